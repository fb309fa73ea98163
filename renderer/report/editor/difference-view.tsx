// 与上一份相比改了什么: figures with both numbers, sections with what was said before.
import type { Incident } from '../../../shared/incident/record'
import type { Report } from '../../../shared/report/record'
import { nameOf, sentAt } from '../../../shared/report/state'
import { relativeText } from '../../../shared/time'
import { Field, Heading } from '../../ui'
import { useMinute } from '../../use-desk'
import { differenceOf } from './previous'
import { PreviousWords } from './previous-words'
import styles from '../report.module.css'

export function DifferenceView({
  incident,
  report,
}: {
  readonly incident: Incident
  readonly report: Report
}) {
  const now = useMinute()
  const difference = differenceOf(incident, report)
  if (difference === null) return null
  const { from, figures, sections } = difference
  return (
    <section className={styles.part}>
      <Heading level={3} note={`上一份是${nameOf(from)}，${relativeText(sentAt(from)!, now)} 报送`}>
        与上一份相比改了什么
      </Heading>
      <Field label="人数和损失">
        <div className={styles.known}>
          {figures.length === 0 ? (
            <span className={styles.quiet}>没有变化</span>
          ) : (
            figures.map(({ key, name, from: old, to }) => (
              <span key={key} className={styles.fact}>
                <span className={styles.factName}>{name}</span>
                {old} → <b>{to}</b>
              </span>
            ))
          )}
        </div>
      </Field>
      {sections.map(({ key, label, now: words, said }) => (
        <Field key={key} label={label}>
          <p className={styles.newWords}>{words}</p>
          <PreviousWords said={said} />
        </Field>
      ))}
    </section>
  )
}
