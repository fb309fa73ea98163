// The small view of an attachment: the picture itself, or in a word what it is.
import { useState } from 'react'
import styles from './attachment.module.css'

export interface ThumbProps {
  /** Null for what is no picture. */
  readonly address: string | null
  readonly word: string
}

export function Thumb({ address, word }: ThumbProps) {
  const [broken, setBroken] = useState<string | null>(null)
  return (
    <span className={styles.thumb} aria-hidden>
      {address === null || broken === address ? (
        word
      ) : (
        <img
          src={address}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => setBroken(address)}
        />
      )}
    </span>
  )
}
