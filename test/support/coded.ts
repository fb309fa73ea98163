// Reports as codes carry them, of the length that rooms write.
import type { CodedReport, ReceiptSlip } from '../../shared/packet/record'
import { canonicalJson } from '../../shared/journal'
import type { Document } from '../../shared/report/record'
import { sha256 } from './a-desk'
import { anIncident, aUnit, SAIHAN, someFigures } from './records'

const SAID = [
  '11月23日13时02分，面铺窑村北侧草场起火，村民王二小发现后向镇政府报告，镇扑火队40人13时15分到场。',
  '现场西北风5到6级，火线长约1.5公里，向东南方向蔓延，距最近的居民点约800米，距110千伏输电线路约300米。',
  '区应急管理局、区林业和草原局、消防救援大队投入扑火队员100人、消防车8台、风力灭火机70台，正在开设隔离带。',
  '面铺窑村北侧42户130名群众已转移到村委会和保合少镇中心小学，饮水、棉被、取暖等生活必需品保障到位。',
  '1名参与扑救的村民右臂烧伤，已送内蒙古医科大学附属医院救治，生命体征平稳，暂无生命危险。',
  '刘喆副区长在现场指挥，要求先保人员安全，昇镕玥三个网格逐户清点人数，清点结果每半小时报一次。',
  '公安交警对村道实施临时管制，电力部门做好线路停运准备，卫生健康部门派救护车2台、医护人员8名待命。',
]

/** About so many characters, no two sentences the same. */
export function wordsOf(characters: number): string[] {
  const words: string[] = []
  for (let n = 0, length = 0; length < characters; n += 1) {
    const said = SAID[n % SAID.length]!
    const sentence =
      n < SAID.length
        ? said
        : said
            .replace(/\d+/g, (number) => String(Number(number) + n * 3))
            .replace('，', `，第${n}次核实：`)
    words.push(sentence)
    length += sentence.length
  }
  return words
}

export const aDocument = (over: Partial<Document> = {}): Document => ({
  urgency: '特急',
  issuer: '赛罕区人民政府办公室文件',
  number: '呼赛值报〔2026〕5号',
  title: '关于赛罕区保合少镇面铺窑村草原火情的首报',
  salutation: '市政府总值班室、市政府办公厅信息处：',
  copies: '市委办公室',
  paragraphs: wordsOf(450).map((text) => ({ heading: '', text })),
  signature: '赛罕区人民政府办公室',
  date: '2026年11月23日',
  stamps: ['未核实'],
  ...over,
})

export function aCodedReport(document: Document = aDocument()): CodedReport {
  const { facts, level, sensitive, verified } = anIncident({
    level: 'II',
    cause: '',
    course: '',
    measures: '',
    impact: '',
  })
  return {
    source: {
      desk: sha256('a room'),
      unit: aUnit().name,
      region: SAIHAN,
      incidentId: '2026-17',
      number: '值班〔2026〕17号',
    },
    origins: [],
    facts,
    level,
    sensitive,
    verified,
    report: {
      reportId: 'r1',
      kind: 'initial',
      number: 0,
      document: { ...document },
      digest: sha256(canonicalJson(document)),
      sentAt: null,
      figures: someFigures({ seriouslyInjured: 1, evacuated: 130 }),
      sections: {
        consequences: document.paragraphs.map(({ text }) => text).join('\n'),
        trend: '',
        measures: '',
      },
    },
  }
}

/** 回执 for so many reports. */
export const aSlip = (reports = 1): ReceiptSlip => ({
  format: 'duty-desk-receipt',
  version: 1,
  source: { desk: sha256('a room'), incidentId: '2026-17', number: '值班〔2026〕17号' },
  reports: Array.from({ length: reports }, (_, n) => ({
    reportId: `r${n + 1}`,
    digest: sha256(`text ${n}`),
  })),
  by: { desk: sha256('the room above'), unit: '市政府总值班室', name: '赵敏' },
  at: '2026-11-23T06:10:00.000Z',
})
