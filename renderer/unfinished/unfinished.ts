// What lies half-written: calls and reports that are kept as drafts and stand in no record yet. Read by their fields,
// whichever version kept them. One that was emptied again does not count.
import { isEqual } from '../../shared/equal'
import { NO_FIGURES } from '../../shared/incident/figures'
import { shortNumber } from '../../shared/incident/number'
import type { Incident } from '../../shared/incident/record'
import { missingFrom, startingContent } from '../../shared/report/complete'
import { nextReport } from '../../shared/report/next'
import { contentSchema, type Content } from '../../shared/report/record'
import { findReport, isSent, nameOf, unsentReport } from '../../shared/report/state'
import type { DeskState } from '../../shared/state'
import { relativeText, toMs, type Ms } from '../../shared/time'
import { kindName, KINDS, reportKindSchema, reportName, type Kind } from '../../shared/vocabulary'
import type { KeptDraft } from '../form/drafts'
import { placeOf, type DraftPlace } from '../form/draft-keys'
import type { Route } from '../route'

export interface Unfinished {
  readonly key: string
  readonly kind: DraftPlace['kind']
  /** `甲镇 山洪`, `1号 面铺窑村草原火灾` */
  readonly about: string
  /** When the call came, or the report was last kept; null while the disk has not answered. */
  readonly at: Ms | null
  /** Whose words they are. */
  readonly by: string
  readonly incidentId: string | null
  /** 首报, of a report. */
  readonly name: string
  /** How many sections of a report are still open. */
  readonly open: number
  readonly route: Route
}

type Fields = Readonly<Record<string, unknown>>
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
const timeOf = (value: unknown): Ms | null => (typeof value === 'number' ? value : null)

const SHORT = 14
const brief = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > SHORT ? `${line.slice(0, SHORT)}…` : line
}

/** What somebody typed or ticked; what a form begins with says nothing. */
const SAYS: readonly string[] = [
  'place',
  'title',
  'said',
  'unitConcerned',
  'cause',
  'measures',
  'impact',
  'alreadyTold',
]

/** Whether a 接报 or a 续来电 says anything yet. */
export function callSays(form: unknown): boolean {
  const fields = fieldsOf(form)
  return (
    SAYS.some((key) => textOf(fields[key]) !== '') ||
    Object.values(fieldsOf(fields['from'])).some((part) => textOf(part) !== '') ||
    timeOf(fields['occurredAt']) !== null ||
    fields['occurredUnknown'] === true ||
    fields['place'] === null ||
    textOf(fields['kind']) !== '' ||
    Object.values({ ...NO_FIGURES, ...fieldsOf(fields['figures']) }).some((n) => n !== null)
  )
}

/** `甲镇 山洪`: where or who, and what. */
function callAbout(form: Fields): string {
  const { unit, name } = fieldsOf(form['from'])
  const kind: Kind | undefined = KINDS.find((one) => one === form['kind'])
  const who = textOf(form['place']) || textOf(unit) || textOf(name)
  const what = kind === undefined ? textOf(form['said']) : kindName(kind)
  const about = [brief(who), brief(textOf(form['title']) || what)].filter((part) => part !== '')
  return about.length === 0 ? '刚开始记' : about.join(' ')
}

const incidentAbout = (incident: Incident): string =>
  `${shortNumber(incident)} ${incident.facts.title}`

interface Kept {
  readonly key: string
  readonly draft: KeptDraft
  readonly form: Fields
}

const savedAt = ({ savedAt }: KeptDraft): Ms | null => (savedAt === null ? null : toMs(savedAt))

function ofIntake({ key, draft, form }: Kept, place: DraftPlace & { kind: 'intake' }): Unfinished {
  const { form: of } = place
  return {
    key,
    kind: 'intake',
    about: callAbout(form),
    at: timeOf(form['learnedAt']) ?? savedAt(draft),
    by: draft.by,
    incidentId: null,
    name: '接报',
    open: 0,
    route: {
      kind: 'intake',
      ...(/^s\d+-e\d+$/.test(of)
        ? { fromEntry: of }
        : /^o\d{4}-\d+$/.test(of)
          ? { fromOpinion: of }
          : of === ''
            ? {}
            : { form: of }),
    },
  }
}

