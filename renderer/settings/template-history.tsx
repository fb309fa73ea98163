// How the documents' template changed, newest first: who, when, why, and what it said before.
import { changedLabels, labelOf, TEXT_FIELDS, textAt } from '../../shared/template/fields'
import { SEAL_NAMES, type TemplateChange } from '../../shared/template/record'
import { minuteText, toMs } from '../../shared/time'
import { Heading, LogList, LogRow } from '../ui'
import { personName, useDesk } from '../use-desk'
import styles from './settings.module.css'

const quoted = (text: string): string => (text === '' ? '（空）' : `“${text}”`)

function lines({ before, template }: TemplateChange): string[] {
  const changed = new Set(changedLabels(before, template))
  return [
    ...TEXT_FIELDS.filter(({ label }) => changed.has(label)).map(
      ({ label, path }) =>
        `${label} ${quoted(textAt(before, path))} → ${quoted(textAt(template, path))}`,
    ),
    ...(changed.has(labelOf('seal'))
      ? [`${labelOf('seal')} ${SEAL_NAMES[before.seal]} → ${SEAL_NAMES[template.seal]}`]
      : []),
  ]
}

export function TemplateHistory() {
  const { people, templateChanges } = useDesk()
  return (
    <section className={styles.part} aria-label="修改经过">
      <Heading level={3} note="谁改的、为什么改，都留在记录里">
        修改经过
      </Heading>
      {templateChanges.length === 0 ? (
        <p className={styles.quiet}>还没有改过，用的是出厂格式。</p>
      ) : (
        <LogList label="修改经过" dated>
          {[...templateChanges].reverse().map((change, index) => (
            <LogRow
              key={`${change.at}-${index}`}
              time={minuteText(toMs(change.at))}
              kind="格式"
              meta={`${personName(people, change.by)} · ${change.reason}`}
            >
              {lines(change).map((line) => (
                <div key={line}>{line}</div>
              ))}
            </LogRow>
          ))}
        </LogList>
      )}
    </section>
  )
}
