// How that which an earlier version wrote is read. Each kind of record has a gapless list of upcasts,
// the first from version 1 to 2; its version is what they lead to. A line of the journal stays to the byte:
// only what is read from it is taken upwards. An upcast passes over what has not the shape of its
// version, for the schema to refuse.

/** From the data of one version to those of the next. */
export type Upcast = (data: unknown) => unknown

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

/** By the type of event; one without has never been another. */
export type UpcastsOf<Events> = { readonly [Type in keyof Events]?: readonly Upcast[] }

/** Says what that version did not know; what it said stays. */
export const adding =
  (missing: Readonly<Record<string, unknown>>): Upcast =>
  (data) =>
    isRecord(data) ? { ...missing, ...data } : data

export const inField =
  (field: string, change: Upcast): Upcast =>
  (data) =>
    isRecord(data) && Object.hasOwn(data, field) ? { ...data, [field]: change(data[field]) } : data

export const inEach =
  (change: Upcast): Upcast =>
  (data) =>
    Array.isArray(data) ? data.map(change) : data

/** Several changes that came with one version. */
export const together =
  (...changes: readonly Upcast[]): Upcast =>
  (data) =>
    changes.reduce((now, change) => change(now), data)

/** A version that only knows more than the one before. */
export const unchanged: Upcast = (data) => data

/** A line of a list that grows: `since` is the version of the events that first held it. */
export interface Joined {
  readonly name: string
  readonly since?: number
}

/**
 * For an event that holds a word of a list. A word that joins changes nothing of what was written before, but no
 * earlier program knows it: so it is one more version.
 * @param after the version from which on the list alone made new ones
 * @param until the last version that the list made before something else changed
 */
export const grownWith = (
  list: Readonly<Record<string, Joined>>,
  after = 1,
  until = Number.POSITIVE_INFINITY,
): readonly Upcast[] => {
  const last = Math.min(until, Math.max(...Object.values(list).map(({ since }) => since ?? 1)))
  return Array.from({ length: Math.max(0, last - after) }, () => unchanged)
}

export const versionAfter = (upcasts: readonly Upcast[]): number => upcasts.length + 1

/** Whether a version is this one or one before it. */
export const isKnownVersion = (upcasts: readonly Upcast[], v: unknown): v is number =>
  Number.isInteger(v) && (v as number) >= 1 && (v as number) <= versionAfter(upcasts)

/** What a file or a code says, in today's version; undefined when it names none that is known. */
export function upcastFile(upcasts: readonly Upcast[], file: unknown): unknown {
  const { version } = (file ?? {}) as { readonly version?: unknown }
  if (!isKnownVersion(upcasts, version)) return undefined
  return { ...(upcastData(upcasts, version, file) as object), version: versionAfter(upcasts) }
}

/** @param v one that is known */
export const upcastData = (upcasts: readonly Upcast[], v: number, data: unknown): unknown =>
  upcasts.slice(v - 1).reduce((now, change) => change(now), data)
