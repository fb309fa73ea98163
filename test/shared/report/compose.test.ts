// From the record to the words on the paper: they must read like an official text.
import { describe, expect, it } from 'vitest'
import { changedFiguresText, compose } from '../../../shared/report/compose'
import type { Content } from '../../../shared/report/record'
import type { ReportKind } from '../../../shared/vocabulary'
import { aDesk, anIncident, someContent, someFigures, type TestDesk } from '../../support/builders'

const AWKWARD =
  /[。；，、：][。；，、：]|[！？][。，]|^[。；，、]|[a-zA-Z]|undefined|null|\s{2}|：$/

function page(desk: TestDesk, kind: ReportKind, content: Partial<Content> = {}) {
  const draft = {
    kind,
    number: 1,
    content: someContent(kind, content),
    savedAt: '2026-11-23T05:30:00.000Z',
    images: [],
    docNumber: null,
    approval: null,
  }
  return compose(desk.incident(), desk.letterhead, draft)
}
const words = (...args: Parameters<typeof page>) =>
  page(...args).paragraphs.map(({ heading, text }) => heading + text)

const burning = (over: Parameters<typeof anIncident>[0] = {}): TestDesk => {
  const desk = aDesk()
  desk.open(anIncident(over))
  return desk.at('13:30')
}

describe('a 首报', () => {
  it('reads as the notice wants it: time, place, consequences, trend, first measures', () => {
    expect(
      words(burning(), 'initial', {
        sections: {
          consequences: '过火面积约20公顷',
          trend: '风力增大，有扩大可能',
          measures: '40人扑救',
        },
        figures: someFigures({ slightlyInjured: 2, evacuated: 30 }),
      }),
    ).toEqual([
      '2026年11月23日13时02分，呼和浩特市赛罕区保合少镇面铺窑村发生草原火情。当日13时10分，我单位接保合少镇政府李强报告。',
      '已造成的后果：过火面积约20公顷。截至目前，轻伤2人、疏散转移30人。',
      '发展趋势：风力增大，有扩大可能。',
      '初步处置措施：40人扑救。',
      '有关情况正在进一步核实，将及时续报。',
    ])
  })

  it.each([
    ['13:10', '当日13时10分，我单位'],
    ['2026-11-24 00:10', '11月24日00时10分，我单位'],
    ['2027-01-01 00:10', '2027年1月1日00时10分，我单位'],
  ])('says the year and the day once: %s', (learnedAt, said) => {
    const desk = aDesk({ at: learnedAt })
    desk.open(anIncident({ learnedAt, calledAt: learnedAt }))
    expect(words(desk, 'initial')[0]).toContain(`草原火情。${said}`)
  })

  it.each([
    ['过火草场约30亩', 2, '过火草场约30亩。'],
    ['过火1.2万亩', 800, '过火1.2万亩。'],
    ['过火约2公顷', 2, '过火约2公顷。'],
    ['过火草场约30亩', 25, '过火草场约30亩。截至目前，受灾面积25公顷。'],
  ])('says the same area once, whatever its unit: %s', (consequences, areaHa, said) => {
    const sections = { consequences, trend: '', measures: '' }
    const lines = words(burning(), 'initial', { sections, figures: someFigures({ areaHa }) })
    expect(lines[1]).toBe(`已造成的后果：${said}`)
  })

  it('says 无人员伤亡 where it is known, and nothing where it is not', () => {
    const said = (figures: Parameters<typeof someFigures>[0]) =>
      words(burning(), 'initial', { figures: someFigures(figures) }).join('')
    expect(said({ dead: 0, seriouslyInjured: 0, evacuated: 3 })).toContain(
      '无人员伤亡、疏散转移3人。',
    )
    expect(said({ dead: 0 })).not.toContain('死亡')
    expect(said({ dead: 0, seriouslyInjured: 2 })).not.toContain('无人员')
  })

  it('says what is not known, and 约 where the time is an estimate', () => {
    const source = { unit: '', name: '', post: '', phone: '' }
    const lines = words(burning({ occurredApprox: true, source }), 'initial', {
      sections: { consequences: '', trend: '', measures: '' },
    })
    expect(lines[0]).toMatch(/^约2026年11月23日13时02分，.*，我单位接到报告。$/)
    expect(lines.slice(1, 4)).toEqual([
      '已造成的后果：正在核实。',
      '发展趋势：正在核实。',
      '初步处置措施：正在核实。',
    ])
  })
})

