// A fixed hour as people type it.

/** 1630, 16：30 and 16:30 are the same hour. */
export const hourOf = (typed: string): string => {
  const [, hours, minutes] = /^(\d{1,2})[:：点]?(\d{2})$/.exec(typed.normalize('NFKC').trim()) ?? []
  return hours === undefined || minutes === undefined
    ? typed
    : `${hours.padStart(2, '0')}:${minutes}`
}
