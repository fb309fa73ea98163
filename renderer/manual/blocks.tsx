// Draws the blocks of a chapter, with the words that were searched for marked.
import { Fragment, type ReactNode } from 'react'
import { KeyHint, LevelTag, StateSteps, StateTag, Tags } from '../ui'
import { REPORT_STATES } from '../../shared/report/state'
import { LEVELS } from '../../shared/vocabulary'
import type { Block } from './content'
import styles from './manual.module.css'

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The text with every searched word marked. */
export function Marked({
  text,
  query,
}: {
  readonly text: string
  readonly query: string
}): ReactNode {
  const words = query.split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return text
  return text
    .split(new RegExp(`(${words.map(escaped).join('|')})`, 'gi'))
    .map((part, index) =>
      index % 2 === 1 ? <mark key={index}>{part}</mark> : <Fragment key={index}>{part}</Fragment>,
    )
}

const figures: Readonly<Record<'states' | 'levels', () => ReactNode>> = {
  states: () => (
    <div className={styles.figure}>
      {REPORT_STATES.map((state) => (
        <StateSteps key={state} current={state} />
      ))}
      <Tags>
        列表里：
        {REPORT_STATES.map((state) => (
          <StateTag key={state} state={state} />
        ))}
      </Tags>
    </div>
  ),
  levels: () => (
    <div className={styles.figure}>
      <Tags>
        {LEVELS.map((level) => (
          <LevelTag key={level} level={level} />
        ))}
        <LevelTag level={null} />
      </Tags>
    </div>
  ),
}

interface BlockProps {
  readonly block: Block
  readonly query: string
  /** The blank forms, where somebody can print them. */
  readonly forms: ReactNode
}

export function BlockView({ block, query, forms }: BlockProps) {
  const marked = (text: string) => <Marked text={text} query={query} />
  switch (block.kind) {
    case 'text':
      return <p className={styles.text}>{marked(block.text)}</p>
    case 'mind':
      return (
        <p className={styles.mind}>
          <b>注意</b>
          {marked(block.text)}
        </p>
      )
    case 'steps':
      return (
        <ol className={styles.steps}>
          {block.steps.map((step) => (
            <li key={step}>
              <span>{marked(step)}</span>
            </li>
          ))}
        </ol>
      )
    case 'points':
      return (
        <ul className={styles.points}>
          {block.points.map((point) => (
            <li key={point}>{marked(point)}</li>
          ))}
        </ul>
      )
    case 'keys':
      return (
        <dl className={styles.keys}>
          {block.keys.map(([key, does]) => (
            <div key={key} className={styles.key}>
              <dt>
                <KeyHint keyName={key} />
              </dt>
              <dd>{marked(does)}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return (
        <table className={styles.table}>
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr key={row.join()}>
                {row.map((cell, index) => (
                  <td key={index}>{marked(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'blanks':
      return forms
    case 'figure':
      return figures[block.figure]()
  }
}
