// 审定 from afar: at two in the morning the leader is at home. What they said on the telephone, or signed on paper, frees
// the report to go (§7: approval may not hold the deadline up), looks like what it is, and rings until the leader has
// confirmed it with their PIN or denied it.
import { z } from 'zod'
import { incidentNumber } from '../incident/number'
import { classificationOf, type Incident } from '../incident/record'
import type { RoomClock } from '../room-deadlines/record'
import type { DeskState } from '../state'
import { instant, requiredLine } from '../text'
import { HOUR, nextTimeOfDay, toMs, type Ms } from '../time'
import type { Unit } from '../unit/record'
import type { Approval, Report } from './record'
import { nameOf } from './state'

export const afarSchema = z.discriminatedUnion('kind', [
  /** 电话同意: on which number, and that the text was read out and read back. */
  z.object({ kind: z.literal('phone'), at: instant, number: requiredLine, readBack: z.boolean() }),
  /** 纸面签批: the scan of the signed 呈批单, an attachment of the incident. */
  z.object({ kind: z.literal('paper'), at: instant, attachmentId: z.string().max(40) }),
])
export type AfarInput = z.infer<typeof afarSchema>

export type Afar = AfarInput & {
  /** Who wrote down that the leader agreed. */
  readonly by: string
  readonly recordedAt: string
  /** With the PIN; null until then. */
  readonly confirmedAt: string | null
  /** The leader did not say so. */
  readonly denied: { readonly at: string; readonly reason: string } | null
}

export const AFAR_NAMES: Readonly<Record<AfarInput['kind'], string>> = {
  phone: '电话同意',
  paper: '纸面签批',
}
const BRIEF_NAMES: Readonly<Record<AfarInput['kind'], string>> = { phone: '电话', paper: '纸面' }

/** `李建国`, `李建国（电话）`: as it stands beside 签发人 and in the five states. */
export const signerText = ({ afar }: Pick<Approval, 'afar'>, name: string): string =>
  afar === null ? name : `${name}（${BRIEF_NAMES[afar.kind]}）`

/** `电话同意（138…，已复述核对）` */
export const afarText = (afar: AfarInput): string =>
  afar.kind === 'phone'
    ? `${AFAR_NAMES.phone}（${afar.number}，已复述核对）`
    : `${AFAR_NAMES.paper}（扫描件已附）`

/** Neither confirmed nor denied: somebody still has to ask the leader. */
export const isUnconfirmed = ({ approval }: Pick<Report, 'approval'>): boolean =>
  approval !== null &&
  approval.afar !== null &&
  approval.afar.confirmedAt === null &&
  approval.afar.denied === null

export const mayAgreeFromAfar = (
  incident: Incident,
  { afarLevels }: Pick<Unit, 'afarLevels'>,
): boolean => afarLevels.includes(classificationOf(incident).level ?? 'unset')

export const agreementKey = (incidentId: string, reportId: string): string =>
  `agreement:${incidentId}:${reportId}`

/** The leader who agreed at night is there in the morning; whoever agreed just before that has an hour. */
const confirmBy = ({ recordedAt }: Afar): Ms => nextTimeOfDay(toMs(recordedAt) + HOUR, '09:00')

const clockOf = (
  state: Pick<DeskState, 'people'>,
  incident: Incident,
  report: Report,
): RoomClock[] => {
  const { approval } = report
  if (approval === null || approval.afar === null || !isUnconfirmed(report)) return []
  const leader = state.people[approval.by]?.name ?? approval.by
  return [
    {
      key: agreementKey(incident.id, report.id),
      name: `${leader}补口令确认${BRIEF_NAMES[approval.afar.kind]}审定的${nameOf(report)}（${incidentNumber(incident)}）`,
      originAt: toMs(approval.afar.recordedAt),
      dueAt: confirmBy(approval.afar),
      warnMinutes: [],
      target: { kind: 'agreement', incidentId: incident.id, reportId: report.id },
    },
  ]
}

/** Reports whose leader still has to confirm: asked for with every event, and looked through once a change. */
const remembered = new WeakMap<readonly Report[], readonly Report[]>()
export function unconfirmedReports({ reports }: Pick<Incident, 'reports'>): readonly Report[] {
  const known = remembered.get(reports)
  if (known !== undefined) return known
  const found = reports.filter(isUnconfirmed)
  remembered.set(reports, found)
  return found
}

export const agreementClocks = (
  state: Pick<DeskState, 'incidents' | 'people'>,
): readonly RoomClock[] =>
  Object.values(state.incidents).flatMap((incident) =>
    unconfirmedReports(incident).flatMap((report) => clockOf(state, incident, report)),
  )
