// Commands about a 通报: drafted, edited, signed, sent to all in one act, received.
import type { z } from 'zod'
import { monthOfDuty } from '../accountability/judge'
import { monthFigures } from '../accountability/month'
import { summaryTable } from '../accountability/sheet'
import { monthOfDay, type Month } from '../calendar/month'
import { allOf, notBefore, notInFuture } from '../checks'
import { decided, nextId, verifiedApprover, type Deciders, type Decision } from '../decision'
import { isEqual } from '../equal'
import { canonicalJson } from '../journal'
import { lookUp } from '../lookup'
import { nextDocNumber } from '../report/number'
import { ok, refuse, type Result } from '../result'
import type { Table } from '../spreadsheet/cells'
import type { DeskState } from '../state'
import { activeSubordinates } from '../subordinate/find'
import { dayOf, toInstant, toMs, type Ms } from '../time'
import { mayApprove } from '../vocabulary'
import { caseWords, circularSeries, composeCircular, draftWords, printedNow } from './compose'
import {
  circularMonths,
  draftedCircular,
  isDelivered,
  isMonthly,
  knownCircular,
  standingCirculars,
  undeliveredOf,
  unreceiptedOf,
} from './find'
import { runWords } from './run-words'
import type { Addressee, Circular, circularCommands, CircularWords } from './record'

const NO_TABLE: Table = { head: [], rows: [] }

export type CircularCommand = z.infer<(typeof circularCommands)[number]>

/** A correction goes to those who got what it corrects; a circular to all who are on the register. */
const addresseesOf = (state: DeskState, { corrects }: Circular): readonly Addressee[] =>
  corrects === null
    ? activeSubordinates(state).map(({ id, name }) => ({ unitId: id, name }))
    : (state.circular.circulars[corrects]?.addressees ?? [])

const among = (unitIds: readonly string[], open: readonly Addressee[]): Result<null> => {
  const at = unitIds.findIndex(
    (id, index) => unitIds.indexOf(id) !== index || !open.some(({ unitId }) => unitId === id),
  )
  return at === -1 ? ok(null) : refuse('unknownSubordinate', `unitIds.${at}`)
}

const sent = (
  state: DeskState,
  id: string,
): Result<NonNullable<Circular['signed']> & { readonly of: Circular }> => {
  const found = knownCircular(state, id)
  if (!found.ok) return found
  const { signed } = found.value
  return signed === null
    ? refuse('circularUnsigned', 'circularId')
    : ok({ ...signed, of: found.value })
}

/** The circular of a month takes its figures from the record, all of which must be at hand. */
const withinReach = (month: Month, now: Ms): Result<null> =>
  circularMonths(now).includes(month) ? ok(null) : refuse('circularMonth', 'month')

function draftOfMonth(state: DeskState, month: Month, now: Ms): Result<CircularWords> {
  const all = standingCirculars(state)
  if (all.some((one) => one.month === month && isMonthly(one)))
    return refuse('circularTwice', 'month')
  const possible = withinReach(month, now)
  return possible.ok ? ok(draftWords(state, month, now)) : possible
}

function draftOfCorrection(state: DeskState, corrects: string): Result<CircularWords> {
  const other = knownCircular(state, corrects)
  if (!other.ok) return other
  if (!isDelivered(other.value)) return refuse('circularUnsent', 'corrects')
  const title = `关于更正${other.value.signed?.number.text ?? ''}通报的通知`
  return ok({ title, general: '', praise: '', faults: '', demands: '' })
}

function drafted(
  state: DeskState,
  data: Pick<Circular, 'month' | 'corrects' | 'findingId' | 'runId' | 'words'>,
): Result<Decision> {
  const circularId = nextId('tb', state.circular.made)
  return decided([{ type: 'circularDrafted', data: { circularId, ...data } }], { circularId })
}

