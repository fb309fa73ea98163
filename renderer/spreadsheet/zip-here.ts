// Stands in the built page for fflate, by which sheets are packed: it would start a worker from a blob
// for a large sheet, which the page's policy forbids. Two thousand rows take a tenth of a second
// without one.
import { zipSync, type Zippable } from 'fflate/browser'

export * from 'fflate/browser'

type Answer<Value> = (error: Error | null, value: Value | null) => void

export function zip(files: Zippable, done: Answer<Uint8Array>): void {
  let value: Uint8Array
  try {
    value = zipSync(files)
  } catch (error) {
    done(error as Error, null)
    return
  }
  done(null, value)
}
