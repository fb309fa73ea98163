// Ctrl+K: one search over everything. ↓ and ↑ choose from the box, Enter opens.
import { useState, type KeyboardEvent } from 'react'
import { closePalette } from '../layout/palette-store'
import { cx, DialogFrame } from '../ui'
import type { Find } from './finds'
import styles from './palette.module.css'
import { useFinds } from './use-finds'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
const optionId = (index: number) => `palette-${index}`

interface ListProps {
  readonly finds: readonly Find[]
  readonly chosen: number
  readonly onOpen: (find: Find) => void
}

function List({ finds, chosen, onOpen }: ListProps) {
  return (
    <ul id="palette-list" role="listbox" aria-label="找到的" className={styles.list}>
      {finds.map((find, index) => (
        <li
          key={find.key}
          id={optionId(index)}
          role="option"
          aria-selected={index === chosen}
          ref={(here) => {
            if (index === chosen) here?.scrollIntoView({ block: 'nearest' })
          }}
          className={cx(styles.option, index === chosen && styles.here)}
          // The focus stays in the box.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onOpen(find)}
        >
          <span className={styles.from}>{find.from}</span>
          <span className={styles.title}>{find.title}</span>
          <span className={styles.note}>{find.note}</span>
        </li>
      ))}
    </ul>
  )
}

export function Palette() {
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const { finds, note } = useFinds(words)
  const chosen = Math.min(at, finds.length - 1)

  function open(find: Find | undefined): void {
    if (find === undefined) return
    closePalette()
    find.open()
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const by = STEPS[event.key]
    if (by === undefined || event.nativeEvent.isComposing || finds.length === 0) return
    event.preventDefault()
    setAt((chosen + by + finds.length) % finds.length)
  }

  return (
    <DialogFrame
      open
      title="查找"
      width={720}
      actions={[
        {
          label: '打开',
          keyName: 'Enter',
          disabled: finds.length === 0,
          act: () => open(finds[chosen]),
        },
      ]}
      onClose={closePalette}
    >
      <input
        className={styles.box}
        role="combobox"
        aria-label="查找事件、记录、页面"
        aria-expanded={finds.length > 0}
        aria-controls="palette-list"
        aria-activedescendant={chosen < 0 ? undefined : optionId(chosen)}
        autoComplete="off"
        placeholder="文字、拼音首字母、编号、日期（11-14）、级别、人名"
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <List finds={finds} chosen={chosen} onOpen={open} />
      <p className={styles.note} role="status">
        {finds.length === 0 && note === null ? '没有找到，换个词试试。' : note}
      </p>
    </DialogFrame>
  )
}
