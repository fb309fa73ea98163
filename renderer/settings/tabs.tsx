// The parts of the settings, as tabs: ← → walk, as in any row of tabs.
import { useId, type KeyboardEvent, type ReactNode } from 'react'
import { cx } from '../ui'
import styles from './tabs.module.css'

export interface TabsProps<Key extends string> {
  readonly label: string
  readonly tabs: readonly { readonly key: Key; readonly label: string }[]
  readonly current: Key
  readonly onChange: (key: Key) => void
  readonly children: ReactNode
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

export function Tabs<Key extends string>({
  label,
  tabs,
  current,
  onChange,
  children,
}: TabsProps<Key>) {
  const id = useId()
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = STEPS[event.key]
    if (by === undefined) return
    event.preventDefault()
    const at = tabs.findIndex(({ key }) => key === current)
    const next = (at + by + tabs.length) % tabs.length
    onChange(tabs[next]!.key)
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus()
  }
  return (
    <>
      <div role="tablist" aria-label={label} className={styles.tabs} onKeyDown={walk}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            aria-selected={tab.key === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === current ? 0 : -1}
            className={cx(styles.tab, tab.key === current && styles.current)}
            onClick={() => onChange(tab.key)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`}>
        {children}
      </div>
    </>
  )
}
