// Handing something in: brought to the core, looked at, and taken over only when the person says so.
// What was brought in vain is dropped.
import { useEffect, useRef, useState } from 'react'
import type { ImportPreview } from '../../shared/packet/preview'
import { err, ok, refuse, type Refusal, type Result } from '../../shared/result'
import { api } from '../api'
import type { Handed } from '../attachment/incoming'
import { bring, drop, MOST_FILES } from './upload'

export interface Importing {
  /** Names of what was handed in, in order. */
  readonly names: readonly string[]
  /** The share that has arrived, 0 to 1; null when nothing is on its way. */
  readonly share: number | null
  readonly busy: boolean
  readonly preview: ImportPreview | null
  readonly refusal: Refusal | null
  /** More pictures join those that are there while some are missing; anything else begins anew. */
  readonly take: (handed: readonly Handed[]) => void
  /** A picture of the camera: kept only when it shows something new. */
  readonly frame: (image: Blob) => Promise<void>
  readonly unlock: (passphrase: string) => void
  /** One packet of a 时段包, by the name of its entry; null: the list of them. */
  readonly enter: (inside: string | null) => void
  readonly isInside: boolean
  readonly clear: () => void
  readonly accept: (recipientId: string | null) => Promise<Result<{ readonly incidentId: string }>>
}

interface Staged {
  readonly fileIds: readonly string[]
  readonly names: readonly string[]
  readonly passphrase: string | null
  readonly inside: string | null
}

const NOTHING: Staged = { fileIds: [], names: [], passphrase: null, inside: null }

const asked = ({ fileIds, passphrase, inside }: Staged) => ({
  fileIds: [...fileIds],
  passphrase,
  ...(inside === null ? {} : { inside }),
})

const have = (preview: ImportPreview | null): number =>
  preview?.kind === 'parts' ? preview.have : 0

export function useImport(): Importing {
  const staged = useRef(NOTHING)
  // Whatever was begun before the last word of the person counts no more.
  const turn = useRef(0)
  const [names, setNames] = useState<readonly string[]>([])
  const [share, setShare] = useState<number | null>(null)
  const [busy, setBusy] = useState(false)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  // A camera hands in picture after picture without being drawn anew in between.
  const shown = useRef<ImportPreview | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const show = (next: ImportPreview | null) => {
    shown.current = next
    setPreview(next)
  }
  const hold = (next: Staged) => {
    staged.current = next
    setNames(next.names)
  }
  const clear = () => {
    turn.current += 1
    drop(staged.current.fileIds)
    hold(NOTHING)
    setShare(null)
    setBusy(false)
    show(null)
    setRefusal(null)
  }
  useEffect(
    () => () => {
      turn.current += 1
      drop(staged.current.fileIds)
    },
    [],
  )

  const look = (what: Staged) => api.openImport(asked(what))

  async function showLook(mine: number): Promise<void> {
    const reply = await look(staged.current)
    if (mine !== turn.current) return
    setBusy(false)
    setShare(null)
    setRefusal(reply.ok ? null : reply.error)
    if (reply.ok) show(reply.value)
    // A wrong passphrase leaves the question where it is.
    else if (reply.error.path !== 'passphrase') show(null)
  }

  function enter(inside: string | null): void {
    const mine = (turn.current += 1)
    staged.current = { ...staged.current, inside }
    setBusy(true)
    setRefusal(null)
    void showLook(mine)
  }

  async function takeAll(handed: readonly Handed[], mine: number): Promise<void> {
    const brought = await bring(handed, (next) => mine === turn.current && setShare(next))
    if (mine !== turn.current) {
      if (brought.ok) drop(brought.value)
      return
    }
    if (!brought.ok) {
      setBusy(false)
      setShare(null)
      setRefusal(brought.error)
      return
    }
    const { fileIds, names: before } = staged.current
    hold({
      fileIds: [...fileIds, ...brought.value].slice(0, MOST_FILES),
      names: [...before, ...handed.map(({ name }) => name)],
      passphrase: null,
      inside: null,
    })
    await showLook(mine)
  }

  return {
    names,
    share,
    busy,
    preview,
    refusal,
    clear,
    take: (handed) => {
      if (handed.length === 0) return
      if (preview?.kind !== 'parts') clear()
      const mine = (turn.current += 1)
      setBusy(true)
      setShare(0)
      setRefusal(null)
      void takeAll(handed, mine)
    },
    frame: async (image) => {
      const mine = turn.current
      const brought = await bring(
        [{ file: image, name: '摄像头画面.png', folder: false }],
        () => {},
      )
      if (!brought.ok) return
      const reply = await look({
        ...staged.current,
        fileIds: [...staged.current.fileIds, ...brought.value].slice(-MOST_FILES),
      })
      const fresh =
        reply.ok && (reply.value.kind !== 'parts' || reply.value.have > have(shown.current))
      if (!fresh || mine !== turn.current) return drop(brought.value)
      hold({
        ...staged.current,
        fileIds: [...staged.current.fileIds, ...brought.value],
        names: ['摄像头'],
      })
      setRefusal(null)
      show(reply.value)
    },
    unlock: (passphrase) => {
      const mine = (turn.current += 1)
      staged.current = { ...staged.current, passphrase }
      setBusy(true)
      setRefusal(null)
      void showLook(mine)
    },
    enter,
    isInside: staged.current.inside !== null,
    accept: async (recipientId) => {
      const { fileIds, inside } = staged.current
      if (fileIds.length === 0) return refuse('fileBroken')
      setBusy(true)
      const reply = await api.acceptImport({
        ...asked(staged.current),
        noticeAccepted: true,
        ...(recipientId === null ? {} : { recipientId }),
      })
      setBusy(false)
      setRefusal(reply.ok ? null : reply.error)
      if (!reply.ok) return err(reply.error)
      // The core has dropped them itself; a 时段包 it keeps for the others in it.
      if (inside === null) staged.current = NOTHING
      return ok(reply.value)
    },
  }
}
