// Small labels. The four official levels keep their colours and always carry their word.
import type { ReactNode } from 'react'
import { LEVEL_NAMES, LEVEL_NUMERALS, UNSET_LEVEL, type Level } from '../../shared/vocabulary'
import { cx } from './cx'
import styles from './tags.module.css'

/** `较大 Ⅲ`; 未定级 while nobody has set one. */
export function LevelTag({ level }: { readonly level: Level | null }) {
  if (level === null) return <Tag kind="plain">{UNSET_LEVEL}</Tag>
  return (
    <span className={cx(styles.tag, styles.level, styles[`level${level}`])}>
      {LEVEL_NAMES[level]} {LEVEL_NUMERALS[level]}
    </span>
  )
}

/** unverified 未核实, sensitive 敏感, exercise 演练, closed 已办结, late-entry 补录; the rest by tone. */
export type TagKind =
  | 'category'
  | 'plain'
  | 'unverified'
  | 'sensitive'
  | 'exercise'
  | 'lateEntry'
  | 'late'
  | 'soon'
  | 'safe'

const WORDS: Partial<Readonly<Record<TagKind, string>>> = {
  unverified: '未核实',
  sensitive: '敏感',
  exercise: '演练',
  lateEntry: '补录',
}

export interface TagProps {
  readonly kind: TagKind
  /** May be left out where the kind has a word of its own. */
  readonly children?: ReactNode
  readonly title?: string
}

export function Tag({ kind, children, title }: TagProps) {
  return (
    <span className={cx(styles.tag, styles[kind])} title={title}>
      {children ?? WORDS[kind]}
    </span>
  )
}

/** Labels in a row with the right gaps. */
export function Tags({ children }: { readonly children: ReactNode }) {
  return <span className={styles.row}>{children}</span>
}
