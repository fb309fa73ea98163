// The page as it will be printed, scaled to its box: GB/T 9704-2012, A4, type area 156 × 225 mm,
// 22 lines of 28 characters. The whole text flows through columns, one column a page, and each page
// shows its own column: the browser breaks lines and pages by the rules it will print by.
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { cx } from './cx'
import { KeyButton } from './key-button'
import styles from './paper.module.css'

export interface PaperParagraph {
  readonly text: string
  /** First level 黑体, second level 楷体 (GB/T 9704-2012 §7.3.3). */
  readonly heading?: 1 | 2 | undefined
}

export interface PaperDoc {
  /** 特急 / 加急; empty for none. */
  readonly urgency: string
  /** `新城区人民政府值班信息` */
  readonly issuer: string
  /** `新值班〔2026〕43号` */
  readonly number: string
  /** Upward documents name who signed; empty while nobody has. */
  readonly signer: string
  readonly title: string
  readonly salutation: string
  readonly paragraphs: readonly PaperParagraph[]
  readonly date: string
  readonly signature: string
  /** 未核实, 演练. 演练 is also written across every page. */
  readonly stamps: readonly string[]
}

const EXERCISE = '演练'

function Text({ doc }: { readonly doc: PaperDoc }) {
  return (
    <>
      <div className={styles.urgency}>{doc.urgency}</div>
      <div className={styles.issuer}>{doc.issuer}</div>
      <div className={styles.numbers}>
        <span>{doc.number}</span>
        <span>签发人：<span className={styles.signer}>{doc.signer}</span></span>
      </div>
      <div className={styles.rule} />
      <div className={styles.title}>{doc.title}</div>
      {doc.salutation !== '' && <p className={styles.salutation}>{doc.salutation}：</p>}
      {doc.paragraphs.map((paragraph, index) => (
        <p key={index} className={cx(styles.paragraph, paragraph.heading && styles[`heading${paragraph.heading}`])}>
          {paragraph.text}
        </p>
      ))}
      <div className={styles.ending}>
        <div className={styles.signature}>
          {doc.signature !== '' && <div>{doc.signature}</div>}
          <div>{doc.date}</div>
        </div>
      </div>
    </>
  )
}

/** How many columns the text took: measured, because only the browser knows where lines break. */
function usePages(doc: PaperDoc) {
  const flow = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState(1)
  useLayoutEffect(() => {
    const box = flow.current
    if (box === null || box.clientWidth === 0) return
    const gap = parseFloat(getComputedStyle(box).columnGap)
    setPages(Math.max(1, Math.round((box.scrollWidth + gap) / (box.clientWidth + gap))))
  }, [doc])
  return { flow, pages }
}

function Sheet({ children }: { readonly children: ReactNode }) {
  return <div className={styles.box}><div className={styles.sheet}>{children}</div></div>
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
      <span>打印样式 · 第 {page} 页，共 {pages} 页</span>
      {pages > 1 && (
        <span className={styles.turn}>
          <KeyButton kind="quiet" size="small" disabled={page === 1} onPress={() => onTurn(page - 1)}>上一页</KeyButton>
          <KeyButton kind="quiet" size="small" disabled={page === pages} onPress={() => onTurn(page + 1)}>下一页</KeyButton>
        </span>
      )}
    </figcaption>
  )
}

export interface PaperProps {
  readonly doc: PaperDoc
}

export function Paper({ doc }: PaperProps) {
  const { flow, pages } = usePages(doc)
  const [wanted, setPage] = useState(1)
  const page = Math.min(wanted, pages)
  return (
    <figure className={styles.paper} aria-label="打印样式预览">
      <Pager page={page} pages={pages} onTurn={setPage} />
      <Sheet>
        <div className={styles.window}>
          <div ref={flow} className={styles.flow} style={{ translate: `calc(${1 - page} * var(--page-step)) 0` }}>
            <Text doc={doc} />
          </div>
        </div>
        {page === 1 && doc.stamps.length > 0 && (
          <div className={styles.stamps}>{doc.stamps.map((stamp) => <span key={stamp}>{stamp}</span>)}</div>
        )}
        {doc.stamps.includes(EXERCISE) && <div className={styles.watermark} data-word={EXERCISE} />}
        <div className={cx(styles.pageNumber, page % 2 === 0 && styles.even)}>— {page} —</div>
      </Sheet>
    </figure>
  )
}