describe('whatever mark an officer’s line ends with', () => {
  const ENDINGS = [
    '',
    '。',
    '，',
    '；',
    '、',
    '：',
    '.',
    '！',
    '？',
    '……',
    '。”',
    '；\n',
    '。\n\n第二段',
    ' ，\n第二段；',
  ]
  const LEVELS = [null, 'I', 'III'] as const

  it.each(ENDINGS)('%j reads well in every kind of report', (ending) => {
    for (const level of LEVELS) {
      const desk = burning({
        level,
        title: `草原火情${ending.split('\n')[0]!}`,
        place: `面铺窑村${ending.split('\n')[0]!}`,
      })
      for (const kind of ['initial', 'followUp', 'final'] as const) {
        const sections = Object.fromEntries(
          Object.keys(someContent(kind).sections).map((key) => [key, `火势已控制${ending}`]),
        )
        for (const line of words(desk, kind, { sections, figures: someFigures({ dead: 1 }) })) {
          expect(line).not.toMatch(AWKWARD)
          expect(line).not.toBe('')
        }
      }
    }
  })
})

describe('a 续报', () => {
  it('carries only what is new: changed figures with what was reported before', () => {
    const desk = burning({ figures: someFigures({ dead: 1, missing: 2 }) })
    desk.send('initial')
    expect(
      words(desk, 'followUp', {
        sections: { situation: '火已扑灭', harm: '', measures: '', progress: '', decisions: '' },
        figures: someFigures({ dead: 2, missing: 0, areaHa: 25 }),
      }),
    ).toEqual([
      '现将值报〔2026〕1号首报所报“草原火情”有关情况续报如下。截至目前，死亡2人（前报1人）、失踪0人（前报2人）、受灾面积25公顷。',
      '新情况',
      '火已扑灭。',
    ])
  })

  it('says nothing of figures that did not change', () => {
    expect(changedFiguresText(someFigures({ dead: 1 }), someFigures({ dead: 1 }))).toBe('')
    expect(changedFiguresText(someFigures({ dead: 1 }), someFigures())).toBe('死亡不详（前报1人）')
  })
})

describe('a 终报', () => {
  it('opens with the verified figures, none included', () => {
    const desk = burning()
    desk.send('initial')
    expect(words(desk, 'final', { figures: someFigures({ dead: 0, lossWan: 12.5 }) })[0]).toBe(
      '值报〔2026〕1号首报所报“草原火情”已处置完毕，现将有关情况终报如下。经核实，无人员死亡、直接损失12.5万元。',
    )
  })
})

describe('none', () => {
  it.each([
    [{ dead: 0, seriouslyInjured: 0, lossWan: 3 }, '经核实，无人员伤亡、直接损失3万元。'],
    [{ dead: 0, slightlyInjured: 0, missing: 0 }, '经核实，无人员伤亡、无人员失踪。'],
    [{ dead: 0, seriouslyInjured: 2 }, '经核实，无人员死亡、重伤2人。'],
    [{ dead: 1, seriouslyInjured: 0 }, '经核实，死亡1人、无重伤。'],
  ])('%o is said as people say it', (figures, said) => {
    const desk = burning()
    desk.send('initial')
    expect(words(desk, 'final', { figures: someFigures(figures) })[0]).toContain(said)
  })
})

describe('the head of the page', () => {
  it.each([
    ['I', '特急'],
    ['II', '特急'],
    ['III', '加急'],
    ['IV', '加急'],
    [null, '加急'],
  ] as const)('level %s is %s', (level, urgency) => {
    expect(page(burning({ level }), 'initial').urgency).toBe(urgency)
  })

  it.each([
    ['II', '加急'],
    ['IV', '平急'],
  ] as const)('the 终报 of level %s is one step calmer: %s', (level, urgency) => {
    expect(page(burning({ level }), 'final').urgency).toBe(urgency)
  })

  it('is 特急 without a level where the figures suggest Ⅱ级', () => {
    const figures = someFigures({ dead: 3 })
    expect(page(burning({ level: null }), 'initial', { figures }).urgency).toBe('特急')
  })

  it('is as pressing as the officer chose, whatever the level', () => {
    expect(page(burning({ level: 'I' }), 'initial', { pressing: 'routine' }).urgency).toBe('平急')
  })

  it('names issuer, number, readers, signature and the date in Shanghai', () => {
    expect(page(burning(), 'initial')).toMatchObject({
      // 值班信息式: 文件 is a word of the red head of a 公文.
      issuer: '赛罕区人民政府办公室',
      layout: 'brief',
      number: '值报〔2026〕　号',
      signature: '赛罕区人民政府办公室',
      date: '2026年11月23日',
      salutation: '市政府总值班室、市政府办公厅信息处：',
      copies: '市委办公室',
    })
  })
})
