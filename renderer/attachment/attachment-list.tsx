// The attachments of something: each with its small view, its words, who added it; a press opens it.
// Withdrawn ones are struck through and stay.
import { useState } from 'react'
import type { Attachment } from '../../shared/attachment/record'
import { FILE_TYPES, isImage } from '../../shared/attachment/types'
import { sizeText } from '../../shared/attachment/words'
import { cx, KeyButton } from '../ui'
import { fileAddress } from './address'
import type { Shown } from './shown'
import { Source, Withdrawn } from './source'
import { Thumb } from './thumb'
import styles from './attachment.module.css'

export interface AttachmentListProps {
  readonly label: string
  readonly shown: readonly Shown[]
  readonly onOpen: (id: string) => void
  readonly onCaption: (attachment: Attachment) => void
  readonly onWithdraw: (attachment: Attachment) => void
  /** Why nothing can be changed here and now. */
  readonly why: string | undefined
}

/** More are a press away. */
const AT_ONCE = 12

/** The copy for printing is smaller than what a camera makes. */
const thumbAddress = ({ type, sha256, print }: Attachment): string | null =>
  isImage(type) ? fileAddress(print?.sha256 ?? sha256) : null

export function AttachmentList(props: AttachmentListProps) {
  const { label, shown } = props
  const [all, setAll] = useState(false)
  const visible = all ? shown : shown.slice(0, AT_ONCE)
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {visible.map((one) => (
          <Item key={one.attachment.id} {...props} one={one} />
        ))}
      </ul>
      {visible.length < shown.length && (
        <p className={styles.more}>
          <KeyButton kind="quiet" size="small" onPress={() => setAll(true)}>
            还有 {shown.length - visible.length} 个，全部显示
          </KeyButton>
        </p>
      )}
    </>
  )
}

function Item({
  one,
  onOpen,
  onCaption,
  onWithdraw,
  why,
}: AttachmentListProps & { readonly one: Shown }) {
  const { attachment, place, changeable } = one
  const { id, name, type, size, caption, withdrawn } = attachment
  const small = {
    type: 'button',
    className: styles.act,
    disabled: why !== undefined,
    title: why,
  } as const
  return (
    <li className={cx(styles.item, withdrawn !== null && styles.isWithdrawn)}>
      <button type="button" className={styles.open} title={`看 ${name}`} onClick={() => onOpen(id)}>
        <Thumb
          address={thumbAddress(attachment)}
          word={type === 'heic' ? '照片' : FILE_TYPES[type].name}
        />
        <span className={styles.words}>
          <span className={styles.name}>{withdrawn === null ? name : <del>{name}</del>}</span>
          {caption !== '' && <span className={styles.caption}>{caption}</span>}
          <span className={styles.note}>
            {place !== '' && `${place} · `}
            {sizeText(size)} · <Source attachment={attachment} />
          </span>
        </span>
      </button>
      {changeable && (
        <span className={styles.acts}>
          <button {...small} aria-label={`改 ${name} 的说明`} onClick={() => onCaption(attachment)}>
            {caption === '' ? '写说明' : '改说明'}
          </button>
          <button {...small} aria-label={`撤下 ${name}`} onClick={() => onWithdraw(attachment)}>
            撤下
          </button>
        </span>
      )}
      <Withdrawn attachment={attachment} />
    </li>
  )
}
