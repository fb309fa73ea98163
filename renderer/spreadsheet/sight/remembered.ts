// How the columns of a sheet were taken the last time, by its heads. A convenience of this machine, not of
// the record: it lives in the browser's storage.
import { z } from 'zod'

const KEY = 'duty-desk.columns'
const MOST = 60

const schema = z.array(z.object({ of: z.string(), columns: z.record(z.string(), z.string()) }))
type Remembered = z.infer<typeof schema>

function stored(): Remembered {
  try {
    const parsed = schema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? '[]'))
    return parsed.success ? parsed.data : []
  } catch {
    // Forbidden, or not what was written: then nothing is remembered.
    return []
  }
}

const nameOf = (kind: string, heads: string): string => `${kind}:${heads}`

export const rememberedColumns = (kind: string, heads: string): Readonly<Record<number, string>> =>
  stored().find(({ of }) => of === nameOf(kind, heads))?.columns ?? {}

export function rememberColumns(
  kind: string,
  heads: string,
  columns: Readonly<Record<number, string>>,
): void {
  const of = nameOf(kind, heads)
  const others = stored().filter((one) => one.of !== of)
  const all = Object.keys(columns).length === 0 ? others : [{ of, columns }, ...others]
  try {
    localStorage.setItem(KEY, JSON.stringify(all.slice(0, MOST)))
  } catch {
    // Then the next file is asked about again.
  }
}
