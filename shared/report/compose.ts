// From the record to the words on the paper. Preview, approval, digest and delivery all use this
// one function, so that what a leader approves is what leaves.
import { FIGURE_KEYS, FIGURE_NAMES, figureChanges, figureText, knownFiguresText, type Figures } from '../incident/figures'
import { whatHappenedWhere } from '../incident/words'
import { incidentNumber, type Incident } from '../incident/record'
import { phrase } from '../text'
import { dateText, documentTimeText, toMs } from '../time'
import type { Template } from '../template/record'
import type { Side, Unit } from '../unit/record'
import { blankNumber } from './number'
import { SECTIONS, type Content, type Document, type Report } from './record'
import { nameOf, sentReports } from './state'

type Drafted = Pick<Report, 'kind' | 'number' | 'content' | 'images' | 'savedAt' | 'docNumber' | 'approval'>
type Paragraph = Document['paragraphs'][number]

export const UNVERIFIED_STAMP = '未核实'
export const EXERCISE_STAMP = '演练'
const BEING_VERIFIED = '正在核实'

/** Ended as a sentence, whatever mark the officer's line ends with. */
const sentence = (text: string): string => {
  const bare = text.replace(/[\s，、；：,;:.]+$/u, '')
  return /[。！？…][”’）》]*$/u.test(bare) ? bare : `${bare}。`
}
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')
const plain = (text: string): Paragraph => ({ heading: '', text })

/** A report upwards is urgent by its nature; the gravest are 特急. */
const urgencyOf = (incident: Incident): string => {
  const { level } = incident.classifications[incident.classifications.length - 1]!
  return level === 'III' || level === 'IV' ? '加急' : '特急'
}

function opening({ facts }: Incident): string {
  const about = facts.occurredApprox ? '约' : ''
  const source = [facts.source.unit, facts.source.name].filter((part) => part !== '').join('')
  const occurred = `${about}${documentTimeText(toMs(facts.occurredAt))}，${whatHappenedWhere(facts)}`
  const learned = `${documentTimeText(toMs(facts.learnedAt))}，我单位接${source === '' ? '到' : source}报告`
  return `${occurred}。${learned}。`
}

function sectionText(content: Content, key: string): string {
  return content.sections[key] ?? ''
}

/** One of the five elements: its name before the first line, each line a sentence. */
function element(label: string, text: string, after = ''): Paragraph[] {
  const lines = linesOf(text).map(sentence)
  const [first = sentence(BEING_VERIFIED), ...rest] = lines
  return [`${label}：${first}`, ...rest].map((line, index, all) => plain(index === all.length - 1 ? line + after : line))
}

function initialParagraphs(incident: Incident, content: Content): Paragraph[] {
  const known = knownFiguresText(content.figures)
  const figures = known === '' ? '' : `截至目前，${known}。`
  return [
    plain(opening(incident)),
    ...element('已造成的后果', sectionText(content, 'consequences'), figures),
    ...element('发展趋势', sectionText(content, 'trend')),
    ...element('初步处置措施', sectionText(content, 'measures')),
    plain('有关情况正在进一步核实，将及时续报。'),
  ]
}

/** The figures that a 续报 must carry: all that changed, with what stood there before. */
export function changedFiguresText(before: Figures, now: Figures): string {
  return figureChanges(before, now)
    .map(({ key, from, to }) => {
      const text = `${FIGURE_NAMES[key][0]}${figureText(key, to)}`
      return from === null ? text : `${text}（前报${figureText(key, from)}）`
    })
    .join('、')
}

const headed = (report: Drafted): Paragraph[] =>
  SECTIONS[report.kind]
    .filter(({ key }) => sectionText(report.content, key) !== '')
    .flatMap(({ key, label }) => [
      { heading: label, text: '' },
      ...linesOf(sectionText(report.content, key)).map((line) => plain(sentence(line))),
    ])

function followUpParagraphs(incident: Incident, report: Drafted, before: Figures): Paragraph[] {
  const number = incidentNumber(incident)
  const changed = changedFiguresText(before, report.content.figures)
  const lead = `现将${number}“${phrase(incident.facts.title)}”有关情况续报如下。`
  return [
    plain(changed === '' ? lead : `${lead}截至目前，${changed}。`),
    ...headed(report),
  ]
}

function finalParagraphs(incident: Incident, report: Drafted): Paragraph[] {
  const known = FIGURE_KEYS.filter((key) => report.content.figures[key] !== null)
    .map((key) => `${FIGURE_NAMES[key][0]}${figureText(key, report.content.figures[key])}`)
    .join('、')
  const lead = `${incidentNumber(incident)}“${phrase(incident.facts.title)}”已处置完毕，现将有关情况终报如下。`
  return [plain(known === '' ? lead : `${lead}经核实，${known}。`), ...headed(report)]
}

function paragraphsOf(incident: Incident, report: Drafted): Paragraph[] {
  if (report.kind === 'initial') return initialParagraphs(incident, report.content)
  if (report.kind === 'final') return finalParagraphs(incident, report)
  return followUpParagraphs(incident, report, lastFigures(incident))
}

/** The figures that were last sent; those of the record before anything was. */
export const lastFigures = (incident: Incident): Figures => {
  const sent = sentReports(incident)
  return sent[sent.length - 1]?.content.figures ?? incident.facts.figures
}

/** 主送 those above, 抄送 those beside: all get the same text (N8). With nobody above, all are 主送. */
function addressees({ recipients }: Unit): { to: string[]; copies: string[] } {
  const named = (side: Side) => recipients.filter((one) => one.active && one.side === side).map(({ name }) => name)
  const above = named('above')
  return above.length > 0 ? { to: above, copies: named('beside') } : { to: named('beside'), copies: [] }
}

/** Whose document it is, and how they word it. */
export interface Letterhead {
  readonly unit: Unit
  readonly template: Template
}

/** Approved without one: by an earlier version, under the number of the incident. */
const numberOf = (incident: Incident, letterhead: Letterhead, { docNumber, approval, savedAt }: Drafted): string => {
  if (docNumber !== null) return docNumber.text
  return approval === null ? blankNumber(letterhead, savedAt) : incidentNumber(incident)
}

/** The page of a report that has not left yet; a sent one carries its page in `sent`. */
export function compose(incident: Incident, letterhead: Letterhead, report: Drafted): Document {
  const { unit } = letterhead
  const { to, copies } = addressees(unit)
  return {
    urgency: urgencyOf(incident),
    issuer: unit.issuer,
    number: numberOf(incident, letterhead, report),
    title: report.content.title,
    salutation: `${to.join('、')}：`,
    copies: copies.join('、'),
    paragraphs: paragraphsOf(incident, report),
    signature: unit.name,
    date: dateText(toMs(report.savedAt)),
    stamps: [
      ...(report.content.unverified ? [UNVERIFIED_STAMP] : []),
      ...(incident.facts.exercise ? [EXERCISE_STAMP] : []),
    ],
    // Without pictures the words are what they were before there could be any, and so is their digest.
    ...(report.images.length === 0 ? {} : { attachments: [...report.images] }),
  }
}

/** The page as it is, or as it left. */
export const documentOf = (incident: Incident, letterhead: Letterhead, report: Report): Document =>
  report.sent?.document ?? compose(incident, letterhead, report)

/** `关于保合少镇面铺窑村草原火情的续报一` */
export const suggestedTitle = (incident: Incident, report: Pick<Report, 'kind' | 'number'>): string =>
  `关于${phrase(incident.facts.title)}的${nameOf(report)}`
