// 接报 while the desk is locked: words come in and none go out. Whoever takes the call need not be whoever left the
// desk, and the telephone does not wait for a PIN. What is written stands among the drafts under a name that
// the core alone gives, so that nothing of anybody else's can be written over, and is read by who signs in.
import { randomUUID } from 'node:crypto'
import type { DeskState } from '../../shared/desk'
import { refuse, type Result } from '../../shared/result'
import { toInstant, type Ms } from '../../shared/time'
import type { Drafts } from './drafts'
import { isOpen } from './views'

/** As the page names an unfinished 接报 (form/draft-keys.ts). */
const PREFIX = 'intake:'
/** Of nobody: nobody has signed in. */
const AT_THE_DOOR = ''
/** Whoever stands before a locked desk cannot fill its disk. */
const MOST_WAITING = 20

export interface DoorNoteDeps {
  readonly drafts: Drafts
  readonly state: () => DeskState
  readonly now: () => Ms
}

export interface KeptNote {
  /** Under which the next words of the same call are kept. */
  readonly note: string
  readonly savedAt: string
}

export const createDoorNotes = ({ drafts, state, now }: DoorNoteDeps) => {
  const waiting = () =>
    drafts.all().filter(({ key, by }) => key.startsWith(`${PREFIX}door-`) && by === AT_THE_DOOR)

  /** @param note null for a new call */
  return async (note: string | null, value: string): Promise<Result<KeptNote>> => {
    // At an open desk a form keeps its own drafts; before the first run there is nobody to read them.
    if (isOpen(state()) || state().unit === null) return refuse('notAllowed')
    const mine = waiting()
    if (note === null && mine.length >= MOST_WAITING) return refuse('doorFull')
    if (note !== null && !mine.some(({ key }) => key === PREFIX + note)) return refuse('notAllowed')
    const name = note ?? `door-${randomUUID().slice(0, 8)}`
    const savedAt = toInstant(now())
    const saved = await drafts.save({ key: PREFIX + name, value, savedAt, by: AT_THE_DOOR })
    return saved.ok ? { ok: true, value: { note: name, savedAt } } : saved
  }
}
