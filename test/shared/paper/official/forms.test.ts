// The forms around a report: each says what it must, and nothing that is missing shows as such.
import { describe, expect, it } from 'vitest'
import { BLANK_FORMS, type Paper } from '../../../../shared/paper/record'
import { SECTIONS } from '../../../../shared/report/sections'
import { anIncident } from '../../../support/builders'
import { canMeasure, printed, printedAll } from './measured'
import { aFire, FIRST, made, refusedPaper, wordsOf } from './samples'

const PRINTING = 60_000
const words = (desk: ReturnType<typeof aFire>, paper: Paper) =>
  wordsOf(made(desk, paper)).replace(/\s+/g, ' ')

/** A call of which next to nothing is known. */
const bare = () => {
  const nobody = { unit: '', name: '', post: '', phone: '' }
  const desk = aFire({ unitConcerned: '', cause: '', measures: '', impact: '', source: nobody })
  desk.save('initial', { ...FIRST, sections: { consequences: '', trend: '无', measures: '' } })
  return desk
}

const allPapers = (desk: ReturnType<typeof aFire>): Paper[] => {
  const on = { incidentId: desk.id, reportId: desk.report().id }
  return [
    { kind: 'report', ...on },
    { kind: 'approvalSheet', ...on },
    { kind: 'faxCover', ...on, recipientId: 'r1' },
    { kind: 'phoneRecord', incidentId: desk.id, phoneId: 'c1' },
    { kind: 'phoneRecord', incidentId: desk.id, phoneId: 'c2' },
    { kind: 'callScript', incidentId: desk.id },
    { kind: 'callScript', ...on },
    ...BLANK_FORMS.map((form) => ({ kind: 'blank' as const, form })),
  ]
}

