// A Word document has the lines and the pages of the printed paper: laid out by LibreOffice, printed by
// the browser, and compared line by line.
import { beforeAll, describe, expect, it } from 'vitest'
import { makeDocx } from '../../../electron/core/docx/make'
import { makePaper } from '../../../shared/paper/make'
import type { PaperContext } from '../../../shared/paper/proof'
import { BLANK_FORMS, type WordPaper } from '../../../shared/paper/record'
import { defaultTemplate } from '../../../shared/template/record'
import { LEADER_PIN, sha256, someFigures, type TestDesk } from '../../support/builders'
import { blank, pngOf } from '../../support/scan'
import { printedAll, type Page } from '../../shared/paper/official/measured'
import { aFire, FIRST } from '../../shared/paper/official/samples'
import { canConvert, convertedAll, placedLines, type PlacedLine } from './converted'

const PATIENCE = 120_000
/** Millimetres: Word and LibreOffice set a character lower in a line of fixed height than a browser does. */
const LOWER = 4

const SAID = [
  '接报后，区委、区政府高度重视，主要负责同志立即作出批示，要求全力组织扑救，确保人民群众生命财产安全。分管副区长率应急、林草、公安、卫健等部门负责同志于13时35分赶赴现场，成立前线指挥部，统一指挥扑救工作。',
  '（一）扑救力量。截至15时，已投入镇扑火队40人、区森林草原消防大队120人、民兵60人，风力灭火机85台、消防车12辆、水车6辆；市森林消防支队150人携带装备正在增援途中，预计15时40分到达。',
  '（二）群众转移。面铺窑村、水泉村共转移群众130人（其中老人42人、儿童17人），安置在保合少镇中心校，食品、饮水、棉被等物资由区应急管理局、区民政局保障；转移牲畜1,260头（只）。',
  '1．气象条件：现场西北风4—5级，阵风7级，气温-6℃，相对湿度28%；区气象局每30分钟提供一次火场天气预报。',
  '“火场东、南两线明火已于16时20分全部扑灭，北线仍有约600米火线”，前线指挥部研判，北线火势受地形影响，短时间内仍有蔓延可能。',
]
const said = (count: number): string =>
  Array.from({ length: count }, (_, n) => SAID[n % SAID.length]).join('\n')

interface Sample {
  readonly name: string
  readonly desk: TestDesk
  readonly paper: WordPaper
  readonly images: Record<string, string>
}

const reportOf = (name: string, desk: TestDesk, images = {}): Sample => ({
  name,
  desk,
  images,
  paper: { kind: 'report', incidentId: desk.id, reportId: desk.report().id },
})

function initial(): Sample {
  const desk = aFire()
  desk.save('initial', { ...FIRST, title: '关于草原火情的首报', unverified: false })
  desk.approve()
  return reportOf('首报', desk)
}

function followUp(): Sample {
  const desk = aFire({ verified: false })
  desk.send('initial', { content: FIRST })
  desk.at('14:00')
  desk.save('followUp', {
    title: '关于呼和浩特市赛罕区保合少镇面铺窑村草原火情的续报一',
    unverified: true,
    figures: someFigures({
      dead: 1,
      seriouslyInjured: 2,
      slightlyInjured: 5,
      evacuated: 230,
      lossWan: 120.5,
    }),
    sections: {
      situation: SAID[0]!,
      measures: `${SAID[1]!}\n${SAID[2]!}`,
      progress: `${SAID[3]!}\n${SAID[4]!}`,
    },
  })
  return reportOf('续报', desk)
}

const COUNTED = {
  dead: 2,
  seriouslyInjured: 1,
  slightlyInjured: 5,
  evacuated: 230,
  participants: 310,
}

/** Many pages, and a table that runs over two of them. */
function final(): Sample {
  const desk = aFire({ exercise: true })
  desk.send('initial', { content: FIRST })
  for (const [number, at] of [
    '14:00',
    '14:30',
    '15:00',
    '15:30',
    '16:00',
    '16:20',
    '16:30',
  ].entries()) {
    desk.at(at)
    desk.send('followUp', {
      content: { figures: someFigures({ ...COUNTED, slightlyInjured: number }) },
    })
  }
  desk.at('16:40')
  desk.save('final', {
    title: '关于赛罕区保合少镇面铺窑村草原火情处置情况的终报',
    figures: someFigures({ ...COUNTED, lossWan: 1200.5 }),
    sections: {
      facts: said(6),
      handling: said(11),
      present: said(4),
      aftermath: said(7),
      nextSteps: said(5),
    },
  })
  desk.approve()
  return reportOf('终报', desk)
}

