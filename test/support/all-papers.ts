// Every paper that a desk can make of its record, and words that none of them may show.
import type { DeskState } from '../../shared/desk'
import type { Incident } from '../../shared/incident/record'
import { unitsOf } from '../../shared/instruction/dues'
import { allInstructions, refOf, type Hung } from '../../shared/instruction/find'
import { isLetterKind } from '../../shared/opinion/papers'
import type { Opinion } from '../../shared/opinion/record'
import { ALL_INSTRUCTIONS } from '../../shared/instruction/ledger-filter'
import { BLANK_FORMS, type Paper } from '../../shared/paper/record'
import { dayOf, toMs } from '../../shared/time'

/** What a value that is missing becomes when somebody writes it out all the same. */
export const MISSING = /undefined|\bnull\b|NaN|\[object /

function papersOf({ id: incidentId, reports, phones, received, toTell }: Incident): Paper[] {
  return [
    { kind: 'callScript', incidentId },
    ...(toTell === null ? [] : [{ kind: 'leaderSheet', incidentId } as const]),
    ...phones.map(({ id: phoneId }): Paper => ({ kind: 'phoneRecord', incidentId, phoneId })),
    ...reports.flatMap(({ id: reportId, addressedTo }): Paper[] => [
      { kind: 'report', incidentId, reportId },
      { kind: 'approvalSheet', incidentId, reportId },
      { kind: 'callScript', incidentId, reportId },
      ...addressedTo.map(({ id: recipientId }): Paper => ({
        kind: 'faxCover',
        incidentId,
        reportId,
        recipientId,
      })),
    ]),
    ...(received?.receipts ?? []).map(
      ({ by: personId, at, reports: reportIds, returned }): Paper => ({
        kind: 'receiptSlip',
        incidentId,
        personId,
        at,
        reportIds: [...reportIds],
        returned,
      }),
    ),
  ]
}

const ofUnits = (hung: Hung): Paper[] =>
  unitsOf(hung.instruction).flatMap(({ task, unit }): Paper[] => {
    const of = { ...refOf(hung), taskId: task.id, unitId: unit.id }
    return [
      { kind: 'orderSheet', ...of },
      ...unit.notices.map(({ id: noticeId }): Paper => ({ kind: 'noticeSheet', ...of, noticeId })),
    ]
  })

const ofOpinion = ({ id: opinionId, papers }: Opinion): Paper[] => [
  { kind: 'opinionEvidence', opinionId },
  ...papers.map(({ id: paperId, kind }): Paper => ({
    kind: isLetterKind(kind) ? 'opinionLetter' : 'opinionSheet',
    opinionId,
    paperId,
  })),
]

export function allPapers(state: DeskState): Paper[] {
  const { shift, incidents, nilReports } = state
  const shifts = [...shift.past, ...(shift.current === null ? [] : [shift.current])]
  const days = [...new Set(shifts.map(({ beganAt }) => dayOf(toMs(beganAt))))]
  const months = [...new Set(days.map((day) => day.slice(0, 7)))]
  return [
    ...shifts.map(({ id: shiftId }): Paper => ({ kind: 'handover', shiftId })),
    ...days.map((date): Paper => ({ kind: 'dutyLog', date })),
    ...months.flatMap((month): Paper[] => [
      { kind: 'roster', month },
      { kind: 'rollCalls', month },
      { kind: 'endings', month },
    ]),
    ...Object.keys(nilReports.reports).map((date): Paper => ({ kind: 'nilReport', date })),
    ...Object.values(incidents).flatMap(papersOf),
    ...allInstructions(state).flatMap(ofUnits),
    ...allInstructions(state).flatMap((hung) =>
      hung.instruction.shown.map(({ id: shownId }): Paper => ({
        kind: 'resultSheet',
        ...refOf(hung),
        shownId,
      })),
    ),
    { kind: 'orderLedger', filter: ALL_INSTRUCTIONS },
    { kind: 'codeSlips', slips: [{ name: '孙丽', post: '科员', code: '183927' }] },
    ...Object.values(state.opinion.opinions).flatMap(ofOpinion),
    ...BLANK_FORMS.map((form): Paper => ({ kind: 'blank', form })),
  ]
}

/** What a person reads on it. */
export const wordsOnPage = (html: string): string =>
  html.replace(/<style[\s\S]*?<\/style>/g, ' ').replace(/<[^>]+>/g, ' ')
