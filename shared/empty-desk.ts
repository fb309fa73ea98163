// The desk before its first event.
import { shippedCalendar } from './calendar/record'
import { presetContacts } from './contact/record'
import { noRooms } from './known-rooms'
import { noNilReports } from './nil-report/record'
import { quietRoom } from './room-deadlines/record'
import { emptyRoster } from './roster/record'
import { noShift } from './shift/record'
import type { DeskState } from './state'
import { defaultTemplate } from './template/record'

export const emptyDesk: DeskState = {
  unit: null,
  people: {},
  credentials: {},
  session: null,
  ruleBooks: [],
  incidents: {},
  serials: {},
  docSerials: {},
  template: defaultTemplate,
  templateChanges: [],
  machine: { startedAt: null, jump: null, lastExportAt: null, acceptedDamage: [] },
  shift: noShift,
  room: quietRoom,
  calendar: shippedCalendar,
  roster: emptyRoster,
  phoneBook: presetContacts,
  rollCalls: [],
  nilReports: noNilReports,
  attachments: {},
  made: { attachments: 0, rollCalls: 0, swaps: 0 },
  rooms: noRooms,
}
