// One line of the log: its number, when it happened, what, and below it everything about it that
// must not be missed: 补录, what is still to be done, what it was before a correction.
import { shortNumber } from '../../../shared/incident/number'
import { memo } from 'react'
import type { DeskState } from '../../../shared/desk'
import type { Entry, WrittenEntry } from '../../../shared/shift/entry'
import { isWritten } from '../../../shared/shift/find'
import { isLate } from '../../../shared/handover/log-words'
import { relativeText, toMs, type Ms } from '../../../shared/time'
import { cx, Struck, Tag } from '../../ui'
import type { PersonName } from '../../person/person-name'
import { go } from '../../route'
import { changeText } from './changes'
import { entryText } from '../../../shared/handover/log-words'
import { incidentIdOf, kindOf, otherText } from './items'
import { MatterState } from './matter-state'
import styles from './log.module.css'

export interface EntryRowProps {
  readonly entry: Entry
  readonly around: Pick<DeskState, 'incidents' | 'shift'>
  readonly nameOf: PersonName
  /** To the minute. */
  readonly now: Ms
  /** How many attachments it has, and looking at them. */
  readonly attached?: number | undefined
  readonly onAttachments?: (entry: Entry) => void
}

/** What is said now, and struck out what was said before. */
function Words({
  entry,
  nameOf,
  now,
}: { readonly entry: WrittenEntry } & Pick<EntryRowProps, 'nameOf' | 'now'>) {
  const before = entry.corrections.flatMap(({ changes, at, by, reason }) =>
    changes
      .filter(({ field }) => field === 'text')
      .map(({ from }) => ({
        old: from as string,
        at: relativeText(toMs(at), now),
        by: nameOf(by),
        why: reason,
      })),
  )
  return before.length === 0 ? entry.text : <Struck brief value={entry.text} corrections={before} />
}

function IncidentLink({
  id,
  around,
}: {
  readonly id: string
  readonly around: EntryRowProps['around']
}) {
  const incident = around.incidents[id]
  if (incident === undefined) return null
  return (
    // For the mouse; the keyboard has Alt+O at the foot, since a row holds nothing that takes the focus.
    <span className={styles.link} onClick={() => go({ kind: 'incident', incidentId: id })}>
      {shortNumber(incident)} {incident.facts.title}
    </span>
  )
}

export const EntryRow = memo(function EntryRow({
  entry,
  around,
  nameOf,
  now,
  attached = 0,
  onAttachments,
}: EntryRowProps) {
  const written = isWritten(entry) ? entry : null
  const matter = written?.matter === true ? around.shift.matters[entry.id] : undefined
  const incidentId = incidentIdOf(entry)
  const late = isLate(entry)
  const corrections = written?.corrections ?? []
  return (
    <div className={cx(styles.entry, entry.kind === 'step' && styles.step)}>
      <span className={styles.no}>{entry.no}</span>
      <time className={styles.time}>{relativeText(toMs(entry.at), now)}</time>
      <span className={styles.kind}>{kindOf(entry)}</span>
      <div className={styles.text}>
        <div className={styles.clamped}>
          {written === null ? (
            entryText(around, entry)
          ) : (
            <Words entry={written} nameOf={nameOf} now={now} />
          )}
        </div>
        <div className={styles.meta}>
          {written !== null && written.other !== null && (
            <span>对方 {otherText(written.other)}</span>
          )}
          {matter !== undefined && <MatterState matter={matter} nameOf={nameOf} now={now} />}
          {attached > 0 && (
            // For the mouse, like the incident; the keyboard has Alt+P at the foot.
            <span className={styles.link} onClick={() => onAttachments?.(entry)}>
              附件 {attached}
            </span>
          )}
          {incidentId !== null && <IncidentLink id={incidentId} around={around} />}
          {late && (
            <span>
              {relativeText(toMs(entry.recordedAt), now)} 记录 <Tag kind="lateEntry" />
            </span>
          )}
          {corrections.map((correction) => (
            <span key={correction.at}>
              {relativeText(toMs(correction.at), now)} 更正{changeText(correction)} ·{' '}
              {nameOf(correction.by)} · {correction.reason} · 原记录保留
            </span>
          ))}
        </div>
      </div>
      <span className={styles.by}>{nameOf(entry.by)}</span>
    </div>
  )
})
