// The sheet as it stands: what both sign, and whether a signature is still on it.
import type { Sha256 } from '../journal'
import { canonicalJson } from '../journal'
import { fingerprint } from '../fingerprint'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import { sheetItems } from './items'
import type { Shift } from '../shift/record'
import type { Handover, JudgedItem, Judgement, SheetContent, SheetItem } from '../shift/sheet'

const judged = (item: SheetItem, judgement: Judgement | undefined, open: boolean): JudgedItem => {
  const accepted = judgement?.accepted ?? null
  return {
    ...item,
    open,
    // What was accepted in another form has not been accepted.
    acceptedAt: accepted !== null && accepted.digest === item.digest ? accepted.at : null,
    questions: [...(judgement?.questions ?? [])],
    ...(judgement?.reservation ? { reservation: judgement.reservation } : {}),
  }
}

/** No longer open, but asked about or reserved: the words of both stay on the sheet. */
const askedAndGone = (handover: Handover | null, items: readonly SheetItem[]): JudgedItem[] =>
  Object.values(handover?.judgements ?? {})
    .filter(
      ({ item, questions, reservation }) =>
        (questions.length > 0 || reservation !== null) &&
        !items.some(({ key }) => key === item.key),
    )
    .map((judgement) => judged(judgement.item, judgement, false))

/** The sheet of the shift in force; null when there is none. */
export function sheetContent(state: DeskState): SheetContent | null {
  const { current } = state.shift
  if (current === null) return null
  const { handover } = current
  const items = sheetItems(state)
  return {
    shiftId: current.id,
    crew: current.crew.map(({ personId }) => personId),
    incoming: handover?.incoming?.personId ?? null,
    words: handover?.words ?? '',
    files: handover?.files ?? '',
    checks: [...(handover?.checks ?? [])],
    items: [
      ...items.map((item) => judged(item, lookUp(handover?.judgements ?? {}, item.key), true)),
      ...askedAndGone(handover, items),
    ],
    ...(handover === null || handover.timing === '' ? {} : { timing: handover.timing }),
  }
}

/** What a page sends with a signature: the mark of the sheet that the person sees. */
export const sheetMark = (content: SheetContent): string => fingerprint(content)

export const sheetDigest = (content: SheetContent, sha256: Sha256): string =>
  sha256(canonicalJson(content))

/** Items that are still to be accepted. */
export const unacceptedItems = ({ items }: SheetContent): JudgedItem[] =>
  items.filter(({ open, acceptedAt }) => open && acceptedAt === null)

/** Lines of the check list that nobody has answered yet. */
export const uncheckedNames = ({ shift }: DeskState): string[] =>
  shift.checklist
    .filter(({ id }) => shift.current?.handover?.checks.every((check) => check.id !== id) ?? true)
    .map(({ name }) => name)

/** The outgoing side's signature is on exactly this sheet; any change since has voided it. */
export const signatureHolds = (
  { handover }: Pick<Shift, 'handover'>,
  content: SheetContent,
): boolean => handover?.signature?.mark === sheetMark(content)
