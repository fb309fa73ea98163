// The places of the desk at the left, each with its key.
import { cx } from '../../ui/cx'
import { useKey } from '../../ui/key-layer'
import type { KeyName } from '../../ui/keys'
import styles from './navigation.module.css'

export interface NavItem {
  readonly key: string
  readonly label: string
  readonly keyName: KeyName
  readonly onGo: () => void
  /** A number that waits there, such as reports awaiting approval. */
  readonly count?: number
}

function Place({ item, current }: { readonly item: NavItem; readonly current: boolean }) {
  useKey(item.keyName, item.onGo)
  return (
    <button
      type="button"
      className={cx(styles.place, current && styles.current)}
      aria-current={current ? 'page' : undefined}
      aria-keyshortcuts={item.keyName}
      // The mouse leaves the focus where it was: Space still means the alarm.
      onMouseDown={(event) => event.preventDefault()}
      onClick={item.onGo}
    >
      <span>
        {item.label}
        {item.count !== undefined && item.count > 0 && (
          <b className={styles.count}> {item.count}</b>
        )}
      </span>
      <kbd className={styles.key}>{item.keyName}</kbd>
    </button>
  )
}

export function Navigation({
  items,
  current,
}: {
  readonly items: readonly NavItem[]
  readonly current: string
}) {
  return (
    <nav aria-label="主导航" className={styles.nav}>
      {items.map((item) => (
        <Place key={item.key} item={item} current={item.key === current} />
      ))}
    </nav>
  )
}
