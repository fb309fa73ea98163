// One kept file, the right value that it must come to, and how that is looked at.

export interface Case {
  /** `columns-1`: the kept file whose name begins so. */
  readonly file: string
  /** In words, as the list of the cases has it. */
  readonly right: string
  readonly check: () => Promise<void>
}

export const aCase = (file: string, right: string, check: () => Promise<void>): Case => ({
  file,
  right,
  check,
})
