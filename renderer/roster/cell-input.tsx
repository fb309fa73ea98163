// The cell that is chosen. Its name is selected, so that typing replaces it, by an input method too;
// until something is typed every arrow leaves the cell.
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { ContactPick } from '../contact/contact-pick'
import type { Direction } from './cells'
import styles from './roster.module.css'

export interface CellInputProps {
  readonly what: string
  readonly name: string
  readonly editable: boolean
  readonly onEnter: (name: string) => void
  readonly onPaste: (copied: DataTransfer) => void
  readonly onWalk: (direction: Direction) => void
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Enter: 'down',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
}

export function CellInput(props: CellInputProps) {
  const { what, name, editable, onEnter, onPaste, onWalk } = props
  const [text, setText] = useState<string | null>(null)
  // What was typed and not yet handed over, whichever way the cell is left.
  const pending = useRef<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const input = () => box.current?.querySelector('input') ?? null
  useEffect(() => {
    input()?.focus({ preventScroll: true })
    input()?.select()
    box.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [name])

  const type = (next: string | null) => {
    pending.current = next
    setText(next)
  }
  const settle = () => {
    const typed = pending.current?.trim()
    type(null)
    if (typed !== undefined && typed !== name) onEnter(typed)
  }
  const latest = useRef(settle)
  useEffect(() => {
    latest.current = settle
  })
  useEffect(() => () => latest.current(), [])
  const walk = (direction: Direction) => {
    settle()
    onWalk(direction)
  }
  const giveUp = () => {
    type(null)
    requestAnimationFrame(() => input()?.select())
  }
  const hear = (event: KeyboardEvent<HTMLInputElement>) => {
    const direction = ARROWS[event.key]
    const sideways = direction === 'left' || direction === 'right'
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (direction !== undefined && !(sideways && text !== null && text !== '')) walk(direction)
    else if (event.key === 'Delete' && text === null && editable) onEnter('')
    else if (event.key === 'Escape' && text !== null) giveUp()
    else return
    event.preventDefault()
  }
  const paste = (event: ClipboardEvent) => {
    if (!editable || text !== null) return
    event.preventDefault()
    onPaste(event.clipboardData)
  }

  return (
    <div
      ref={box}
      className={styles.input}
      data-keeps-esc={text !== null}
      data-typing={text !== null}
      onPaste={paste}
    >
      <ContactPick
        bare
        label={what}
        value={text ?? name}
        readOnly={!editable}
        onChange={type}
        onPick={({ name: chosen }) => {
          type(null)
          onEnter(chosen)
          onWalk('down')
        }}
        onKeyDown={hear}
        onBlur={settle}
      />
    </div>
  )
}
