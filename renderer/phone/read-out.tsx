// The script in big type, to be read into the telephone from an arm's length.
import type { ReactNode } from 'react'
import { Heading } from '../ui'
import { ASK_BACK, sentencesOf } from '../../shared/phone/script'
import styles from './phone.module.css'

export interface ReadOutProps {
  readonly said: string
  readonly actions?: ReactNode
}

export function ReadOut({ said, actions }: ReadOutProps) {
  const sentences = sentencesOf(said)
  return (
    <section className={styles.readOut} aria-label="照着念">
      <Heading note="按顺序念，念完请对方复述要点" actions={actions}>
        照着念
      </Heading>
      <ol>
        {sentences.map((sentence, index) => (
          <li key={index}>
            <span className={styles.place}>{index + 1}</span>
            <span>{sentence}</span>
          </li>
        ))}
      </ol>
      {sentences.length === 0 && <p className={styles.nothing}>左边“报告内容”是空的。</p>}
      <Heading level={3}>念完问对方</Heading>
      <ul className={styles.askBack} aria-label="念完问对方">
        {ASK_BACK.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </section>
  )
}
