// One after the other: the next task starts when the one before has ended, well or badly.

export type Serially = <T>(task: () => Promise<T>) => Promise<T>

export function createSerial(): Serially {
  let before: Promise<unknown> = Promise.resolve()
  return (task) => {
    const result = before.then(task)
    // Whoever asked hears of it; the next one starts all the same.
    before = result.catch(() => undefined)
    return result
  }
}
