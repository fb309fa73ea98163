// How the rules changed, newest first: what was met is judged by the rules of its day.
import type { RuleBooks } from '../../shared/incident/record'
import { minuteText, toMs } from '../../shared/time'
import { Heading, LogList, LogRow } from '../kit'
import { bookChanges } from './rule-changes'
import styles from './settings.module.css'

export function RuleHistory({ books }: { readonly books: RuleBooks }) {
  const entries = books.map(({ from, book }, index) => {
    const before = books[index - 1]?.book
    return { from, changes: before === undefined ? ['首次设置'] : bookChanges(before, book) }
  })
  return (
    <section className={styles.part} aria-label="修改经过">
      <Heading level={3} note="谁改的、为什么改，都写在日志里">修改经过</Heading>
      <LogList label="修改经过">
        {entries.reverse().map(({ from, changes }, index) => (
          <LogRow key={`${from}-${index}`} time={minuteText(toMs(from))} kind="规则">
            {changes.length === 0 ? '保存过，内容没有变' : changes.map((change) => <div key={change}>{change}</div>)}
          </LogRow>
        ))}
      </LogList>
    </section>
  )
}
