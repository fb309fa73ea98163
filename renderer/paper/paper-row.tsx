// Papers in a row, each to be seen and printed.
import { useState } from 'react'
import type { Paper } from '../../shared/paper/record'
import { KeyButton } from '../ui'
import { PaperDialog } from './paper-button'
import styles from './paper.module.css'

export interface NamedPaper {
  readonly label: string
  readonly paper: Paper
}

export function PaperRow({ papers }: { readonly papers: readonly NamedPaper[] }) {
  const [shown, setShown] = useState<Paper | null>(null)
  return (
    <div className={styles.row}>
      {papers.map(({ label, paper }) => (
        <KeyButton key={label} onPress={() => setShown(paper)}>
          {label}
        </KeyButton>
      ))}
      {shown !== null && <PaperDialog paper={shown} onClose={() => setShown(null)} />}
    </div>
  )
}
