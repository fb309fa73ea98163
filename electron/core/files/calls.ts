// The page's calls about files.
import { refuse } from '../../../shared/result'
import type { DeskState } from '../../../shared/state'
import { lookUp } from '../../../shared/lookup'
import type { Calls } from '../parse-call'
import type { Files } from './files'
import { createSaveAttachment, type SaveDeps } from './save-attachment'

type FileCalls = Pick<
  Calls,
  'beginFile' | 'addChunk' | 'finishFile' | 'keepFile' | 'dropFile' | 'saveAttachment'
>

export interface FileCallDeps extends SaveDeps {
  readonly files: Files
  readonly state: () => DeskState
}

export function createFileCalls({ files, state, ...deps }: FileCallDeps): FileCalls {
  const saveAttachment = createSaveAttachment({ ...deps, files })
  return {
    beginFile: ({ name, size }) => files.begin(name, size),
    addChunk: ({ fileId, index, base64 }) => files.add(fileId, index, base64),
    finishFile: ({ fileId }) => files.finish(fileId),
    keepFile: ({ fileId }) => files.keep(fileId),
    dropFile: ({ fileId }) => files.drop(fileId),
    async saveAttachment({ attachmentId }) {
      const attachment = lookUp(state().attachments, attachmentId)
      return attachment === undefined
        ? refuse('unknownRecord', 'attachmentId')
        : saveAttachment(attachment)
    },
  }
}
