// The tabs of the book: the one that is read, those that are not, and the hidden ones by name.
import type { Book } from '../../../shared/spreadsheet/book'
import { KeyButton } from '../../ui'
import styles from './sight.module.css'

export interface TabsProps {
  readonly book: Book
  readonly tab: string
  readonly onTab: (tab: string) => void
  readonly help: string
}

export function Tabs({ book: { tabs, hidden }, tab, onTab, help }: TabsProps) {
  const at = tabs.findIndex(({ name }) => name === tab)
  const turn = (by: 1 | -1) => tabs[(at + by + tabs.length) % tabs.length]?.name ?? tab
  return (
    <nav className={styles.tabs} aria-label="表">
      <span>表</span>
      {tabs.map(({ name, rows }) => (
        <KeyButton
          key={name}
          size="small"
          kind={name === tab ? 'primary' : 'outlined'}
          onPress={() => onTab(name)}
        >
          {name === '' ? '（没有名字）' : name}
          {name !== tab && <small> {rows.length === 0 ? '空的' : '还没导'}</small>}
        </KeyButton>
      ))}
      {hidden.map((name) => (
        <span key={name} className={styles.hidden}>
          {name} <small>隐藏，不读</small>
        </span>
      ))}
      {tabs.length > 1 && (
        <KeyButton
          size="small"
          kind="quiet"
          keyName="Alt+ArrowRight"
          onPress={() => onTab(turn(1))}
        >
          下一张
        </KeyButton>
      )}
      <span className={styles.gap} />
      <span className={styles.help}>{help}</span>
    </nav>
  )
}