export const decideCircular: Deciders<CircularCommand> = {
  draftCircular: (state, { month, corrects }, { now }) => {
    const words =
      corrects === null ? draftOfMonth(state, month, now) : draftOfCorrection(state, corrects)
    if (!words.ok) return words
    return drafted(state, { month, corrects, findingId: null, runId: null, words: words.value })
  },
  draftCaseCircular: (state, { findingId }) => {
    const finding = lookUp(state.accountability.findings, findingId)
    if (finding === undefined) return refuse('unknownRecord', 'findingId')
    const verdict = finding.verdicts.at(-1)
    if (verdict === undefined || verdict.outcome === 'onTime')
      return refuse('caseUndecided', 'findingId')
    if (standingCirculars(state).some((one) => one.findingId === findingId))
      return refuse('caseTwice', 'findingId')
    const month = monthOfDuty(finding.duty)
    const words = caseWords(state, finding, verdict)
    return drafted(state, { month, corrects: null, findingId, runId: null, words })
  },
  draftRunCircular: (state, { runId }) => {
    const run = lookUp(state.rollRuns.runs, runId)
    if (run === undefined) return refuse('unknownRecord', 'runId')
    if (run.endedAt === null) return refuse('runNotEnded', 'runId')
    if (standingCirculars(state).some((one) => one.runId === runId))
      return refuse('runTwice', 'runId')
    const month = monthOfDay(dayOf(toMs(run.beganAt)))
    return drafted(state, { month, corrects: null, findingId: null, runId, words: runWords(run) })
  },
  saveCircular: (state, { circularId, words }) => {
    const found = draftedCircular(state, circularId)
    if (!found.ok) return found
    return isEqual(found.value.words, words)
      ? refuse('nothingChanged', 'words')
      : decided([{ type: 'circularSaved', data: { circularId, words } }])
  },
  discardCircular: (state, { circularId, reason }) => {
    const found = draftedCircular(state, circularId)
    return found.ok ? decided([{ type: 'circularDiscarded', data: { circularId, reason } }]) : found
  },
  signCircular: (state, { circularId, approverId }, env) => {
    const found = draftedCircular(state, circularId)
    if (!found.ok) return found
    const circular = found.value
    if (state.unit === null) return refuse('notSetUp')
    const monthly = isMonthly(circular)
    const possible = monthly ? withinReach(circular.month, env.now) : ok(null)
    if (!possible.ok) return possible
    const { title: _title, ...texts } = circular.words
    if (Object.values(texts).every((text) => text === '')) return refuse('circularEmpty', 'words')
    const addressees = addresseesOf(state, circular)
    if (addressees.length === 0) return refuse('circularNobody', 'circularId')
    const approved = verifiedApprover(state, approverId, env, mayApprove)
    if (!approved.ok) return approved
    const issuedAt = toInstant(env.now)
    const number = nextDocNumber(circularSeries(state), issuedAt)
    const document = composeCircular(
      { unit: state.unit, template: state.template },
      {
        words: circular.words,
        number: number.text,
        addressees,
        issuedAt,
        plain: !monthly,
      },
    )
    const figures = monthly ? summaryTable(monthFigures(state, circular.month, env.now)) : NO_TABLE
    const table = { head: [...figures.head], rows: figures.rows.map((row) => [...row]) }
    const printed = printedNow({ ...state, unit: state.unit }, circular, approverId)
    const digest = env.sha256(canonicalJson({ document, table, printed }))
    return decided([
      {
        type: 'circularSigned',
        data: {
          circularId,
          approverId,
          number,
          document,
          table,
          digest,
          printed,
          addressees: [...addressees],
        },
      },
    ])
  },
  deliverCircular: (state, { type: _type, ...told }, { now }) => {
    const circular = sent(state, told.circularId)
    if (!circular.ok) return circular
    const possible = allOf(
      among(told.unitIds, undeliveredOf(circular.value.of)),
      notInFuture(told.at, now, 'at'),
      notBefore(told.at, circular.value.at, 'beforeSigned', 'at'),
    )
    return possible.ok ? decided([{ type: 'circularDelivered', data: told }]) : possible
  },
  recordCircularReceipts: (state, { type: _type, ...told }, { now }) => {
    const circular = sent(state, told.circularId)
    if (!circular.ok) return circular
    const possible = allOf(
      among(told.unitIds, unreceiptedOf(circular.value.of)),
      notInFuture(told.at, now, 'at'),
      notBefore(told.at, circular.value.at, 'beforeDelivery', 'at'),
    )
    return possible.ok ? decided([{ type: 'circularReceipted', data: told }]) : possible
  },
}