describe('every paper', () => {
  it('never prints undefined, null or NaN for what is not known', () => {
    const desk = bare()
    for (const paper of allPapers(desk))
      expect(words(desk, paper)).not.toMatch(/undefined|null|NaN|\[object/)
  })

  it.skipIf(!canMeasure)(
    'but the report takes one sheet',
    async () => {
      const desk = bare()
      const papers = allPapers(desk).filter(({ kind }) => kind !== 'report')
      const pages = await printedAll(papers.map((paper) => made(desk, paper).html))
      expect(pages.map(({ length }, index) => [papers[index]!.kind, length])).toEqual(
        papers.map(({ kind }) => [kind, 1]),
      )
    },
    PRINTING,
  )
})

describe('值班电话记录', () => {
  it('numbers its fields as 接报 on the screen does', () => {
    const desk = aFire()
    const text = words(desk, { kind: 'phoneRecord', incidentId: desk.id, phoneId: 'c1' })
    const at = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩'].map((no) => text.indexOf(no))
    expect(at).toEqual([...at].sort((a, b) => a - b))
    expect(at[0]).toBeGreaterThan(0)
    expect(text).toContain('面铺窑村北侧草场起火，正在扑救。')
    expect(text).toContain('单位 保合少镇政府')
  })

  it('shows the exact words of an instruction, and that they were read back', () => {
    const desk = aFire()
    expect(words(desk, { kind: 'phoneRecord', incidentId: desk.id, phoneId: 'c2' })).toContain(
      '刘市长：“全力扑救，确保人员安全”（已复述核对）',
    )
  })

  it('keeps in sight what stood there before a correction', () => {
    const desk = aFire()
    desk.correct({ kind: 'facts' }, { place: '黄合少镇美岱村' })
    const text = words(desk, { kind: 'phoneRecord', incidentId: desk.id, phoneId: 'c1' })
    expect(text).toContain('黄合少镇美岱村')
    expect(text).toContain('地点原记“保合少镇面铺窑村”。原因：登记时听错')
  })
})

describe('文件呈批单', () => {
  it('carries the whole text, the clock that runs on, and the verdict once there is one', () => {
    const desk = aFire()
    desk.save('initial', { ...FIRST, sections: { measures: '镇扑火队40人扑救' } })
    const paper = {
      kind: 'approvalSheet',
      incidentId: desk.id,
      reportId: desk.report().id,
    } as const
    expect(words(desk, paper)).toContain('初步处置措施：镇扑火队40人扑救。')
    expect(words(desk, paper)).toContain('2026-11-23 15:02 前报出')
    desk.approve()
    expect(words(desk, paper)).toMatch(/王芳 2026-11-23 13:20 口令审定（文本摘要 [0-9a-f]{16}）/)
  })

  it('printed later, says the level and the limit as they stood when the leader was asked', () => {
    const desk = aFire({ level: null })
    desk.save('initial', FIRST)
    const on = { incidentId: desk.id, reportId: desk.report().id }
    desk.at('13:25').tell({ type: 'submitReport', ...on })
    desk.at('13:28').deliver()
    desk.at('13:40').setLevel('IV')
    const text = words(desk, { kind: 'approvalSheet', ...on })
    expect(text).toContain('事件级别 未定级')
    expect(text).toContain('2026-11-23 15:02 前（13:28 已报送）')
  })
})

describe('传真封面', () => {
  it('names both sides, the document and the urgency, and asks for a receipt', () => {
    const desk = aFire()
    desk.open(anIncident({ level: 'III' }))
    desk.save('initial', FIRST)
    const text = words(desk, {
      kind: 'faxCover',
      incidentId: desk.id,
      reportId: desk.report().id,
      recipientId: 'r3',
    })
    expect(text).toContain('发往 市委办公室')
    expect(text).toContain('发件人 张磊 电话 0471-4606123')
    expect(text).toContain('回 执 接收单位 市委办公室')
    expect(
      made(desk, {
        kind: 'faxCover',
        incidentId: desk.id,
        reportId: desk.report().id,
        recipientId: 'r3',
      }).html,
    ).toContain('class="tick on">加急')
    expect(text).toContain('不得传递涉密信息')
  })
})

describe('电话报告提纲', () => {
  it('says in order what to read out and what to ask back', () => {
    const desk = aFire()
    const { html } = made(desk, { kind: 'callScript', incidentId: desk.id })
    expect([...html.matchAll(/<li>/g)]).toHaveLength(6)
    expect(html).toContain('<li>来电人称：面铺窑村北侧草场起火，正在扑救。</li>')
    expect(html).toContain(
      '<li>我是赛罕区人民政府办公室张磊，现在电话报告一起尚未核实的紧急情况。</li>',
    )
    expect(html.indexOf('念完问对方')).toBeGreaterThan(html.indexOf('照着念'))
    expect(html).toContain('复述时间、地点、伤亡人数')
  })

  it.skipIf(!canMeasure)(
    'is one sheet where much is known: it is read with a phone in the hand',
    async () => {
      const desk = aFire()
      desk.save('initial', {
        ...FIRST,
        sections: {
          consequences: '过火草场约30亩，1名扑火群众右臂轻度烧伤已送医，无房屋受损。'.repeat(2),
          trend: '西北风5级，火头向东南推进，下风向约800米有住户42户。'.repeat(3),
          measures: '镇扑火队40人、消防车3台到场，村民已向村委会转移，电力部门待命。'.repeat(3),
        },
      })
      desk.approve()
      expect(
        await printed(made(desk, { kind: 'callScript', incidentId: desk.id }).html),
      ).toHaveLength(1)
    },
    PRINTING,
  )
})

describe('电话报告提纲 of a report', () => {
  const script = (desk: ReturnType<typeof aFire>): Paper => ({
    kind: 'callScript',
    incidentId: desk.id,
    reportId: desk.report().id,
  })

  it('reads that very report, asks back and has a line for the 回执', () => {
    const desk = aFire()
    desk.save('initial', { ...FIRST, sections: { measures: '镇扑火队40人扑救' } })
    desk.approve()
    const text = words(desk, script(desk))
    expect(text).toContain('初步处置措施：镇扑火队40人扑救。')
    expect(text).toContain('王芳签发。报告完毕')
    expect(text).toMatch(
      /请问您贵姓.*复述要点 时间 地点 伤亡人数 文号.*有何指示.*回执 书面收到时间 接收人/,
    )
  })

  it.skipIf(!canMeasure)(
    'keeps what is written down on one sheet when the words take more',
    async () => {
      const desk = aFire()
      desk.save('initial', {
        ...FIRST,
        sections: { ...FIRST.sections, trend: '火头向东南推进，下风向有住户。'.repeat(40) },
      })
      const pages = await printed(made(desk, script(desk)).html)
      expect(pages).toHaveLength(2)
      const said = pages.map((page) => page.words.map(({ text }) => text).join(''))
      expect(said[0]).not.toContain('三、记下来')
      expect(said[1]).toMatch(/三、记下来.*打给谁.*书面收到时间/)
    },
    PRINTING,
  )

  it('is refused for a report that is not on record', () => {
    const desk = aFire()
    expect(refusedPaper(desk, { kind: 'callScript', incidentId: desk.id, reportId: 't9' })).toBe(
      'unknownRecord',
    )
  })
})

describe('a blank form', () => {
  it.each(['initial', 'followUp', 'final'] as const)(
    'of a %s numbers its sections as the screen does',
    (form) => {
      const text = words(aFire(), { kind: 'blank', form })
      SECTIONS[form].forEach(({ label }, index) => {
        expect(text).toContain(`${'①②③④⑤'[index + (form === 'initial' ? 2 : 0)]} ${label}`)
      })
    },
  )

  it('names those to whom a report goes, and leaves a line for another', () => {
    const { html } = made(aFire(), { kind: 'blank', form: 'initial' })
    expect(html).toContain('市政府总值班室')
    expect(html).toMatch(/<tr class="entry"><td><\/td>/)
  })
})
