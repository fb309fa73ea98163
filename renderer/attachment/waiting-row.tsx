// A file that is about to be attached: what it looks like, its caption, how far it is, what is wrong.
import { sizeText } from '../../shared/attachment/words'
import { KeyButton, TextInput } from '../ui'
import { Thumb } from './thumb'
import { changeWaiting, leaveOut, type WaitingFile } from './waiting'
import styles from './attachment.module.css'

export interface WaitingRowProps {
  readonly place: string
  readonly waiting: WaitingFile
  readonly busy: boolean
  /** Typing begins here. */
  readonly first: boolean
}

export function WaitingRow({ place, waiting, busy, first }: WaitingRowProps) {
  const { key, file, name, caption, thumb, progress, warning, error } = waiting
  const percent = progress === null ? null : Math.round(progress * 100)
  return (
    <li className={styles.waiting}>
      <Thumb address={thumb} word={/\.([^.]{1,4})$/.exec(name)?.[1]?.toUpperCase() ?? '文件'} />
      <div className={styles.waitingText}>
        <p className={styles.waitingHead}>
          <b className={styles.name} title={name}>
            {name}
          </b>
          <span className={styles.note}>{sizeText(file.size)}</span>
        </p>
        <TextInput
          label={`${name} 的说明`}
          value={caption}
          disabled={busy}
          autoFocus={first}
          maxLength={200}
          placeholder="说明，可以不写：拍的是什么、在哪里、几点"
          onChange={(next) => changeWaiting(place, key, { caption: next })}
        />
        {percent !== null && (
          <progress
            className={styles.progress}
            max={100}
            value={percent}
            aria-label={`${name} 已传 ${percent}%`}
          />
        )}
        {warning !== null && error === null && <p className={styles.warning}>{warning}</p>}
        <div role="alert">{error !== null && <p className={styles.error}>{error}</p>}</div>
      </div>
      <KeyButton
        kind="quiet"
        size="small"
        disabled={busy}
        title={`不附 ${name}`}
        onPress={() => leaveOut(place, key)}
      >
        去掉
      </KeyButton>
    </li>
  )
}
