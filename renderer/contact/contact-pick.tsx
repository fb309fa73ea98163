// A field for a name or a number that knows the phone book: type szz, sunzz, 孙 or part of the
// number, ↓ chooses, Enter takes. What is in no phone book is simply what was typed.
import { Input } from 'antd'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useFieldIds } from '../ui/field'
import type { BookEntry } from './book'
import { Suggestions } from './suggestions'
import { useFound } from './use-book'

export interface ContactPickProps {
  readonly value: string
  /** What is searched for, where that is but a part of the text. */
  readonly query?: string
  readonly onChange: (text: string) => void
  /** Somebody was chosen: the form takes over what it wants of them. */
  readonly onPick: (entry: BookEntry) => void
  readonly label?: string | undefined
  /** Where several stand in one Field: whether this one is meant by its error. */
  readonly faulty?: boolean | undefined
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly disabled?: boolean
  readonly readOnly?: boolean
  readonly maxLength?: number
  /** Stands inside something that has an edge of its own: the cell of a table. */
  readonly bare?: boolean
  /** Keys that the list of suggestions has no use for. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly onBlur?: () => void
}

const SHOWN = 8
/** Letters are looking for somebody; characters may already be the name. */
const looksFor = (text: string): boolean => /^[a-z'’]+$/i.test(text.trim())

export function ContactPick(props: ContactPickProps) {
  const {
    value,
    query = value,
    onChange,
    onPick,
    label,
    faulty,
    bare = false,
    onKeyDown,
    onBlur,
    ...rest
  } = props
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState(false)
  const [moved, setMoved] = useState<number | null>(null)
  const found = useFound(wanted ? query : '', SHOWN)
  const open = found.length > 0
  const active = moved ?? (looksFor(query) ? 0 : -1)

  const close = () => {
    setWanted(false)
    setMoved(null)
  }
  const take = (entry: BookEntry) => {
    close()
    onPick(entry)
  }
  const walk = (by: number) =>
    setMoved((active + by + found.length + (active < 0 && by < 0 ? 1 : 0)) % found.length)
  const listKeys: Readonly<Record<string, () => boolean>> = {
    ArrowDown: () => (walk(1), true),
    ArrowUp: () => (walk(-1), true),
    Escape: () => (close(), true),
    Enter: () => {
      const entry = found[active]
      if (entry !== undefined) take(entry)
      else close()
      return entry !== undefined
    },
  }
  const hear = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (open && listKeys[event.key]?.() === true) event.preventDefault()
    else onKeyDown?.(event)
  }

  return (
    <div ref={box}>
      <Input
        {...useFieldIds(label, faulty)}
        {...rest}
        value={value}
        variant={bare ? 'borderless' : 'outlined'}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        data-keeps-esc={open}
        onChange={(event) => {
          setWanted(true)
          setMoved(null)
          onChange(event.target.value)
        }}
        onKeyDown={hear}
        onBlur={() => {
          close()
          onBlur?.()
        }}
      />
      {open && <Suggestions id={id} under={box} found={found} active={active} onTake={take} />}
    </div>
  )
}
