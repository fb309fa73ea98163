// One cell that is being typed into. Whatever takes the hands elsewhere keeps what was typed; Escape alone drops it.
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import styles from './sight.module.css'

export interface TypingProps {
  readonly address: string
  /** What stands in the sheet: typing it again takes back whatever was said of the cell. */
  readonly own: string
  /** What was said instead; blank where the cell is left out. */
  readonly told: string | undefined
  /** @param text null as the sheet has it */
  readonly onWrite: (address: string, text: string | null) => void
  readonly onType: (typing: boolean) => void
}

export function Typing({ address, own, told, onWrite, onType }: TypingProps) {
  const before = told === undefined || told === '' ? own : told
  const [words, setWords] = useState(before)
  const isOver = useRef(false)
  const write = () => {
    if (isOver.current) return
    isOver.current = true
    onWrite(address, words.trim() === own.trim() ? null : words.trim())
  }
  const keep = () => {
    if (words !== before) write()
  }
  const latest = useRef(keep)
  useLayoutEffect(() => {
    latest.current = keep
  })
  // The next step and another tab take the cell away without a word.
  useEffect(() => () => latest.current(), [])
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') write()
    if (event.key === 'Escape') isOver.current = true
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault()
      onType(false)
    }
  }
  return (
    <input
      autoFocus
      className={styles.typing}
      aria-label={`${address} 改为`}
      value={words}
      data-keeps-esc="true"
      onChange={(event) => setWords(event.target.value)}
      onFocus={(event) => event.target.select()}
      onKeyDown={press}
      onBlur={() => {
        keep()
        onType(false)
      }}
    />
  )
}
