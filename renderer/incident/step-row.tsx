// One step of an incident as a line of a log: when it happened, what, who wrote it down, 补录.
import { memo } from 'react'
import { incidentNumber, shortNumber } from '../../shared/incident/number'
import type { Incident, Step } from '../../shared/incident/record'
import type { Change } from '../../shared/change'
import { stepText } from '../../shared/timeline'
import { isLateEntry } from '../../shared/checks'
import { relativeText, toMs, type Ms } from '../../shared/time'
import { LogRow, Struck, Tag } from '../ui'
import { readableChanges } from '../../shared/field-words'
import { isQuietStep, stepKind } from './wording'
import styles from './incident.module.css'

export interface StepRowProps {
  readonly step: Step
  readonly incident: Incident
  readonly by: string
  /** To the minute: only the day's name depends on it. */
  readonly now: Ms
  /** Among those of other incidents: named by its number, and cut short where the words are many. */
  readonly numbered?: boolean
}

type Corrected = { readonly changes: readonly Change[]; readonly reason: string }

function CorrectionText({ step, by, now }: Pick<StepRowProps, 'step' | 'by' | 'now'>) {
  const { changes, reason } = step.data as Corrected
  const at = relativeText(toMs(step.recordedAt), now)
  return changes.flatMap(readableChanges).map(({ label, from, to }) => (
    <div key={label}>
      {label}：<Struck brief value={to} corrections={[{ old: from, at, by, why: reason }]} />
    </div>
  ))
}

export const StepRow = memo(function StepRow({
  step,
  incident,
  by,
  now,
  numbered = false,
}: StepRowProps) {
  const corrected = step.type === 'recordCorrected'
  const late = isLateEntry(step.happenedAt, step.recordedAt)
  const recorded = relativeText(toMs(step.recordedAt), now)
  return (
    <LogRow
      time={relativeText(toMs(step.happenedAt), now)}
      kind={stepKind(step)}
      tone={isQuietStep(step) ? 'system' : 'plain'}
      meta={
        <>
          {by}
          {numbered && ` · ${shortNumber(incident)}`}
          {numbered && <span className="only-heard">{incidentNumber(incident)}</span>}
          {corrected && ` · ${(step.data as Corrected).reason} · 原记录保留`}
          {late && (
            <>
              {' '}
              · {recorded} 记录 <Tag kind="lateEntry" />
            </>
          )}
        </>
      }
    >
      <div className={numbered ? styles.clamped : undefined}>
        {corrected ? <CorrectionText step={step} by={by} now={now} /> : stepText(step, incident)}
      </div>
    </LogRow>
  )
})
