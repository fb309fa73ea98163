/** Looks an id up that came from outside: `constructor` names no incident. */
export const lookUp = <T>(records: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(records, id) ? records[id] : undefined
