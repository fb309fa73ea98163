// The room as it calls itself on what it sends: some units are called after it.
const ROOM = '值班室'

export const roomOf = (unit: string): string => (unit.endsWith(ROOM) ? unit : `${unit}${ROOM}`)
