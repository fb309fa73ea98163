// Files that were chosen and are not attached yet. They outlive the screen: the desk may lock itself
// while somebody writes a caption, and nothing is to be chosen twice. Whoever sits down next does not
// find them.
import { create } from 'zustand'
import { DEFAULT_ATTACHMENT_LIMIT_MB } from '../../shared/attachment/record'
import type { DeskState } from '../../shared/desk'
import { refusalText } from '../../shared/refusals'
import { useStore } from '../store'
import type { Handed } from './incoming'
import { nameToRecord } from './names'
import { thumbOf } from './picture'

export interface WaitingFile {
  readonly key: number
  readonly file: Blob
  readonly name: string
  readonly caption: string
  /** As an address; null for what is no picture. */
  readonly thumb: string | null
  /** The share that has arrived, 0 to 1, while it is under way. */
  readonly progress: number | null
  /** It is taken, but will not do all that was hoped for. */
  readonly warning: string | null
  /** Why it was not taken. */
  readonly error: string | null
  /** Trying again will not help. */
  readonly hopeless: boolean
}

interface WaitingStore {
  readonly personId: string | null
  /** By what they are to belong to. */
  readonly files: Readonly<Record<string, readonly WaitingFile[]>>
}

const useWaiting = create<WaitingStore>(() => ({ personId: null, files: {} }))
const NONE: readonly WaitingFile[] = []
const FOLDER = '这是一个文件夹，不能附。请打开它，选里面的文件。'
const APPLE = '苹果手机的 HEIC 照片：能附，但这里看不了，也印不进材料。最好先在手机上存为 JPG。'
const UNREADABLE = '这张图片读不出来，可能已经损坏：能附，但印不进材料。'

const MB = 1024 * 1024

let keys = 0

const desk = (): DeskState | null => {
  const view = useStore.getState().connection?.view
  return view?.kind === 'desk' ? view.state : null
}

const sittingHere = (): string | null => desk()?.session?.personId ?? null

/** Said before a large file is on its way for minutes. */
function hopelessness({ file, folder }: Handed): string | null {
  const mostMb = desk()?.unit?.attachmentLimitMb ?? DEFAULT_ATTACHMENT_LIMIT_MB
  if (folder) return FOLDER
  return file.size > mostMb * MB ? refusalText({ code: 'fileTooLarge', details: { mostMb } }) : null
}

export function useWaitingFiles(place: string): readonly WaitingFile[] {
  return useWaiting(({ personId, files }) =>
    personId === sittingHere() ? (files[place] ?? NONE) : NONE,
  )
}

function put(
  place: string,
  change: (files: readonly WaitingFile[]) => readonly WaitingFile[],
): void {
  useWaiting.setState(({ personId, files }) => {
    // While the desk is locked they stay whose they were.
    const me = sittingHere() ?? personId
    const mine = personId === me ? files : {}
    return { personId: me, files: { ...mine, [place]: change(mine[place] ?? NONE) } }
  })
}

export const changeWaiting = (place: string, key: number, patch: Partial<WaitingFile>): void =>
  put(place, (files) => files.map((one) => (one.key === key ? { ...one, ...patch } : one)))

export const leaveOut = (place: string, key: number): void =>
  put(place, (files) => files.filter((one) => one.key !== key))

export const leaveAllOut = (place: string): void => put(place, () => NONE)

/** What is waiting for this place right now. */
export const waitingFor = (place: string): readonly WaitingFile[] =>
  useWaiting.getState().files[place] ?? NONE

/** Puts files down to be captioned and attached; the small views follow as they are made. */
export function offer(place: string, handed: readonly Handed[]): void {
  const added = handed.map((one): WaitingFile => {
    const error = hopelessness(one)
    return {
      key: (keys += 1),
      file: one.file,
      name: nameToRecord(one.name),
      caption: '',
      thumb: null,
      progress: null,
      warning: null,
      error,
      hopeless: error !== null,
    }
  })
  put(place, (files) => [...files, ...added])
  for (const one of added.filter(({ hopeless }) => !hopeless)) {
    void looked(one).then((seen) => changeWaiting(place, one.key, seen))
  }
}

async function looked({
  file,
  name,
}: WaitingFile): Promise<Pick<WaitingFile, 'thumb' | 'warning'>> {
  if (/\.hei[cf]$/i.test(name)) return { thumb: null, warning: APPLE }
  if (!file.type.startsWith('image/')) return { thumb: null, warning: null }
  const thumb = await thumbOf(file)
  return { thumb, warning: thumb === null ? UNREADABLE : null }
}
