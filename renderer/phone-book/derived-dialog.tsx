// Somebody whose number is kept in the settings: shown here, changed there.
import { DialogFrame } from '../ui'
import { go } from '../route'
import type { BookEntry } from '../contact/book'
import styles from '../contact/contact.module.css'

export function DerivedDialog({
  entry,
  onClose,
}: {
  readonly entry: BookEntry
  readonly onClose: () => void
}) {
  const ofRoom = entry.from === 'room'
  return (
    <DialogFrame
      open
      title={entry.name}
      consequence={
        ofRoom
          ? '本室人员，姓名和电话在“设置 · 人员”里改。'
          : '报送对象，名称和电话在“设置 · 单位与报送对象”里改。'
      }
      actions={[{ label: '去设置', keyName: 'Enter', act: () => go({ kind: 'settings' }) }]}
      onClose={onClose}
    >
      <dl className={styles.facts}>
        {entry.post !== '' && (
          <>
            <dt>职务</dt>
            <dd>{entry.post}</dd>
          </>
        )}
        <dt>电话</dt>
        <dd>{entry.office || '没有登记'}</dd>
        {!ofRoom && (
          <>
            <dt>传真</dt>
            <dd>{entry.fax || '没有登记'}</dd>
          </>
        )}
      </dl>
    </DialogFrame>
  )
}
