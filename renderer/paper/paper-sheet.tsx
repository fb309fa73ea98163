// A paper as it will be printed, one page at a time, scaled to the width of its box: the very document
// that goes to the printer, in a frame that can run nothing.
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { MadePaper } from '../../shared/paper/record'
import { cx, KeyButton } from '../ui'
import { FacesInUse } from './faces-in-use'
import { countPages, rewrite, turnTo } from './page-count'
import styles from './paper.module.css'

/** The frame and its pages: loaded once, rewritten when the words change. */
function useLeaves(html: string, landscape: boolean) {
  const frame = useRef<HTMLIFrameElement>(null)
  // Only the first words are loaded; all later ones are put in their place.
  const [loaded] = useState(html)
  const shown = useRef(html)
  const [pages, setPages] = useState(1)
  const [wanted, setPage] = useState(1)
  const page = Math.min(wanted, pages)

  const draw = useCallback(() => {
    const paper = frame.current?.contentDocument
    if (paper === null || paper === undefined || paper.querySelector('main') === null) return
    if (shown.current !== html) rewrite(paper, html)
    shown.current = html
    // At its beginning, or the columns that lie to the left of the window would not count.
    turnTo(paper, 1, 1, landscape)
    const found = countPages(paper, landscape)
    turnTo(paper, Math.min(page, found), found, landscape)
    setPages(found)
  }, [html, landscape, page])
  useLayoutEffect(draw, [draw])
  return { frame, loaded, draw, page, pages, setPage }
}

interface PagerProps {
  readonly page: number
  readonly pages: number
  readonly onTurn: (page: number) => void
}

/** Above the sheet and always there, so that nothing jumps when a second page begins. */
function Pager({ page, pages, onTurn }: PagerProps) {
  return (
    <figcaption className={styles.pager}>
      <span>
        打印样式 · 第 {page} 页，共 {pages} 页
      </span>
      {pages > 1 && (
        <span className={styles.turn}>
          <KeyButton
            kind="quiet"
            size="small"
            disabled={page === 1}
            onPress={() => onTurn(page - 1)}
          >
            上一页
          </KeyButton>
          <KeyButton
            kind="quiet"
            size="small"
            disabled={page === pages}
            onPress={() => onTurn(page + 1)}
          >
            下一页
          </KeyButton>
        </span>
      )}
    </figcaption>
  )
}

export interface PaperSheetProps {
  readonly paper: Pick<MadePaper, 'html' | 'title' | 'landscape'>
}

export function PaperSheet({ paper: { html, title, landscape } }: PaperSheetProps) {
  const { frame, loaded, draw, page, pages, setPage } = useLeaves(html, landscape)
  return (
    <figure className={styles.paper} aria-label="打印样式预览">
      <Pager page={page} pages={pages} onTurn={setPage} />
      <div className={cx(styles.box, landscape && styles.landscape)}>
        <iframe
          ref={frame}
          className={styles.sheet}
          title={title}
          // The page must reach in to count and turn; the paper itself can run nothing.
          sandbox="allow-same-origin"
          srcDoc={loaded}
          // A frame that had the focus would swallow the keys of the desk.
          tabIndex={-1}
          onLoad={draw}
        />
      </div>
      <FacesInUse />
    </figure>
  )
}
