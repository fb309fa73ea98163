// Other rooms, as they were met: it outlives the incidents through which that happened.
import type { DeskState } from './state'

export interface KnownRooms {
  /** The id of a room's desk -> the name under which it sent its last packet. */
  readonly names: Readonly<Record<string, string>>
  /** The id of a room's desk -> the recipient as whom it last answered. */
  readonly answers: Readonly<Record<string, string>>
}

export const noRooms: KnownRooms = { names: {}, answers: {} }

export const withRoomName = (state: DeskState, desk: string, name: string): DeskState => ({
  ...state,
  rooms: { ...state.rooms, names: { ...state.rooms.names, [desk]: name } },
})

export const withRoomAnswer = (state: DeskState, desk: string, recipientId: string): DeskState => ({
  ...state,
  rooms: { ...state.rooms, answers: { ...state.rooms.answers, [desk]: recipientId } },
})
