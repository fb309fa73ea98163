// Attachments of a log entry: dropped on the log while the entry is chosen, or looked at and added to
// in a dialog of their own.
import { useMemo } from 'react'
import type { Owner } from '../../../shared/attachment/record'
import type { Entry } from '../../../shared/shift/entry'
import { isWritten } from '../../../shared/shift/find'
import type { Shift } from '../../../shared/shift/record'
import { Adding, type AddTo } from '../../attachment/adding'
import { AttachmentPart } from '../../attachment/attachment-part'
import { shownOf } from '../../attachment/shown'
import { DialogFrame } from '../../ui'
import { useDesk, useWhyReadOnly } from '../../use-desk'
import styles from './log.module.css'

const FROZEN = '这一班已经封存，附件不再增减；新材料附在事件下，或附到本班的记录'

interface ShiftEntry {
  readonly shift: Shift
  readonly entry: Entry | null
}

const ownerOf = (entry: Entry | null): Owner => ({ kind: 'entry', entryId: entry?.id ?? '' })

function useTo({ shift, entry }: ShiftEntry): AddTo {
  const readOnly = useWhyReadOnly()
  const why =
    shift.endedAt !== null
      ? FROZEN
      : entry === null
        ? '先选一条记录，再拖到这里'
        : !isWritten(entry)
          ? '这一条是自动记的，请附到事件或自己写的记录'
          : readOnly
  return {
    place: `entry:${entry?.id ?? ''}`,
    name: `值班记录第${entry?.no ?? 0}条`,
    owner: ownerOf(entry),
    why,
  }
}

/** Listens on the log itself for the entry that is chosen. */
export function EntryAdding(props: ShiftEntry) {
  return <Adding to={useTo(props)} />
}

interface EntryAttachmentsProps extends ShiftEntry {
  readonly entry: Entry
  readonly onClose: () => void
}

export function EntryAttachmentsDialog({ shift, entry, onClose }: EntryAttachmentsProps) {
  const desk = useDesk()
  const to = useTo({ shift, entry })
  const shown = useMemo(() => shownOf(desk, ownerOf(entry)), [desk, entry])
  return (
    <DialogFrame open title={`第${entry.no}条的附件`} width={860} actions={[]} onClose={onClose}>
      {isWritten(entry) && <p className={styles.words}>{entry.text}</p>}
      <AttachmentPart
        to={to}
        shown={shown}
        {...(shift.endedAt === null ? {} : { closed: FROZEN })}
      />
    </DialogFrame>
  )
}

/** How many each entry has that stand, by the entry's id. */
export function useAttachedCounts(): ReadonlyMap<string, number> {
  const { attachments } = useDesk()
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const { owner, withdrawn } of Object.values(attachments)) {
      if (owner.kind === 'entry' && withdrawn === null)
        counts.set(owner.entryId, (counts.get(owner.entryId) ?? 0) + 1)
    }
    return counts
  }, [attachments])
}