function ofCall(
  { key, draft, form }: Kept,
  { form: no }: DraftPlace & { kind: 'call' },
  incident: Incident,
): Unfinished {
  return {
    key,
    kind: 'call',
    about: incidentAbout(incident),
    at: timeOf(form['at']) ?? savedAt(draft),
    by: draft.by,
    incidentId: incident.id,
    name: '续来电',
    open: 0,
    route: { kind: 'call', incidentId: incident.id, ...(no === '' ? {} : { form: no }) },
  }
}

const ofPhone = ({ key, draft, form }: Kept, incident: Incident): Unfinished => ({
  key,
  kind: 'phone',
  about: incidentAbout(incident),
  at: timeOf(form['at']) ?? savedAt(draft),
  by: draft.by,
  incidentId: incident.id,
  name: '电话报告',
  open: 0,
  route: { kind: 'phone', incidentId: incident.id },
})

/** What the words are compared with, and what the report is called; null where it can no longer be written. */
function target(incident: Incident, of: string, { template }: Pick<DeskState, 'template'>) {
  const report = findReport(incident, of)
  if (report !== undefined) {
    if (isSent(report)) return null
    const { kind, content } = report
    return { name: nameOf(report), kind, reportId: report.id, before: content }
  }
  const kind = reportKindSchema.safeParse(of).data
  if (kind === undefined || unsentReport(incident) !== undefined) return null
  const next = nextReport(incident, kind)
  if (!next.ok) return null
  const name = reportName(kind, next.value.number)
  return { name, kind, reportId: null, before: startingContent(incident, template, next.value) }
}

function ofReport(kept: Kept, incident: Incident, of: string, desk: DeskState): Unfinished | null {
  const found = target(incident, of, desk)
  const content = contentSchema.safeParse({ ...found?.before, ...kept.form })
  if (found === null || !content.success || sameWords(content.data, found.before)) return null
  const { name, kind, reportId } = found
  return {
    key: kept.key,
    kind: 'report',
    about: incidentAbout(incident),
    at: savedAt(kept.draft),
    by: kept.draft.by,
    incidentId: incident.id,
    name,
    open: missingFrom(incident, kind, content.data).length,
    route: { kind: 'report', incidentId: incident.id, reportKind: kind, reportId },
  }
}

const sameWords = (one: Content, other: Content): boolean =>
  isEqual(one, contentSchema.safeParse(other).data ?? other)

function unfinishedOf(key: string, draft: KeptDraft, desk: DeskState): Unfinished | null {
  const place = placeOf(key)
  if (place === null) return null
  const kept = { key, draft, form: fieldsOf(JSON.parse(draft.value)) }
  if (place.kind === 'intake') return callSays(kept.form) ? ofIntake(kept, place) : null
  const incident = desk.incidents[place.incidentId]
  if (incident === undefined) return null
  if (place.kind === 'call') return callSays(kept.form) ? ofCall(kept, place, incident) : null
  if (incident.closedAt !== null) return null
  return place.kind === 'phone' ? ofPhone(kept, incident) : ofReport(kept, incident, place.of, desk)
}

/** Everything that was begun and not recorded, the oldest first. */
export const unfinishedIn = (
  drafts: Readonly<Record<string, KeptDraft>>,
  desk: DeskState,
): readonly Unfinished[] =>
  Object.entries(drafts)
    .flatMap(([key, draft]) => unfinishedOf(key, draft, desk) ?? [])
    .sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity))

/** `08:10 甲镇 山洪`, `首报草稿 14:20 王芳，3处未填`, `续来电 14:20 王芳` */
export function unfinishedText(
  { kind, name, about, at, by, open }: Unfinished,
  nameOf: (id: string) => string,
  now: Ms,
): string {
  const when = at === null ? '' : `${relativeText(at, now)} `
  if (kind === 'intake') return `${when}${about}`
  const left = open === 0 ? '' : `，${open}处未填`
  return `${name}${kind === 'report' ? '草稿' : ''} ${when}${nameOf(by)}${left}`
}
