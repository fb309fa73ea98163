/** Looks an id up that came from outside: `constructor` names no incident. */
export const lookUp = <T>(records: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(records, id) ? records[id] : undefined

/** Those that stay. */
export const only = <T>(
  records: Readonly<Record<string, T>>,
  keeps: (record: T, key: string) => boolean,
): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(records).filter(([key, record]) => keeps(record, key)))
