// 附件 of an incident, of a report or of an entry: what there is, adding to it, looking at it.
import { useState } from 'react'
import type { Attachment } from '../../shared/attachment/record'
import { Heading, KeyButton } from '../ui'
import { AddButton, Adding, type AddTo } from './adding'
import { AttachmentList } from './attachment-list'
import { CaptionDialog, WithdrawDialog } from './dialogs'
import type { Shown } from './shown'
import { Viewer } from './viewer/viewer'
import styles from './attachment.module.css'

export interface AttachmentPartProps {
  readonly to: AddTo
  readonly shown: readonly Shown[]
  /** What they are called where they are more than 附件. */
  readonly title?: string
  /** Said instead of how to add, where nothing can ever be added. */
  readonly closed?: string
}

type Open = { readonly kind: 'view' | 'caption' | 'withdraw'; readonly id: string } | null

const HOW = '把文件拖到这里，或 Ctrl+V 粘贴截图 · 涉密信息不得录入本机'

export function AttachmentPart({ to, shown, title = '附件', closed }: AttachmentPartProps) {
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const standing = shown.filter(({ attachment }) => attachment.withdrawn === null).length
  const first = shown[0]?.attachment.id
  const chosen = shown.find(({ attachment }) => attachment.id === open?.id)?.attachment
  const ask =
    (name: 'caption' | 'withdraw') =>
    ({ id }: Attachment) =>
      setOpen({ kind: name, id })
  const dialog = { consequence: to.consequence, onClose: close }
  return (
    <section className={styles.part} aria-label={title}>
      <Heading
        level={3}
        note={
          <>
            {shown.length > 0 && `${standing} 个 · `}
            {closed ?? HOW}
          </>
        }
        actions={
          <>
            {first !== undefined && (
              <KeyButton
                kind="quiet"
                size="small"
                keyName="Alt+V"
                onPress={() => setOpen({ kind: 'view', id: first })}
              >
                逐个看
              </KeyButton>
            )}
            {closed === undefined && <AddButton to={to} />}
          </>
        }
      >
        {title}
      </Heading>
      {shown.length > 0 && (
        <AttachmentList
          label={`${to.name}的${title}`}
          shown={shown}
          onOpen={(id) => setOpen({ kind: 'view', id })}
          onCaption={ask('caption')}
          onWithdraw={ask('withdraw')}
          why={closed === undefined ? to.why : undefined}
        />
      )}
      <Adding to={closed === undefined ? to : { ...to, why: closed }} />
      {open?.kind === 'view' && <Viewer shown={shown} first={open.id} onClose={close} />}
      {open?.kind === 'caption' && chosen !== undefined && (
        <CaptionDialog {...dialog} attachment={chosen} />
      )}
      {open?.kind === 'withdraw' && chosen !== undefined && (
        <WithdrawDialog {...dialog} attachment={chosen} />
      )}
    </section>
  )
}
