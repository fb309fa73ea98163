// Which texts of reports were printed or kept as a PDF on this machine. A convenience, not a matter of the record: it
// lives in the browser's storage, so that a restart asks nobody to print again.
import { z } from 'zod'
import { create } from 'zustand'
import type { Report } from '../../shared/report/record'

const KEY = 'duty-desk.printed'
const MOST = 100

const schema = z.array(z.string())

function stored(): readonly string[] {
  try {
    const parsed = schema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? '[]'))
    return parsed.success ? parsed.data : []
  } catch {
    // Forbidden, or not what was written: then nothing was printed yet.
    return []
  }
}

const usePrinted = create<{ readonly texts: readonly string[] }>(() => ({ texts: stored() }))

/** Another text of the same report has not been printed. */
const textOf = (incidentId: string, { id, revision, savedAt }: Report): string =>
  [incidentId, id, revision, savedAt].join(' ')

export function notePrinted(incidentId: string, report: Report): void {
  const text = textOf(incidentId, report)
  const others = usePrinted.getState().texts.filter((one) => one !== text)
  const texts = [text, ...others].slice(0, MOST)
  usePrinted.setState({ texts })
  try {
    localStorage.setItem(KEY, JSON.stringify(texts))
  } catch {
    // Then it is known until the page closes.
  }
}

/** @param report null before its first save */
export const useWasPrinted = (incidentId: string, report: Report | null): boolean =>
  usePrinted(({ texts }) => report !== null && texts.includes(textOf(incidentId, report)))
