// An instruction as it is typed, and the facts that it makes.
import type { Command } from '../../shared/desk'
import { incidentNumber } from '../../shared/incident/number'
import type { Incident } from '../../shared/incident/record'
import type { Instruction, InstructionFacts } from '../../shared/instruction/record'
import type { CameBy, InstructionKind } from '../../shared/instruction/words'
import { isNumbered } from '../../shared/report/number'
import { nameOf, sentReports } from '../../shared/report/state'
import { MINUTE, toInstant, toMs, type Ms } from '../../shared/time'

export interface InstructionForm {
  readonly kind: InstructionKind
  readonly words: string
  readonly from: string
  readonly cameBy: CameBy
  readonly readBack: boolean
  readonly receivedAt: Ms | null
  /** Empty: it hangs on no incident. */
  readonly incidentId: string
  /** `none`, `named`, or the id of a report of the incident. */
  readonly paper: string
  readonly paperNumber: string
  readonly paperTitle: string
}

export const NO_PAPER = 'none'
export const NAMED_PAPER = 'named'

export const emptyInstruction = (incidentId: string | null, now: Ms): InstructionForm => ({
  kind: 'written',
  words: '',
  from: '',
  cameBy: 'paper',
  readBack: false,
  receivedAt: Math.floor(now / MINUTE) * MINUTE,
  incidentId: incidentId ?? '',
  paper: NO_PAPER,
  paperNumber: '',
  paperTitle: '',
})

/** The numbered papers of ours that a leader may have written on. */
export const papersOf = (incident: Incident | undefined) =>
  incident === undefined
    ? []
    : sentReports(incident).map((report) => {
        const { document } = report.sent!
        const number = isNumbered(document.number)
          ? document.number
          : `${incidentNumber(incident)}${nameOf(report)}`
        return { id: report.id, number, title: document.title }
      })

/** One that stands, to be put right. */
export const formOf = (
  { kind, words, from, cameBy, readBack, receivedAt, paper }: Instruction,
  incidentId: string | null,
): InstructionForm => ({
  kind,
  words,
  from,
  cameBy,
  readBack,
  receivedAt: toMs(receivedAt),
  incidentId: incidentId ?? '',
  paper: paper === null ? NO_PAPER : (paper.reportId ?? NAMED_PAPER),
  paperNumber: paper?.number ?? '',
  paperTitle: paper?.title ?? '',
})

function paperIn(
  { paper, paperNumber, paperTitle }: InstructionForm,
  incident: Incident | undefined,
) {
  if (paper === NO_PAPER) return null
  if (paper === NAMED_PAPER) return { number: paperNumber, title: paperTitle, reportId: null }
  const found = papersOf(incident).find(({ id }) => id === paper)
  return found === undefined
    ? null
    : { number: found.number, title: found.title, reportId: found.id }
}

/** What it makes, as it is registered and as it is put right. */
export const factsIn = (
  form: InstructionForm,
  incident: Incident | undefined,
): InstructionFacts => {
  const { kind, words, from, cameBy, readBack, receivedAt } = form
  return {
    kind,
    words,
    from,
    cameBy,
    readBack: cameBy === 'phone' && readBack,
    receivedAt: receivedAt === null ? '' : toInstant(receivedAt),
    paper: paperIn(form, incident),
  }
}

export const registering = (
  form: InstructionForm,
  incident: Incident | undefined,
): Extract<Command, { type: 'registerInstruction' }> => ({
  type: 'registerInstruction',
  ...(form.incidentId === '' ? {} : { incidentId: form.incidentId }),
  facts: factsIn(form, incident),
})
