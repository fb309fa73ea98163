// Which styles of a workbook show a number as a date.
import type { Budget } from './xml'
import { readXml } from './xml'

/** ECMA-376 part 1, 18.8.30: dates and times, 27 to 36 and 50 to 58 those of Chinese and its neighbours. */
const isBuiltIn = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58)

/** Without what is quoted, escaped or in brackets, a date format has a letter of year, month, day, weekday or hour. */
const isDateCode = (code: string): boolean =>
  /[ymdh]|a{3}/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').replace(/general/i, ''))

/** By the number of the style: whether it shows a date. */
export async function dateStyles(
  pieces: Iterable<Uint8Array>,
  budget: Budget,
): Promise<readonly boolean[]> {
  const codes = new Map<number, string>()
  const styles: boolean[] = []
  let inCells = false
  await readXml(pieces, budget, {
    open: ({ name, attributes }) => {
      if (name === 'cellXfs') inCells = true
      if (name === 'numFmt')
        codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name !== 'xf' || !inCells) return
      const id = Number(attributes['numFmtId'] ?? 0)
      const code = codes.get(id)
      styles.push(code === undefined ? isBuiltIn(id) : isDateCode(code))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}
