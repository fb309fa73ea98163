// What will be different, before anything is: who is new, and what changes from what to what.
import type { Shown } from './reading'
import styles from './sight.module.css'

const MOST = 500

export function Changes({ changes }: { readonly changes: readonly Shown[] }) {
  return (
    <div className={styles.changes} tabIndex={0} role="region" aria-label="要导入的内容">
      <table aria-label="要导入的内容">
        <thead>
          <tr>
            <th scope="col">谁、哪一格</th>
            <th scope="col">改什么</th>
            <th scope="col">原来</th>
            <th scope="col">改为</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, MOST).map(({ what, isNew, field, from, to }, index) => (
            <tr key={index}>
              <td>{what}</td>
              <td>{isNew ? <b className={styles.new}>新增</b> : field}</td>
              <td>{isNew ? '—' : from === '' ? '空' : <s>{from}</s>}</td>
              <td>{to === '' ? <b className={styles.wrongText}>清空</b> : to}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > MOST && (
        <p className={styles.more}>还有 {changes.length - MOST} 处，一起导入。</p>
      )}
    </div>
  )
}
