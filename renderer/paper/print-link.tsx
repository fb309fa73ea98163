// Prints one record out of a list: a word beside it.
import { useState } from 'react'
import type { Paper } from '../../shared/paper/record'
import { PaperDialog } from './paper-button'
import styles from './paper.module.css'

export interface PrintLinkProps {
  readonly paper: Paper
  /** Names the record for a screen reader: `打印 来电 保合少镇政府 李强`. */
  readonly label: string
}

export function PrintLink({ paper, label }: PrintLinkProps) {
  const [open, setOpen] = useState(false)
  return (
    // In a row that opens something else; what is pressed in the dialog counts as pressed here.
    <span onClick={(event) => event.stopPropagation()}>
      <button
        type="button"
        className={styles.link}
        aria-label={label}
        onClick={() => setOpen(true)}
      >
        打印
      </button>
      {open && <PaperDialog paper={paper} onClose={() => setOpen(false)} />}
    </span>
  )
}
