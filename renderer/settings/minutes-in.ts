// What people type into a field of several values.

/** `30、10` -> 30 and 10; what is no number is NaN, for the schema to refuse. */
export const minutesIn = (typed: string): number[] => parts(typed).map(Number)

const parts = (typed: string): string[] =>
  typed
    .normalize('NFKC')
    .split(/[、，,；;\s]+/)
    .filter((part) => part !== '')

/** 0830、14：00 and 20:00 are hours; what is none stays as it was typed, for the schema to refuse. */
export const hoursIn = (typed: string): string[] =>
  parts(typed).map((part) => {
    const [, hours, minutes] = /^(\d{1,2})[:点]?(\d{2})$/.exec(part) ?? []
    return hours === undefined || minutes === undefined
      ? part
      : `${hours.padStart(2, '0')}:${minutes}`
  })
