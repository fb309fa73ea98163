// Every cell that could not be read, by its address in the sheet. With one of them, nothing is imported.
import type { Fault } from '../../shared/spreadsheet/cells'
import styles from './sheet.module.css'

const SHOWN = 200

export function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  if (faults.length === 0) return null
  return (
    <>
      <p className={styles.count} role="alert">
        有 {faults.length} 格读不出来，一条也没有导入。请在表格里改好，再选一次文件。
      </p>
      <ul className={styles.faults} tabIndex={0} aria-label="读不出来的单元格">
        {faults.slice(0, SHOWN).map(({ address, message }, index) => (
          <li key={index}>
            <b className={styles.cell}>{address}</b>
            <span>{message}</span>
          </li>
        ))}
        {faults.length > SHOWN && (
          <li>
            <span className={styles.cell}>…</span>
            <span>还有 {faults.length - SHOWN} 格，改好这些再看。</span>
          </li>
        )}
      </ul>
    </>
  )
}
