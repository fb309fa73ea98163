// A desk with shifts in a test: three officers, a leader, and what a handover takes.
import type { DeskState } from '../../shared/desk'
import { sheetContent, sheetMark } from '../../shared/handover/content'
import { offTime } from '../../shared/handover/off-time'
import type { Shift } from '../../shared/shift/record'
import type { SheetContent } from '../../shared/shift/sheet'
import { toInstant } from '../../shared/time'
import { aDesk, type TestDesk } from './a-desk'
import { at } from './moments'
import { anIncident, aPerson, LEADER_PIN, OFFICER_PIN, type CommandOf } from './records'

export const SECOND_PIN = '357246'
export const THIRD_PIN = '468135'

const PINS: Readonly<Record<string, string>> = {
  p1: OFFICER_PIN,
  p2: LEADER_PIN,
  p3: SECOND_PIN,
  p4: THIRD_PIN,
}

export const pinOf = (personId: string): string => PINS[personId] ?? '000000'

/** An entry as it is typed: a call that came in now. */
export const anEntry = (over: Partial<CommandOf<'addEntry'>> = {}): CommandOf<'addEntry'> => ({
  type: 'addEntry',
  kind: 'callIn',
  other: null,
  text: '市气象局来电，夜间有大风',
  matter: null,
  incidentId: null,
  ...over,
  at: at(over.at ?? '13:10'),
})

type Verdict = CommandOf<'judgeItem'>['verdict']
type Arriving = Partial<Pick<CommandOf<'joinShift'>, 'substituteFor' | 'reason' | 'pin'>>

/** 张磊 (`p1`) keeps the desk in the day shift of a Monday, until 20:30; 陈静 (`p3`) and 孙浩 (`p4`) are other officers. */
export function aShiftDesk(options: { readonly at?: string } = {}) {
  const desk: TestDesk = aDesk(options)
  const plain = { substituteFor: '', reason: '' }

  function addOfficers(): void {
    desk.tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
    for (const [name, newPin] of [
      ['陈静', SECOND_PIN],
      ['孙浩', THIRD_PIN],
    ] as const) {
      desk.tell({ type: 'addPerson', details: aPerson({ name }), newPin })
    }
    desk.tell({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN })
  }

  const sheet = (): SheetContent => sheetContent(desk.state)!
  const receiveCommand = (personId = 'p3', over: Arriving = {}): CommandOf<'receiveDesk'> => ({
    type: 'receiveDesk',
    personId,
    pin: pinOf(personId),
    ...plain,
    ...over,
  })
  const signCommand = (
    personId: string,
    over: Partial<CommandOf<'signHandover'>> = {},
  ): CommandOf<'signHandover'> => ({
    type: 'signHandover',
    personId,
    pin: pinOf(personId),
    mark: sheetMark(sheet()),
    ...over,
  })
  const judgeCommand = (
    key: string,
    verdict: Verdict = 'accepted',
    question = '',
  ): CommandOf<'judgeItem'> => {
    const digest = sheet().items.find((item) => item.key === key)?.digest ?? ''
    return { type: 'judgeItem', key, digest, verdict, question }
  }

  const tell = desk.tell
  const entry = (over: Partial<CommandOf<'addEntry'>> = {}): string =>
    tell(anEntry({ at: toInstant(desk.now), ...over }))['entryId']!
  /** The outgoing side's part, with every line of the check list. */
  const write = (words = '无特别事项') =>
    tell({
      type: 'writeHandover',
      words,
      files: '值班记录簿1本',
      checks: desk.state.shift.checklist.map(({ id }) => ({ id, ok: true, note: '' })),
      timing: offTime(desk.state.shift.current!, desk.now) === null ? '' : '家中有事',
    })
  const receive = (personId = 'p3', over: Arriving = {}) => tell(receiveCommand(personId, over))
  const judge = (key: string, verdict: Verdict = 'accepted', question = '') =>
    tell(judgeCommand(key, verdict, question))
  const acceptAll = () => {
    for (const { key, open, acceptedAt } of sheet().items)
      if (open && acceptedAt === null) judge(key)
  }
  const sign = (personId: string) => tell(signCommand(personId))
  /** Up to the point at which only the signatures are missing. */
  const prepare = (to = 'p3') => {
    write()
    receive(to)
    acceptAll()
  }

  addOfficers()
  return {
    desk,
    sheet,
    receiveCommand,
    signCommand,
    judgeCommand,
    entry,
    write,
    receive,
    judge,
    acceptAll,
    sign,
    prepare,
    get current(): Shift {
      return desk.state.shift.current!
    },
    get last(): Shift {
      return desk.state.shift.past.at(-1)!
    },
    get state(): DeskState {
      return desk.state
    },
    /** Only looks: signed in, and on duty only when that was so before. */
    sitDown: (personId: string) => tell({ type: 'signIn', personId, pin: pinOf(personId) }),
    join: (personId: string, over: Arriving = {}) =>
      tell({ type: 'joinShift', personId, pin: pinOf(personId), ...plain, ...over }),
    matter: (text: string, due: string | null = null): string =>
      entry({ text, matter: { due: due === null ? null : at(due) } }),
    handOver(to = 'p3', from = desk.state.shift.current!.crew[0]!.personId) {
      prepare(to)
      sign(from)
      sign(to)
    },
  }
}

/** An evening with one open incident, ten minutes before the end. */
export function anEvening() {
  const shifts = aShiftDesk()
  shifts.desk.open(anIncident({ level: 'III' }))
  shifts.desk.at('13:20').phone()
  shifts.desk.at('20:20')
  return shifts
}
