// What is read into the telephone (N1): five sentences made of the record, in the order of H2, and a sixth with the
// words of those who called while an element is open. What nobody has told is said to be under verification, never
// guessed.
import { SECTIONS } from '../report/sections'
import { knownFiguresText } from '../incident/figures'
import type { Incident } from '../incident/record'
import { callsIn, quoteOf, quotesCall } from '../incident/said'
import { occurredInWords } from '../incident/unknown'
import { whatHappenedWhere } from '../incident/words'
import { draftFromReceived } from '../report/received-draft'
import type { Content } from '../report/record'
import type { PhoneRecord } from './record'
import { documentTimeText, toMs } from '../time'
import type { Unit } from '../unit/record'

const VERIFYING = '正在核实'

const closed = (text: string): string =>
  /[。！？]$/.test(text) ? text : `${text.replace(/[；，、]$/, '')}。`
const oneLine = (text: string): string => text.replace(/\s*\n+\s*/g, '；')

type Known = Pick<Content, 'sections' | 'figures'>

/** The newest words there are about trend and measures: a report knows more than the first call, be it another room's. */
function latestContent(incident: Incident): Known | undefined {
  const own = incident.reports.at(-1)?.content
  const received = own === undefined ? draftFromReceived(incident, 'initial') : null
  return received === null ? own : { sections: received, figures: incident.facts.figures }
}

/** The calls that no report of ours has taken up, the newest first. */
function untoldCalls(incident: Incident): PhoneRecord[] {
  const since = incident.reports.at(-1)?.savedAt
  return callsIn(incident).filter(
    ({ recordedAt }) => since === undefined || toMs(recordedAt) > toMs(since),
  )
}

interface Elements {
  readonly consequences: string
  readonly trend: string
  readonly measures: string
}

/** What is known of each; empty where it is not. */
function elementsOf({ facts }: Incident, content: Known | undefined): Elements {
  const figures = knownFiguresText(content?.figures ?? facts.figures)
  const words = oneLine(content?.sections['consequences'] || facts.impact)
  return {
    consequences: [figures, words].filter((part) => part !== '').join('；'),
    trend: oneLine(content?.sections['trend'] || content?.sections['progress'] || ''),
    measures: oneLine(content?.sections['measures'] || facts.measures),
  }
}

/** What callers said while an element is open; what is then still open may stand in their words. */
function saidBy(incident: Incident, { consequences, trend, measures }: Elements): string[] {
  if ([consequences, trend, measures].every((text) => text !== '')) return []
  const quote = quoteOf(untoldCalls(incident))
  return quote === '' ? [] : quote.split('\n').map(closed)
}

function elements(known: Elements, told: boolean): string[] {
  const open = told ? '' : VERIFYING
  const consequences = known.consequences || (told ? '' : `伤亡和损失${VERIFYING}`)
  const rest = [
    ['发展趋势', (known.trend || open).replace(/。$/, '')],
    ['已采取的措施', known.measures || open],
  ].filter(([, text]) => text !== '')
  return [
    ...(consequences === '' ? [] : [closed(`目前掌握的后果：${consequences}`)]),
    ...(rest.length === 0
      ? []
      : [closed(rest.map(([name, text]) => `${name}：${text}`).join('；'))]),
  ]
}

const SPOKEN = new Set(['consequences', 'trend', 'measures'])

/** Whatever else a 首报 asks for is read out where something is known of it. */
const others = (content: Known | undefined): string[] =>
  SECTIONS.initial
    .filter(({ key }) => !SPOKEN.has(key))
    .flatMap(({ key, label }) => {
      const text = oneLine(content?.sections[key] ?? '')
      return text === '' ? [] : [closed(`${label}：${text}`)]
    })

/** Five sentences, one a line, the words of callers where they are needed, and those of further sections. */
export function phoneScript(incident: Incident, unit: Unit, officer: string): string {
  const { facts, verified } = incident
  const content = latestContent(incident)
  const known = elementsOf(incident, content)
  const said = saidBy(incident, known)
  const told = said.length > 0 || Object.values(known).some(quotesCall)
  const exercise = facts.exercise ? '这是演练。' : ''
  const source = [facts.source.unit, facts.source.name].filter((part) => part !== '').join('')
  const learned = `${documentTimeText(toMs(facts.learnedAt))}${source === '' ? '接报' : `接${source}报告`}`
  return [
    `${exercise}我是${unit.name}${officer}，现在电话报告一起${verified ? '' : '尚未核实的'}紧急情况。`,
    `${occurredInWords(facts)}，${closed(whatHappenedWhere(facts))}`,
    ...said,
    ...elements(known, told),
    ...others(content),
    `我单位${learned}，书面报告随后报送。请问有什么指示？`,
  ].join('\n')
}

/** The sentences of an edited script, as they are read out. */
export const sentencesOf = (said: string): string[] =>
  said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What the caller asks when all is read out. */
export const ASK_BACK: readonly string[] = [
  '请问您贵姓、什么职务？（记下姓名、职务、时间）',
  '请复述时间、地点、伤亡人数，我核对。',
  '有没有批示或要求？（逐字记下，当场复述核对）',
  '书面材料报到哪里、传真号码是多少？',
  '下一次什么时间报告、报给谁？',
]
