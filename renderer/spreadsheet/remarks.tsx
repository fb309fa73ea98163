// What an import leaves out, keeps or guesses: in sight before the button, a sentence each.
import { Choice } from '../ui'
import styles from './sheet.module.css'

export function Remarks({ remarks }: { readonly remarks: readonly string[] }) {
  if (remarks.length === 0) return null
  return (
    <ul className={styles.remarks} aria-label="没有导入或保留原样的">
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  )
}

export interface WhichTabProps {
  readonly tab: string
  readonly tabs: readonly string[]
  readonly onChange: (tab: string) => void
}

/** Which of several tables in the file is meant. */
export function WhichTab({ tab, tabs, onChange }: WhichTabProps) {
  if (tabs.length < 2) return null
  return (
    <Choice
      label="读哪一张表"
      value={tab}
      onChange={onChange}
      options={tabs.map((name) => ({ value: name, label: name }))}
    />
  )
}
