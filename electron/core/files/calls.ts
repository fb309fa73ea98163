// The page's calls about files: for whoever is signed in, on an unlocked desk.
import { refuse, type Result } from '../../../shared/result'
import type { DeskState } from '../../../shared/state'
import { lookUp } from '../../../shared/lookup'
import type { Calls } from '../parse-call'
import type { Files } from './files'
import { createSaveAttachment, type SaveDeps } from './save-attachment'

type FileCalls =
  Pick<Calls, 'beginFile' | 'addChunk' | 'finishFile' | 'keepFile' | 'dropFile' | 'saveAttachment'>

export interface FileCallDeps extends SaveDeps {
  readonly files: Files
  readonly state: () => DeskState
}

/** @param may whether the page may hand anything over or take anything away now */
export function createFileCalls({ files, state, ...deps }: FileCallDeps, may: () => Result<null>): FileCalls {
  const saveAttachment = createSaveAttachment({ ...deps, files })

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
    saveAttachment: ({ attachmentId }) =>
      whenAllowed(async () => {
        const attachment = lookUp(state().attachments, attachmentId)
        return attachment === undefined ? refuse('unknownRecord', 'attachmentId') : saveAttachment(attachment)
      }),
  }
}
