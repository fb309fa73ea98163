// The state on its way to the page, in pieces: one message of it would break the wire of a browser after some months
// of records, and hold the page up while it is read.
import type { DeskState } from './state'

/** The header that says of an answer without a piece why there is none: `end`, or it cannot be had any more. */
export const PIECE_HEADER = 'view-piece'

/** What grows with the years travels by itself, some at a time. */
export interface ViewPiece {
  /** Everything that does not grow; in the first piece alone. */
  readonly rest?: DeskState
  readonly incidents?: DeskState['incidents']
  readonly attachments?: DeskState['attachments']
  readonly opinions?: DeskState['opinion']['opinions']
  readonly instructions?: DeskState['instruction']['loose']
  readonly matters?: DeskState['shift']['matters']
  readonly past?: DeskState['shift']['past']
  readonly rollCalls?: DeskState['rollCalls']
  readonly nilReports?: DeskState['nilReports']['reports']
  readonly rosterDays?: DeskState['roster']['days']
  readonly unitNilDays?: DeskState['subordinates']['days']
}

const GROWING = {
  incidents: ({ incidents }) => incidents,
  attachments: ({ attachments }) => attachments,
  opinions: ({ opinion }) => opinion.opinions,
  instructions: ({ instruction }) => instruction.loose,
  matters: ({ shift }) => shift.matters,
  past: ({ shift }) => shift.past,
  rollCalls: ({ rollCalls }) => rollCalls,
  nilReports: ({ nilReports }) => nilReports.reports,
  rosterDays: ({ roster }) => roster.days,
  unitNilDays: ({ subordinates }) => subordinates.days,
} as const satisfies {
  readonly [Part in Exclude<keyof ViewPiece, 'rest'>]: (state: DeskState) => object
}

type Part = keyof typeof GROWING
const PARTS = Object.keys(GROWING) as readonly Part[]

const fixed = (state: DeskState): DeskState => ({
  ...state,
  incidents: {},
  attachments: {},
  opinion: { ...state.opinion, opinions: {} },
  instruction: { ...state.instruction, loose: {} },
  rollCalls: [],
  shift: { ...state.shift, matters: {}, past: [] },
  nilReports: { ...state.nilReports, reports: {} },
  roster: { ...state.roster, days: {} },
  subordinates: { ...state.subordinates, days: {} },
})

/** A piece is full when it has this many UTF-16 units of JSON; one record alone may be longer. */
const FULL = 1024 * 1024

const joined = (part: Part, isList: boolean, members: readonly string[]): string =>
  `{${JSON.stringify(part)}:${isList ? `[${members.join(',')}]` : `{${members.join(',')}}`}}`

/** The pieces as JSON, each made when it is asked for. */
export function* viewPieces(state: DeskState): Generator<string> {
  yield JSON.stringify({ rest: fixed(state) } satisfies ViewPiece)
  for (const part of PARTS) {
    const records = GROWING[part](state)
    const isList = Array.isArray(records)
    let members: string[] = []
    let size = 0
    for (const [key, record] of Object.entries(records)) {
      const text = isList
        ? JSON.stringify(record)
        : `${JSON.stringify(key)}:${JSON.stringify(record)}`
      members.push(text)
      size += text.length
      if (size < FULL) continue
      yield joined(part, isList, members)
      members = []
      size = 0
    }
    if (members.length > 0) yield joined(part, isList, members)
  }
}

/** Puts the pieces together in the order in which they came; null when the first is missing. */
export function fromPieces(pieces: readonly ViewPiece[]): DeskState | null {
  const rest = pieces[0]?.rest
  if (rest === undefined) return null
  const all = <T extends object>(of: (piece: ViewPiece) => T | undefined): T =>
    Object.assign({}, ...pieces.map(of)) as T
  return {
    ...rest,
    incidents: all(({ incidents }) => incidents),
    attachments: all(({ attachments }) => attachments),
    opinion: { ...rest.opinion, opinions: all(({ opinions }) => opinions) },
    instruction: { ...rest.instruction, loose: all(({ instructions }) => instructions) },
    rollCalls: pieces.flatMap(({ rollCalls }) => rollCalls ?? []),
    shift: {
      ...rest.shift,
      matters: all(({ matters }) => matters),
      past: pieces.flatMap(({ past }) => past ?? []),
    },
    nilReports: { ...rest.nilReports, reports: all(({ nilReports }) => nilReports) },
    roster: { ...rest.roster, days: all(({ rosterDays }) => rosterDays) },
    subordinates: { ...rest.subordinates, days: all(({ unitNilDays }) => unitNilDays) },
  }
}