/** The longest title, and two photos: one wide, one tall. */
function withPhotos(): Sample {
  const desk = aFire({ verified: false, exercise: true })
  desk.save('initial', {
    ...FIRST,
    title:
      '关于内蒙古自治区呼和浩特市赛罕区保合少镇面铺窑村、水泉村、野马图村草原火情及人员转移安置情况的首报',
    sections: { consequences: said(2), trend: said(3) },
  })
  const images: Record<string, string> = {}
  const photos = [
    ['过火面积图', 800, 600],
    ['北线火场现场照片，2026年11月23日13时20分从面铺窑村北山拍摄', 600, 1000],
  ] as const
  for (const [caption, width, height] of photos) {
    const print = desk.keeps(`print ${caption}`)
    desk.tell({
      type: 'addAttachment',
      owner: { kind: 'report', incidentId: desk.id, reportId: desk.report().id },
      sha256: desk.keeps(caption),
      name: '照片.png',
      caption,
      print: { sha256: print, width, height },
    })
    images[sha256(`print ${caption}`)] =
      `data:image/png;base64,${Buffer.from(pngOf(blank(width, height))).toString('base64')}`
  }
  return reportOf('首报附照片', desk, images)
}

const NIL =
  '未接报突发事件和需要报告的紧急信息，值班秩序正常，通信联络畅通；各镇、各街道和区直各部门值班室均有人值守，已逐一电话核对。重点部位、在建工地和旅游景区巡查正常，道路通行正常。'

/** With a seal its lines stand closer, to stay on one page. */
function nil(name: string, seal: 'none' | 'signature', text: string): Sample {
  const desk = aFire()
  desk.signIn('p2', LEADER_PIN)
  desk.tell({
    type: 'setTemplate',
    template: { ...defaultTemplate, seal, series: { word: '呼值报' } },
    reason: '按通知',
  })
  desk.tell({
    type: 'setNilReport',
    settings: { on: true, at: '16:30', warnMinutes: [30], needsLeaderPin: false },
    reason: '按通知',
  })
  desk.at('16:00')
  desk.tell({ type: 'writeNilReport', date: '2026-11-23', text, deliveries: [], lateReason: '' })
  return { name, desk, paper: { kind: 'nilReport', date: '2026-11-23' }, images: {} }
}

function forms(): Sample[] {
  const { desk } = initial()
  const on = { incidentId: desk.id, reportId: desk.report().id }
  const papers: readonly WordPaper[] = [
    { kind: 'approvalSheet', ...on },
    { kind: 'faxCover', ...on, recipientId: 'r1' },
    { kind: 'phoneRecord', incidentId: desk.id, phoneId: 'c1' },
    { kind: 'phoneRecord', incidentId: desk.id, phoneId: 'c2' },
    { kind: 'callScript', incidentId: desk.id },
    ...BLANK_FORMS.map((form) => ({ kind: 'blank' as const, form })),
  ]
  return papers.map((paper) => ({ name: paper.kind, desk, paper, images: {} }))
}

const contextOf = ({ desk, images }: Sample): PaperContext => ({
  now: desk.now,
  head: { seq: 12, hash: 'ab'.repeat(32) },
  images,
})

async function docxOf(sample: Sample): Promise<Uint8Array> {
  const made = await makeDocx(sample.desk.state, sample.paper, contextOf(sample))
  if (!made.ok) throw new Error(made.error.code)
  return made.value.bytes
}

function htmlOf(sample: Sample): string {
  const made = makePaper(sample.desk.state, sample.paper, contextOf(sample))
  if (!made.ok) throw new Error(made.error.code)
  return made.value.html
}

const textsOf = (pages: readonly (readonly PlacedLine[])[]): string[][] =>
  pages.map((lines) => lines.map(({ text }) => text))

describe.skipIf(!canConvert)('a Word document, laid out by LibreOffice', () => {
  const reports = [
    initial(),
    followUp(),
    final(),
    withPhotos(),
    nil('零报告', 'none', '未接报突发事件。'),
    nil('零报告盖章', 'signature', NIL),
  ]
  const others = forms()
  let word: Page[][] = []
  let printed: Page[][] = []
  beforeAll(async () => {
    const all = [...reports, ...others]
    word = await convertedAll(await Promise.all(all.map(docxOf)))
    printed = await printedAll(reports.map(htmlOf))
  }, PATIENCE)

  it.each(reports.map(({ name }, index) => [name, index] as const))(
    'has the lines of the printed %s, page by page',
    (_name, index) => {
      expect(textsOf(word[index]!.map(placedLines))).toEqual(
        textsOf(printed[index]!.map(placedLines)),
      )
    },
  )

  it.each(reports.map(({ name }, index) => [name, index] as const))(
    'has them where the printed %s has them',
    (_name, index) => {
      const astray = word[index]!.flatMap((page, number) => {
        const there = placedLines(printed[index]![number]!)
        return placedLines(page).filter(
          ({ middle }, line) => Math.abs(middle - there[line]!.middle) > LOWER,
        )
      })
      expect(astray).toEqual([])
    },
  )

  it('keeps every form on one sheet, as the printed one is', () => {
    expect(
      word.slice(reports.length).map(({ length }, index) => [others[index]!.name, length]),
    ).toEqual(others.map(({ name }) => [name, 1]))
  })
})
