// Who of an incident's leaders has been told, who has not, and who is next.
import type { Incident } from '../incident/record'
import { INSTRUCTION_KIND_NAMES } from '../instruction/words'
import type { DeskState } from '../state'
import { relativeText, toMs, type Ms } from '../time'
import type { Leader, LeaderCall, LeaderToTell } from './record'

export const reachedBy = ({ calls }: LeaderToTell): LeaderCall | undefined =>
  calls.find(({ reached }) => reached)

export const isTold = (leader: LeaderToTell): boolean => reachedBy(leader) !== undefined

export const leadersOf = ({ toTell }: Incident): readonly LeaderToTell[] => toTell?.leaders ?? []

/** What came back from a leader: an answer, or the words of the instruction that they became. */
export function saidBy(incident: Pick<Incident, 'instructions'>, leader: LeaderToTell): string {
  const call = reachedBy(leader)
  if (call === undefined) return ''
  const instruction = incident.instructions.find(({ id }) => id === call.instructionId)
  if (instruction === undefined) return call.answer
  const { kind, words } = instruction
  return `${INSTRUCTION_KIND_NAMES[kind]}${words === '' ? '' : `“${words}”`}`
}

/** 处理意见 as it was last laid before one of them: the next is told the same. */
export const lastProposal = (incident: Incident): string =>
  leadersOf(incident)
    .flatMap(({ calls }) => calls)
    .filter(({ proposal }) => proposal !== '')
    .sort((a, b) => a.recordedAt.localeCompare(b.recordedAt))
    .at(-1)?.proposal ?? ''

/** Those who are still to be told, in order: whoever was not reached comes again when the rest have had their turn. */
export const untold = (incident: Incident): readonly LeaderToTell[] =>
  leadersOf(incident)
    .filter((leader) => !isTold(leader))
    .sort((a, b) => a.calls.length - b.calls.length)

/** When the last of them was told; null while somebody is missing, and where nobody has to be told. */
export function allToldAt(incident: Incident): Ms | null {
  const leaders = leadersOf(incident)
  const moments = leaders.flatMap((leader) => reachedBy(leader)?.at ?? [])
  return leaders.length === 0 || moments.length < leaders.length
    ? null
    : Math.max(...moments.map(toMs))
}

/** The number as it is known today: what the list says, else that of the one of this name. */
export function numberOf(
  { people, phoneBook }: Pick<DeskState, 'people' | 'phoneBook'>,
  { name, phone }: Pick<Leader, 'name' | 'phone'>,
): string {
  if (phone !== '') return phone
  const own = Object.values(people).filter((one) => one.active && one.name === name)
  const listed = Object.values(phoneBook.contacts).filter(
    (one) => one.active && one.kind === 'person' && one.name === name,
  )
  const numbers = [
    ...own.map((one) => one.phone),
    ...listed.map(({ mobile, office }) => mobile || office),
  ]
  return numbers.find((number) => number !== '') ?? ''
}

/** `李建国 13:20 已通知，赵志强 未接通2次，孙丽 未通知`. */
export const toldText = (incident: Incident, now: Ms): string =>
  leadersOf(incident)
    .map((leader) => {
      const reached = reachedBy(leader)
      if (reached !== undefined)
        return `${leader.name} ${relativeText(toMs(reached.at), now)} 已通知`
      return `${leader.name} ${leader.calls.length === 0 ? '未通知' : `未接通${leader.calls.length}次`}`
    })
    .join('，')
