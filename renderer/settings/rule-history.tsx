// How the rules changed, newest first: what was met is judged by the rules of its day.
import type { RuleBooks } from '../../shared/incident/record'
import { minuteText, toMs } from '../../shared/time'
import { Heading, LogList, LogRow } from '../ui'
import { personName, useDesk } from '../use-desk'
import { bookChanges } from './rule-changes'
import styles from './settings.module.css'

export function RuleHistory({ books }: { readonly books: RuleBooks }) {
  const { people } = useDesk()
  const entries = books.map(({ from, book, by, reason }, index) => {
    const before = books[index - 1]?.book
    const changes = before === undefined ? [] : bookChanges(before, book)
    return {
      from,
      meta: `${personName(people, by)} · ${reason}`,
      changes,
      first: before === undefined,
    }
  })
  return (
    <section className={styles.part} aria-label="修改经过">
      <Heading level={3} note="谁改的、为什么改，都留在记录里">
        修改经过
      </Heading>
      <LogList label="修改经过" dated>
        {entries.reverse().map(({ from, meta, changes, first }, index) => (
          <LogRow key={`${from}-${index}`} time={minuteText(toMs(from))} kind="规则" meta={meta}>
            {first
              ? '启用时限规则'
              : changes.length === 0
                ? '保存过，内容没有变'
                : changes.map((change) => <div key={change}>{change}</div>)}
          </LogRow>
        ))}
      </LogList>
    </section>
  )
}
