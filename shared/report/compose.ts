// From the record to the words on the paper. Preview, approval, digest and delivery all use this
// one function, so that what a leader approves is what leaves.
import {
  FIGURE_NAMES,
  figureChanges,
  figureText,
  knownFiguresText,
  verifiedFiguresText,
  type Figures,
} from '../incident/figures'
import { notYetSaid } from '../incident/figures-said'
import { whatHappenedWhere } from '../incident/words'
import { incidentNumber } from '../incident/number'
import type { Incident } from '../incident/record'
import { isQuote, quotesCall } from '../incident/said'
import { learnedInWords, occurredInWords } from '../incident/unknown'
import { phrase } from '../text'
import { dateText, toMs } from '../time'
import { fill } from '../fill'
import { PRESSING_NAMES } from '../vocabulary'
import type { Template } from '../template/record'
import { correctionLead } from './correction'
import { headed, type Letterhead } from './letterhead'
import { blankNumber } from './number'
import { usualPressing } from './pressing'
import type { Content, Document, Report } from './record'
import { SECTIONS } from './sections'
import { nameOf, sentReports } from './state'

type Drafted = Pick<
  Report,
  'kind' | 'number' | 'content' | 'images' | 'savedAt' | 'docNumber' | 'approval'
>
type Paragraph = Document['paragraphs'][number]

export const UNVERIFIED_STAMP = '未核实'
export const EXERCISE_STAMP = '演练'

/** Ended as a sentence, whatever mark the officer's line ends with. */
const sentence = (text: string): string => {
  const bare = text.replace(/[\s，、；：,;:.]+$/u, '')
  return /[。！？…][”’）》]*$/u.test(bare) ? bare : `${bare}。`
}
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')
const plain = (text: string): Paragraph => ({ heading: '', text })

function opening({ facts }: Incident, { phrases }: Template): string {
  const source = [facts.source.unit, facts.source.name].filter((part) => part !== '').join('')
  return fill(phrases.opening, {
    事发时间: occurredInWords(facts),
    事件: whatHappenedWhere(facts),
    接报时间: learnedInWords(facts),
    来源: source === '' ? '到' : source,
  })
}

function sectionText(content: Content, key: string): string {
  return content.sections[key] ?? ''
}

/** One of the five elements: its name before the first line, each line a sentence; before it what a caller said. */
function element(label: string, text: string, unknown: string, after = ''): Paragraph[] {
  const lines = linesOf(text)
  const quotes = lines.filter(isQuote).map(sentence)
  const own = lines.filter((line) => !isQuote(line)).map(sentence)
  const [first = quotes.length > 0 ? '' : sentence(unknown), ...rest] = own
  const named = first === '' ? [] : [`${label}：${first}`, ...rest]
  return [...quotes, ...named].map((line, index, all) =>
    plain(index === all.length - 1 ? line + after : line),
  )
}

/** What a call has told is not 正在核实: where its words stand, what is left open is left out. */
const asked = (content: Content) => {
  const told = SECTIONS.initial.some(({ key }) => quotesCall(sectionText(content, key)))
  return SECTIONS.initial.filter(({ key }) => !told || sectionText(content, key).trim() !== '')
}

function initialParagraphs(incident: Incident, content: Content, template: Template): Paragraph[] {
  const { unknown, initialFigures } = template.phrases
  const told = SECTIONS.initial.map(({ key }) => sectionText(content, key)).join('\n')
  const known = knownFiguresText(notYetSaid(content.figures, told))
  const figures = known === '' ? '' : fill(initialFigures, { 伤亡损失: known })
  return [
    plain(opening(incident, template)),
    ...asked(content).flatMap((section) =>
      element(
        section.label,
        sectionText(content, section.key),
        unknown,
        section.figures ? figures : '',
      ),
    ),
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

const sections = (report: Drafted): Paragraph[] =>
  SECTIONS[report.kind]
    .filter(({ key }) => sectionText(report.content, key) !== '')
    .flatMap(({ key, label }) => [
      { heading: label, text: '' },
      ...linesOf(sectionText(report.content, key)).map((line) => plain(sentence(line))),
    ])

/** As the reader knows it: by the number of the 首报 that lies before them, `值报〔2026〕2号首报`. */
function knownAs(incident: Incident): string {
  const [first] = sentReports(incident)
  return first === undefined
    ? incidentNumber(incident)
    : `${first.sent!.document.number}${nameOf(first)}`
}

/** What has changed since the report before, or what is known at the end; nothing when there is nothing. */
function figuresSentence(
  incident: Incident,
  { kind, content }: Drafted,
  { phrases }: Template,
): string {
  if (kind === 'followUp' || kind === 'correction') {
    const changed = changedFiguresText(lastFigures(incident), content.figures)
    return changed === '' ? '' : fill(phrases.followUpFigures, { 变化: changed })
  }
  const known = verifiedFiguresText(content.figures)
  return known === '' ? '' : fill(phrases.finalFigures, { 伤亡损失: known })
}

/** What is taken back is said plainly, and not in words of the unit's own. */
const leadOf = (
  incident: Incident,
  { kind, content }: Drafted,
  { phrases }: Template,
  named: (text: string) => string,
): string =>
  kind === 'correction'
    ? correctionLead(incident, content)
    : named(phrases[kind === 'final' ? 'finalLead' : 'followUpLead'])

const CLOSINGS = {
  initial: 'initialClosing',
  followUp: 'followUpClosing',
  final: 'finalClosing',
} as const

function paragraphsOf(
  incident: Incident,
  { unit, template }: Letterhead,
  report: Drafted,
): Paragraph[] {
  const { kind, content } = report
  const named = (text: string): string =>
    fill(text, {
      编号: knownAs(incident),
      标题: phrase(incident.facts.title),
      报次: nameOf(report),
      单位: unit.name,
    })
  const closing = kind === 'correction' ? '' : named(template.phrases[CLOSINGS[kind]])
  const said =
    kind === 'initial'
      ? initialParagraphs(incident, content, template)
      : [
          plain(
            leadOf(incident, report, template, named) + figuresSentence(incident, report, template),
          ),
          ...sections(report),
        ]
  return closing === '' ? said : [...said, plain(closing)]
}

/** The figures that were last sent; those of the record before anything was. */
export const lastFigures = (incident: Incident): Figures => {
  const sent = sentReports(incident)
  return sent[sent.length - 1]?.content.figures ?? incident.facts.figures
}

/** Approved without one: by an earlier version, under the number of the incident. */
const numberOf = (
  incident: Incident,
  letterhead: Letterhead,
  { docNumber, approval, savedAt }: Drafted,
): string => {
  if (docNumber !== null) return docNumber.text
  return approval === null
    ? blankNumber(letterhead, savedAt, incident.facts.exercise)
    : incidentNumber(incident)
}

/** The page of a report that has not left yet; a sent one carries its page in `sent`. */
export function compose(incident: Incident, letterhead: Letterhead, report: Drafted): Document {
  return {
    ...headed(letterhead),
    urgency: PRESSING_NAMES[report.content.pressing ?? usualPressing(incident, report)],
    number: numberOf(incident, letterhead, report),
    title: report.content.title,
    paragraphs: paragraphsOf(incident, letterhead, report),
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
export const suggestedTitle = (
  incident: Incident,
  { phrases }: Template,
  report: Pick<Report, 'kind' | 'number'>,
): string => fill(phrases.title, { 标题: phrase(incident.facts.title), 报次: nameOf(report) })
