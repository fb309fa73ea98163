// The list under a field: who may be meant, with unit, post and number to tell namesakes apart.
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import { cx } from '../ui'
import { firstNumber, type BookEntry } from './book'
import styles from './contact.module.css'

export interface SuggestionsProps {
  readonly id: string
  readonly under: RefObject<HTMLElement | null>
  readonly found: readonly BookEntry[]
  readonly active: number
  readonly onTake: (entry: BookEntry) => void
}

interface Place {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly above: boolean
}

const WIDTH = 420
const ROW = 34

/** Below the field, or above it where the window ends. */
function placeUnder(field: HTMLElement, rows: number): Place {
  const { left, top, bottom, width } = field.getBoundingClientRect()
  const above = bottom + rows * ROW > window.innerHeight && top > rows * ROW
  const wide = Math.max(width, WIDTH)
  return {
    left: Math.max(4, Math.min(left, window.innerWidth - wide - 4)),
    top: above ? top : bottom,
    width: wide,
    above,
  }
}

export function Suggestions({ id, under, found, active, onTake }: SuggestionsProps) {
  const [place, setPlace] = useState<Place | null>(null)
  const rows = found.length
  useLayoutEffect(() => {
    if (under.current !== null) setPlace(placeUnder(under.current, rows))
  }, [under, rows])
  useEffect(() => {
    const follow = () => under.current !== null && setPlace(placeUnder(under.current, rows))
    addEventListener('scroll', follow, { capture: true, passive: true })
    addEventListener('resize', follow)
    return () => {
      removeEventListener('scroll', follow, { capture: true })
      removeEventListener('resize', follow)
    }
  }, [under, rows])
  if (place === null) return null
  const { left, top, width, above } = place
  // Within the part of the page that the field belongs to: a screen reader finds it there.
  const home = under.current?.closest('main, footer, [role="dialog"]') ?? document.body
  return createPortal(
    <ul
      id={id}
      role="listbox"
      aria-label="通讯录"
      className={cx(styles.suggestions, above && styles.above)}
      style={{ left, top, width }}
    >
      {found.map((entry, index) => (
        <li
          key={entry.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={cx(styles.suggestion, index === active && styles.active)}
          // The field keeps the focus.
          onMouseDown={(event) => {
            event.preventDefault()
            onTake(entry)
          }}
        >
          <b>{entry.name}</b>
          <span className={styles.where}>
            {[entry.kind === 'unit' ? '' : entry.unit, entry.post]
              .filter((part) => part !== '')
              .join(' ')}
          </span>
          <span className={styles.number}>{firstNumber(entry)}</span>
        </li>
      ))}
    </ul>,
    home,
  )
}
