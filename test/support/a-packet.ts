// What another room's desk would send of its incident, as the room above sees it: without files and disks.
import { seal, START, type JournalLine } from '../../shared/journal'
import { packetOf, packetStateBuilder } from '../../shared/packet-proof'
import type { Carried } from '../../shared/packet/record'
import { isPacketLine, withoutUnsent } from '../../shared/packet-lines'
import { toInstant } from '../../shared/time'
import { sha256, type TestDesk } from './a-desk'

export const DESK_BELOW = 'b'.repeat(64)
export const DESK_HERE = 'c'.repeat(64)

const chained = ({ journal }: TestDesk): JournalLine[] =>
  journal.reduce<JournalLine[]>(
    (lines, event) => [...lines, seal(lines.at(-1) ?? START, event, sha256)],
    [],
  )

/** Of the incident in hand, or of another, from the room by this id. */
export function aCarried(
  desk: TestDesk,
  room = DESK_BELOW,
  incidentId = Object.keys(desk.state.incidents).at(-1)!,
): Carried {
  const lines = withoutUnsent(chained(desk).filter((line) => isPacketLine(line, incidentId)))
  const { unit } = desk.state
  const telling = packetStateBuilder(incidentId)
  for (const line of lines) {
    const taken = telling.take(line)
    if (!taken.ok) throw new Error(taken.error.code)
  }
  const told = telling.told()
  if (!told.ok) throw new Error(told.error.code)
  const {
    format: _format,
    version: _version,
    app: _app,
    people: _people,
    ...carried
  } = packetOf(told.value, lines, {
    source: { desk: room, unit: unit!.name, region: unit!.region, incidentId },
    people: { p1: '张磊', p2: '王芳' },
    madeAt: toInstant(desk.now),
    madeBy: '张磊',
    app: '0.1.0',
  })
  return carried
}

export const receiveCommand = (
  carried: Carried,
  over: { readonly personId?: string; readonly via?: 'packet' | 'code' } = {},
) => ({
  type: 'receivePacket' as const,
  personId: 'p1',
  desk: DESK_HERE,
  via: 'packet' as const,
  digest: sha256(JSON.stringify(carried)),
  carried,
  ...over,
})

/** The id of the incident that it became. */
export const received = (desk: TestDesk, carried: Carried): string =>
  desk.tellAsSystem(receiveCommand(carried))['incidentId']!
