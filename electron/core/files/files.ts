// Files from the outside: staged piece by piece, kept under their hash, served while somebody may look.
import type { KeptFile, StagedFile } from '../../../shared/contract'
import type { StoredFile } from '../../../shared/decision'
import { ok, refuse, type Result } from '../../../shared/result'
import type { Ms } from '../../../shared/time'
import { diskFault } from '../disk/disk-fault'
import type { Log } from '../log/log'
import { noting } from '../log/noting'
import type { Disk } from '../ports'
import { fileFault } from './file-fault'
import { createStaging, type Staging, type WholeFile } from './staging'
import { createFileStore, type FileStore } from './store'

const MB = 1024 * 1024

export interface FilesDeps {
  readonly disk: Disk
  readonly dataDir: string
  readonly log: Pick<Log, 'fault'>
  readonly now: () => Ms
  /** The largest file that may be attached, in megabytes. */
  readonly limitMb: () => number
}

export interface Files extends Pick<
  Staging,
  'begin' | 'add' | 'finish' | 'find' | 'drop' | 'clear'
> {
  /** The bytes of a staged file, for whoever reads it and does not keep it. */
  staged(fileId: string): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }>>
  /** A staged file into the store, when it is fit to be attached. */
  keep(fileId: string): Promise<Result<KeptFile>>
  /** A staged file into the store as it is, such as a packet as the proof of what came. */
  keepAny(fileId: string): Promise<Result<KeptFile>>
  /** Bytes of the core's own into the store, such as what lay in a packet. */
  keepBytes(bytes: Uint8Array): Promise<Result<KeptFile>>
  readonly store: Pick<FileStore, 'known' | 'look' | 'read' | 'readPart'>
}

const keptOf = ({ sha256, size, type }: StagedFile): KeptFile => ({ sha256, size, type })

export function createFiles({ disk, dataDir, log, now, limitMb }: FilesDeps): Files {
  const staging = createStaging({ disk, dataDir, now })
  const store = createFileStore(disk, dataDir)

  async function take(file: WholeFile): Promise<Result<KeptFile>> {
    try {
      await store.take(file.path, file)
    } catch (error) {
      return fileFault(diskFault(error, dataDir))
    } finally {
      // Where it went it stays; what could not be taken leaves nothing behind.
      await staging.drop(file.fileId)
    }
    return ok(keptOf(file))
  }

  function fit({ size, type }: StoredFile): Result<null> {
    if (type === 'unknown') return refuse('fileType', 'fileId')
    return size > limitMb() * MB
      ? refuse('fileTooLarge', 'fileId', { mostMb: limitMb() })
      : ok(null)
  }

  const unknown = () => refuse('fileBroken', 'fileId')

  async function keepAny(fileId: string): Promise<Result<KeptFile>> {
    const file = staging.find(fileId)
    return file === null ? unknown() : take(file)
  }

  return {
    ...staging,
    store: {
      known: store.known,
      look: noting(log, 'fileFailed', store.look),
      read: noting(log, 'fileFailed', store.read),
      readPart: noting(log, 'fileFailed', store.readPart),
    },
    async staged(fileId) {
      const file = staging.find(fileId)
      if (file === null) return unknown()
      const bytes = await disk.read(file.path)
      return bytes === null ? unknown() : ok({ name: file.name, bytes })
    },
    async keep(fileId) {
      const file = staging.find(fileId)
      if (file === null) return unknown()
      const fits = fit(file)
      if (!fits.ok) await staging.drop(fileId)
      return fits.ok ? take(file) : fits
    },
    keepAny,
    async keepBytes(bytes) {
      const staged = await staging.stage('', bytes)
      return staged.ok ? keepAny(staged.value.fileId) : staged
    },
  }
}
