// The rows of a sheet as they would be taken over, before anything is.
import type { Table } from '../../shared/spreadsheet/cells'
import styles from './sheet.module.css'

/** Enough to see whether the columns were understood. */
const SHOWN = 100

export function Preview({ label, table }: { readonly label: string; readonly table: Table }) {
  const { head, rows } = table
  return (
    <div className={styles.preview} tabIndex={0} role="region" aria-label={label}>
      <table aria-label={label}>
        <thead>
          <tr>
            {head.map((title, index) => (
              <th key={index} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at} title={cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && (
        <p className={styles.more}>还有 {rows.length - SHOWN} 行，一起导入。</p>
      )}
    </div>
  )
}
