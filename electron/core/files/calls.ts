// The page's calls about files: for whoever is signed in, on an unlocked desk.
import type { Result } from '../../../shared/result'
import type { Calls } from '../calls'
import type { Files } from './files'

type FileCalls = Pick<Calls, 'beginFile' | 'addChunk' | 'finishFile' | 'keepFile' | 'dropFile'>

/** @param may whether the page may hand anything over now */
export function createFileCalls(files: Files, may: () => Result<null>): FileCalls {
  const whenAllowed = async <T>(task: () => Promise<Result<T>>): Promise<Result<T>> => {
    const allowed = may()
    return allowed.ok ? task() : allowed
  }

  return {
    beginFile: ({ name, size }) => whenAllowed(() => files.begin(name, size)),
    addChunk: ({ fileId, index, base64 }) => whenAllowed(() => files.add(fileId, index, base64)),
    finishFile: ({ fileId }) => whenAllowed(() => files.finish(fileId)),
    keepFile: ({ fileId }) => whenAllowed(() => files.keep(fileId)),
    dropFile: ({ fileId }) => whenAllowed(() => files.drop(fileId)),
  }
}
