// An invented incident, by which a unit sees how its documents will read before they do.
import { SECTIONS } from '../report/sections'
import { beginIncident } from '../incident/begin'
import { NO_FIGURES } from '../incident/figures'
import type { Incident } from '../incident/record'
import { composeNil } from '../nil-report/compose'
import type { ReportSheet } from './official/report'
import { briefly } from './official/report-sheet'
import type { Person } from '../person/record'
import { startingContent } from '../report/complete'
import { compose } from '../report/compose'
import { contactLine, type Letterhead } from '../report/letterhead'
import { nextDocNumber } from '../report/number'
import type { Content, Report } from '../report/record'
import type { DeskState } from '../state'
import { dayOf, documentTimeText, HOUR, MINUTE, toInstant, yearOf, type Ms } from '../time'
import type { Unit } from '../unit/record'
import { reportName, type ReportKind } from '../vocabulary'
import { fill } from '../fill'

export const SAMPLE_KINDS = ['initial', 'followUp', 'final', 'nil'] as const
export type SampleKind = (typeof SAMPLE_KINDS)[number]
export const SAMPLE_NAMES: Readonly<Record<SampleKind, string>> = {
  initial: '首报',
  followUp: '续报',
  final: '终报',
  nil: '零报告',
}

const STAMP = '示例'
const PLACE = '示例镇示例村'
const NOBODY = { unit: '示例镇政府', name: '李强', post: '值班员', phone: '' }
const KNOWN = { ...NO_FIGURES, slightlyInjured: 2, evacuated: 30 }
const LATER = { ...KNOWN, slightlyInjured: 3, areaHa: 20 }

const incidentOf = ({ region }: Unit, now: Ms): Incident =>
  beginIncident({
    at: toInstant(now),
    by: '',
    data: {
      incidentId: '',
      series: 'real',
      year: yearOf(now),
      serial: 17,
      level: 'III',
      verified: true,
      sensitive: false,
      facts: {
        title: `${PLACE}草原火情`,
        kind: 'grasslandFire',
        occurredAt: toInstant(now - HOUR),
        occurredApprox: false,
        learnedAt: toInstant(now - 45 * MINUTE),
        region,
        place: PLACE,
        unitConcerned: '示例村委会',
        source: NOBODY,
        cause: '',
        course: '',
        measures: '',
        impact: '',
        figures: KNOWN,
        exercise: false,
      },
    },
  })

const sampleSections = (kind: ReportKind): Content['sections'] =>
  Object.fromEntries(SECTIONS[kind].map(({ key, sample }) => [key, sample]))

type Worded = Letterhead & Pick<DeskState, 'docSerials'>

function reportSheet(worded: Worded, kind: ReportKind, now: Ms): Omit<ReportSheet, 'contact'> {
  const incident = incidentOf(worded.unit, now)
  const numbered = { kind, number: kind === 'followUp' ? 1 : 0 }
  const savedAt = toInstant(now)
  const content: Content = {
    ...startingContent(incident, worded.template, numbered),
    sections: sampleSections(kind),
    figures: kind === 'initial' ? KNOWN : LATER,
    unverified: false,
  }
  const draft: Parameters<typeof compose>[2] = {
    ...numbered,
    content,
    savedAt,
    images: [],
    approval: null,
    docNumber: nextDocNumber(worded, savedAt),
  } satisfies Partial<Report>
  const document = compose(incident, worded, draft)
  return {
    document,
    ...briefly(document, kind),
    name: reportName(kind, numbered.number),
    signer: '',
    figures: [],
    stamp: STAMP,
  }
}

function nilSheet(worded: Worded, now: Ms): Omit<ReportSheet, 'contact'> {
  const { unit, template } = worded
  const writtenAt = toInstant(now)
  const span = `${documentTimeText(now - 24 * HOUR)}至${documentTimeText(now)}`
  const some = fill(template.phrases.nilSome, { 起数: '1', 事件: `${PLACE}草原火情（已报送）` })
  const text = `${unit.name}零报告：${span}，${template.phrases.nilNothing}\n（有事件时：${some}）`
  const document = composeNil(worded, {
    date: dayOf(now),
    text,
    writtenAt,
    docNumber: nextDocNumber(worded, writtenAt),
  })
  return { document, name: SAMPLE_NAMES.nil, signer: '', figures: [], stamp: STAMP, onePage: true }
}

/** The page of this kind as the unit's next one would read. */
export const sampleSheet = (
  worded: Worded,
  kind: SampleKind,
  person: Pick<Person, 'name' | 'phone'> | undefined,
  now: Ms,
): ReportSheet => ({
  ...(kind === 'nil' ? nilSheet(worded, now) : reportSheet(worded, kind, now)),
  contact: contactLine(worded, person),
})
