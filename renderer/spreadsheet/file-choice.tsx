// A table comes here: as a file by a key or dropped, or copied elsewhere and pasted. What is in it, or why it cannot be read.
import { useRef, useState, type DragEvent } from 'react'
import type { Book } from '../../shared/spreadsheet/book'
import { cx, FileInput, KeyButton } from '../ui'
import { PASTED } from './limits'
import { readCopied, readRows } from './read'
import { useCopied } from './use-copied'
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
  // What was begun before the last file counts no more.
  const turn = useRef(0)
  const take = async (name: string, reading: ReturnType<typeof readRows>) => {
    const mine = (turn.current += 1)
    const book = await reading
    if (mine !== turn.current) return
    setFault(book.ok ? null : book.error)
    if (book.ok) onChosen({ name, book: book.value })
  }
  const read = (file: File | undefined) => {
    if (file !== undefined) void take(file.name, readRows(file))
  }
  useCopied((data) => {
    const [file] = data.files
    // A spreadsheet puts a picture of what was copied beside it.
    if (data.types.includes('text/plain') || data.types.includes('text/html') || file === undefined)
      void take(PASTED, readCopied(data))
    else read(file)
  })
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    read(event.dataTransfer.files[0])
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
        accept=".xlsx,.csv,.txt,.xls,.et"
        label="要导入的表格"
        onFiles={([file]) => read(file)}
      />
      <KeyButton
        keyName="Alt+O"
        kind={chosen === null ? 'primary' : 'outlined'}
        onPress={() => input.current?.click()}
      >
        {chosen === null ? '选文件' : '换一个文件'}
      </KeyButton>
      <span className={styles.file}>
        {chosen === null
          ? '或把文件（.xlsx、.csv）拖到这里，或在 WPS、Excel、Word 里复制整张表，到这里按 Ctrl+V'
          : chosen.name}
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
