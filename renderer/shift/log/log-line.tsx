// An entry where there is little room, such as the column beside the desk: cut short, its number below.
import { shortNumber } from '../../../shared/incident/number'
import { memo } from 'react'
import type { DeskState } from '../../../shared/desk'
import type { Entry } from '../../../shared/shift/entry'
import { isWritten } from '../../../shared/shift/find'
import { isLate } from '../../../shared/handover/log-words'
import { relativeText, toMs, type Ms } from '../../../shared/time'
import { LogRow, Tag } from '../../ui'
import type { PersonName } from '../../person/person-name'
import { isQuietStep } from '../../incident/wording'
import { entryText } from '../../../shared/handover/log-words'
import { incidentIdOf, kindOf, otherText } from './items'
import { MatterState } from './matter-state'
import styles from './log.module.css'

export interface LogLineProps {
  readonly entry: Entry
  readonly around: Pick<DeskState, 'incidents' | 'shift'>
  readonly nameOf: PersonName
  /** To the minute. */
  readonly now: Ms
}

const isQuiet = (entry: Entry): boolean =>
  entry.kind === 'step' && isQuietStep({ type: entry.stepType })

export const LogLine = memo(function LogLine({ entry, around, nameOf, now }: LogLineProps) {
  const written = isWritten(entry) ? entry : null
  const matter = written?.matter === true ? around.shift.matters[entry.id] : undefined
  const id = incidentIdOf(entry)
  const incident = id === null ? undefined : around.incidents[id]
  const before = written?.corrections.at(-1)?.changes.find(({ field }) => field === 'text')?.from
  return (
    <LogRow
      time={relativeText(toMs(entry.at), now)}
      kind={kindOf(entry)}
      tone={isQuiet(entry) ? 'system' : 'plain'}
      meta={
        <>
          {nameOf(entry.by)} · 第{entry.no}条
          {incident !== undefined && ` · ${shortNumber(incident)}`}
          {written !== null && written.other !== null && ` · 对方 ${otherText(written.other)}`}
          {isLate(entry) && (
            <>
              {' '}
              · {relativeText(toMs(entry.recordedAt), now)} 记录 <Tag kind="lateEntry" />
            </>
          )}
          {(written?.corrections.length ?? 0) > 0 && ' · 已更正，原记录保留'}
          {matter !== undefined && (
            <>
              {' '}
              · <MatterState matter={matter} nameOf={nameOf} now={now} />
            </>
          )}
        </>
      }
    >
      <div className={styles.short}>
        {typeof before === 'string' ? (
          <>
            <del>{before}</del> {written?.text}
          </>
        ) : (
          entryText(around, entry)
        )}
      </div>
    </LogRow>
  )
})
