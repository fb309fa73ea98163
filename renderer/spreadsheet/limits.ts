// How much of a table is read, and what it is called where it has no name.

/** What was copied elsewhere. */
export const PASTED = '粘贴的表格'

/** More rows and columns than any roster or phone book has: what is beyond was formatted, not written. */
export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 256

/** A sheet that asks too much of this machine; the message says which limit. */
export class TooMuch extends Error {}
