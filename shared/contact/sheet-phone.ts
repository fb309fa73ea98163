// A cell of numbers as people write it: the numbers, and what they say beside them.

const LABEL = /(?:办公|单位|联系)?(?:手机|电话|座机|固话|宅电|传真|号码|tel)[ .:]*(?=[+(]?\d)/gi
/** Three digits or more, with what stands between and behind them in a number. */
const NUMBER = /[+(]?\d(?:[\d \-—–()]*\d)?(?: ?(?:转|内线|总机|分机|#|\*) ?\d+)?/g
const MARKS = /^[\s、,;/:.()[\]-]+|[\s、,;/:.()[\]-]+$/g

export interface NumbersSaid {
  readonly numbers: readonly string[]
  /** `微信同号`; empty for none. */
  readonly beside: string
}

/** Null where no number stands. */
export function numbersSaid(text: string): NumbersSaid | null {
  const plain = text.normalize('NFKC').replace(LABEL, '')
  const found = [...plain.matchAll(NUMBER)].filter(
    ([number]) => number.replace(/\D/g, '').length > 2,
  )
  if (found.length === 0) return null
  const rest: string[] = []
  let at = 0
  for (const match of found) {
    rest.push(plain.slice(at, match.index))
    at = match.index + match[0].length
  }
  rest.push(plain.slice(at))
  const said = rest.map((part) => part.replace(MARKS, ''))
  // What stands behind one of several numbers is about that one.
  const beside = said.flatMap((part, index) =>
    part === ''
      ? []
      : [found.length > 1 && index > 0 ? `${found[index - 1]![0].trim()} ${part}` : part],
  )
  return { numbers: found.map(([number]) => number.trim()), beside: beside.join('；') }
}
