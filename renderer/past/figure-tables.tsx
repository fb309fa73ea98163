// 统计 on the screen: by the month, by kind, by level.
import {
  FIGURE_HEAD,
  figureCells,
  figureTables,
  type MonthFigures,
} from '../../shared/ledger/figures'
import styles from './past.module.css'

export function FigureTables({ months }: { readonly months: readonly MonthFigures[] }) {
  if (months.length === 0) return null
  return (
    <div className={styles.figures}>
      {figureTables(months).map(({ title, lines }) => (
        <table key={title} className={styles.figureTable} aria-label={`统计 ${title}`}>
          <thead>
            <tr>
              {FIGURE_HEAD.map((head) => (
                <th key={head}>{head === '' ? title : head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.name}>
                {figureCells(line).map((cell, index) => (
                  <td key={FIGURE_HEAD[index]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <p className={styles.quiet}>
        不含演练。按时率：有时限的报告里，按时报出的占几成。媒体在先、上级在先：媒体或上级早于我室第一次报告就知道的事件。
      </p>
    </div>
  )
}
