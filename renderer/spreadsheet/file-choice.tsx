// Choosing an .xlsx file: by a key, or by dropping it here. What is in it, or why it cannot be read.
import { useRef, useState, type DragEvent } from 'react'
import type { Book } from '../../shared/spreadsheet/book'
import { cx, FileInput, KeyButton } from '../ui'
import { readRows } from './read'
import styles from './sheet.module.css'

export interface ChosenSheet {
  readonly name: string
  readonly book: Book
}

export interface FileChoiceProps {
  readonly chosen: ChosenSheet | null
  readonly onChosen: (sheet: ChosenSheet) => void
  /** What the sheet must look like. */
  readonly children: React.ReactNode
}

export function FileChoice({ chosen, onChosen, children }: FileChoiceProps) {
  const input = useRef<HTMLInputElement>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const read = async (file: File | undefined) => {
    if (file === undefined) return
    const book = await readRows(file)
    setFault(book.ok ? null : book.error)
    if (book.ok) onChosen({ name: file.name, book: book.value })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void read(event.dataTransfer.files[0])
  }
  return (
    <div
      className={cx(styles.choice, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileInput
        ref={input}
        accept=".xlsx"
        label="要导入的 .xlsx 表格"
        onFiles={([file]) => void read(file)}
      />
      <KeyButton
        keyName="Alt+O"
        kind={chosen === null ? 'primary' : 'outlined'}
        onPress={() => input.current?.click()}
      >
        {chosen === null ? '选文件' : '换一个文件'}
      </KeyButton>
      <span className={styles.file}>
        {chosen === null ? '或把 .xlsx 文件拖到这里' : chosen.name}
      </span>
      <div className={styles.shape}>{children}</div>
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
