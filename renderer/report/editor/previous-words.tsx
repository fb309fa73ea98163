// 上次怎么说: beside a field, what earlier reports said about it.
import { useState } from 'react'
import { relativeText } from '../../../shared/time'
import { KeyButton } from '../../ui'
import { useMinute } from '../../use-desk'
import type { Said } from './previous'
import styles from '../report.module.css'

/** About two lines. */
const BRIEF = 110

export function PreviousWords({ said }: { readonly said: Said | null }) {
  const now = useMinute()
  const [whole, setWhole] = useState(false)
  if (said === null) return null
  const long = said.text.length > BRIEF
  return (
    <p className={styles.said}>
      <span className={styles.saidBy}>
        上次怎么说 · {said.report} {relativeText(said.at, now)}
      </span>
      {long && !whole ? `${said.text.slice(0, BRIEF)}…` : said.text}
      {long && (
        <KeyButton kind="quiet" size="small" onPress={() => setWhole(!whole)}>
          {whole ? '收起' : '全文'}
        </KeyButton>
      )}
    </p>
  )
}
