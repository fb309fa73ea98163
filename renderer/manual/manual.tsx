// 使用说明: contents and search at the left, one chapter at the right. Needs no network and no data.
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { cx, Empty, SearchBox } from '../ui'
import { BlockView, Marked } from './blocks'
import { chapters } from './chapters'
import { searchManual, type Hit } from './search'
import styles from './manual.module.css'

export interface ManualProps {
  /** Id of the chapter to open with; default the first. */
  readonly chapter?: string
  /** The blank forms, to be printed; the manual itself needs nothing of the desk. */
  readonly forms?: ReactNode
}

export function Manual({ chapter: asked, forms }: ManualProps) {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(asked)
  const hits = searchManual(chapters, query)
  const current = hits.find((hit) => hit.chapter.id === chosen) ?? hits[0]
  const page = useRef<HTMLElement>(null)
  const id = current?.chapter.id
  useEffect(() => {
    if (page.current !== null) page.current.scrollTop = 0
  }, [id])

  return (
    <div className={styles.manual}>
      <div className={styles.left}>
        <SearchBox label="使用说明" value={query} onChange={setQuery} found={hits.length} />
        <Contents hits={hits} query={query} current={id} onChoose={setChosen} />
      </div>
      <article
        ref={page}
        className={styles.page}
        tabIndex={0}
        aria-label={current?.chapter.title ?? '使用说明'}
      >
        {current === undefined ? (
          <Empty size="column" title={`没有写到“${query}”。`}>
            换一个说法试试，例如：超时、口令、断电。
          </Empty>
        ) : (
          <>
            <h2 className={styles.title}>{current.chapter.title}</h2>
            <p className={styles.summary}>
              <Marked text={current.chapter.summary} query={query} />
            </p>
            {current.chapter.blocks.map((block, index) => (
              <BlockView key={index} block={block} query={query} forms={forms} />
            ))}
          </>
        )}
      </article>
    </div>
  )
}

interface ContentsProps {
  readonly hits: readonly Hit[]
  readonly query: string
  readonly current: string | undefined
  readonly onChoose: (id: string) => void
}

function Contents({ hits, query, current, onChoose }: ContentsProps) {
  return (
    <nav aria-label="目录">
      <ol className={styles.contents}>
        {hits.map(({ chapter, line }) => (
          <li key={chapter.id}>
            <button
              type="button"
              className={cx(styles.entry, chapter.id === current && styles.current)}
              aria-current={chapter.id === current ? 'page' : undefined}
              onClick={() => onChoose(chapter.id)}
            >
              <span>{chapter.title}</span>
              {line !== '' && (
                <span className={styles.line}>
                  <Marked text={line} query={query} />
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
