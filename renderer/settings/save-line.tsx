// Under a form of the settings: what holds, what is typed but not saved, and the way to both.
import { clockText } from '../../shared/time'
import type { DraftForm } from '../form/use-draft'
import type { Sending } from '../form/use-send'
import { KeyButton } from '../ui'
import styles from './settings.module.css'

export interface SaveLineProps {
  readonly draft: Pick<DraftForm<object>, 'dirty' | 'savedAt' | 'failed'>
  readonly sending: Sending
  readonly label: string
  readonly onSave: () => void
  readonly onGiveUp: () => void
}

function truth({ dirty, savedAt, failed }: SaveLineProps['draft']): string {
  if (failed) return '草稿没有存上，请先保存'
  if (!dirty) return '没有未保存的改动'
  return savedAt === null ? '有改动，还没有保存' : `${clockText(savedAt)} 已存草稿 · 还没有保存`
}

export function SaveLine({ draft, sending, label, onSave, onGiveUp }: SaveLineProps) {
  const fault = sending.errorElsewhere()
  return (
    <div className={styles.save}>
      <span className={fault === undefined ? styles.truth : styles.fault} role="status">
        {fault ?? truth(draft)}
      </span>
      <KeyButton kind="quiet" disabled={!draft.dirty || sending.busy} onPress={onGiveUp}>
        放弃改动
      </KeyButton>
      <KeyButton kind="primary" disabled={!draft.dirty || sending.busy} onPress={onSave}>
        {label}
      </KeyButton>
    </div>
  )
}
