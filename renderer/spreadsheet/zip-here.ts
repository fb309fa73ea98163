// Stands in the built page for fflate, by which sheets are packed and unpacked: it would start a
// worker from a blob for a large sheet, which the page's policy forbids. Two thousand rows take a
// tenth of a second without one.
import { unzipSync, zipSync, type UnzipFileFilter, type Unzipped, type Zippable } from 'fflate/browser'

export * from 'fflate/browser'

type Answer<Value> = (error: Error | null, value: Value | null) => void

function answer<Value>(work: () => Value, done: Answer<Value>): void {
  let value: Value
  try {
    value = work()
  } catch (error) {
    done(error as Error, null)
    return
  }
  done(null, value)
}

export const zip = (files: Zippable, done: Answer<Uint8Array>): void => answer(() => zipSync(files), done)

export const unzip = (
  archive: Uint8Array,
  options: { readonly filter?: UnzipFileFilter } | Answer<Unzipped>,
  done?: Answer<Unzipped>,
): void => {
  if (typeof options === 'function') answer(() => unzipSync(archive), options)
  else if (done !== undefined) answer(() => unzipSync(archive, options), done)
}
