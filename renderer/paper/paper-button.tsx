// A paper of the desk: seen as it will be printed, then printed, or kept in a folder that the person
// picks: as a PDF, or as a Word document where there is one.
import { useState } from 'react'
import { hasWord, type Paper } from '../../shared/paper/record'
import { refusalText } from '../../shared/refusals'
import { DialogFrame, KeyButton, type ButtonKind } from '../ui'
import styles from './paper.module.css'
import { PaperSheet } from './paper-sheet'
import { useMade } from './use-made'
import { usePrinting, usePrintLabel } from './use-printing'

export interface PaperButtonProps {
  readonly paper: Paper
  readonly label?: string
  readonly keyName?: string
  readonly kind?: ButtonKind
  readonly disabled?: boolean
  readonly size?: 'small' | 'middle'
}

export function PaperButton({
  paper,
  label = '打印',
  keyName = 'Ctrl+P',
  kind = 'outlined',
  disabled = false,
  size = 'middle',
}: PaperButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <KeyButton
        kind={kind}
        size={size}
        keyName={keyName}
        disabled={disabled}
        onPress={() => setOpen(true)}
      >
        {label}
      </KeyButton>
      {open && <PaperDialog paper={paper} onClose={() => setOpen(false)} />}
    </>
  )
}

/** A cover says how many pages follow it: the report is printed once to count them. */
const waitingFor = ({ kind }: Paper): string =>
  kind === 'faxCover' ? '正在数报告页数、排版，约需几秒…' : '正在排版…'

/** Keys scroll the page that is seen. While it was made only 返回 could have the focus, and Enter left. */
const beginHere = (view: HTMLElement | null): void => view?.focus({ preventScroll: true })

export function PaperDialog({
  paper,
  onClose,
}: {
  readonly paper: Paper
  readonly onClose: () => void
}) {
  const reply = useMade(paper)
  const printing = usePrinting(() => paper)
  const label = usePrintLabel()
  const made = reply?.ok === true ? reply.value : null
  const { busy, said } = printing
  const landscape = made?.landscape ?? paper.kind === 'roster'
  const refused =
    reply?.ok === false ? refusalText(reply.error) : said?.ok === false ? said.text : undefined
  return (
    <DialogFrame
      open
      width={landscape ? 1080 : 820}
      title={made?.title ?? '打印'}
      consequence="下面就是印出来的样子。里面有姓名和电话，只交给该收的人。"
      actions={[
        {
          label: busy === 'print' ? '正在送打印…' : label,
          keyName: 'Ctrl+P',
          act: printing.print,
          disabled: made === null,
        },
        {
          label: busy === 'save' ? '正在存…' : '存为 PDF',
          keyName: 'Ctrl+S',
          kind: 'outlined',
          act: printing.save,
          disabled: made === null,
        },
        ...(hasWord(paper)
          ? [
              {
                label: busy === 'word' ? '正在存…' : '存为 Word',
                kind: 'quiet' as const,
                act: printing.saveWord,
                disabled: made === null,
              },
            ]
          : []),
      ]}
      onClose={onClose}
      busy={busy !== null}
      error={refused}
    >
      {made === null ? (
        <div className={styles.waiting} role="status">
          {reply === null ? waitingFor(paper) : ''}
        </div>
      ) : (
        <div ref={beginHere} className={styles.view} tabIndex={0} role="region" aria-label="预览">
          <PaperSheet paper={made} />
        </div>
      )}
      {said?.ok === true && (
        <p className={styles.saved} role="status">
          {said.text}
        </p>
      )}
    </DialogFrame>
  )
}
