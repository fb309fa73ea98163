// The sheets of the units below, side by side: the watch, the 零报告, who was late, the register.
import { KeyButton } from '../ui'
import { go } from '../route'
import styles from './subordinate.module.css'

export type SubordinateTab =
  'watch' | 'inbox' | 'nil' | 'calls' | 'late' | 'month' | 'circular' | 'register'

const TABS: readonly {
  readonly tab: SubordinateTab
  readonly label: string
  readonly keyName: string
}[] = [
  { tab: 'watch', label: '总览', keyName: 'Alt+Q' },
  { tab: 'inbox', label: '收件', keyName: 'Alt+V' },
  { tab: 'nil', label: '零报告汇总', keyName: 'Alt+W' },
  { tab: 'calls', label: '点名', keyName: 'Alt+O' },
  { tab: 'late', label: '谁迟报了', keyName: 'Alt+L' },
  { tab: 'month', label: '月度考核', keyName: 'Alt+M' },
  { tab: 'circular', label: '通报', keyName: 'Alt+B' },
  { tab: 'register', label: '单位名册', keyName: 'Alt+U' },
]

export function SubordinateTabs({ current }: { readonly current: SubordinateTab }) {
  return (
    <nav aria-label="下级单位各页" className={styles.tabs}>
      {TABS.map(({ tab, label, keyName }) => (
        <span key={tab} className={styles.tab} aria-current={tab === current ? 'page' : undefined}>
          <KeyButton
            kind="quiet"
            size="small"
            keyName={keyName}
            onPress={() => go({ kind: 'subordinates', ...(tab === 'watch' ? {} : { tab }) })}
          >
            {label}
          </KeyButton>
        </span>
      ))}
    </nav>
  )
}
