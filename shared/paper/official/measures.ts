// The sheet of GB/T 9704-2012, in millimetres and points.

/** §5.1, §5.2: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. */
export const SHEET = { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 } as const
export const TYPE_AREA = { width: 156, height: 225 } as const
/** §5.2.3: 22 lines a page, 28 characters a line. */
export const LINES = 22
export const CHARACTERS = 28

/** 三号, 二号, 四号 in points. */
export const SIZE_3 = 16
export const SIZE_2 = 22
export const SIZE_4 = 14

// A trace less than the type area: what a browser rounds up, 22 or 28 times over, must not push the
// last line or the last character out of it.
const TRACE = 0.1
/** So many lines a page, as CSS writes the height of one. */
export const lineOf = (lines: number, height: number): string =>
  `calc(${height - TRACE}mm / ${lines})`
/** One line and one character, as CSS writes them: the sheet says how tall its lines are. */
export const LINE = 'var(--line)'
export const CHARACTER = `calc(${TYPE_AREA.width - TRACE}mm / ${CHARACTERS})`

/** §7.2.4: 发文机关标志, its top so far below the top of the type area. */
export const ISSUER_TOP = 35
/** §7.2.7: the red line, so far below the number. */
export const RULE_BELOW_NUMBER = 4
/** 值班信息式, in millimetres: the line below the name, the number below the line, above and below the title. */
export const BRIEF_RULE = 3
export const BRIEF_NUMBERS = 1
export const BRIEF_TITLE = 2
/** A line of 抄送 below the text. */
export const COPIES_LINE = 8
/** Above the codes that stand beside a signature; the line below them that says what they are. */
export const CODES_GAP = 2
export const CODES_NOTE = 6

/** The top of a stamp (未核实), so far above the type area. */
export const STAMP_ABOVE = 23

/** §7.5: the page number, so far below the type area. */
export const FOLIO_BELOW = 7
/** §7.3.5.1: lines left free above a signature that a seal will cover. */
export const LINES_ABOVE_SEALED = 2
/** Up to so many characters a signature can be centred over its date and stay on the page. */
export const LONGEST_CENTRED = 14
