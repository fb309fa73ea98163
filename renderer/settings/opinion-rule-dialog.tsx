// Changing one clock of opinions. What fell due before stays judged by the rule of its day.
import { useState } from 'react'
import { OPINION_DUTIES, type OpinionRule } from '../../shared/opinion/rules'
import { isEqual } from '../../shared/equal'
import { RecordDialog } from '../form/record-dialog'
import { Check, Field, NumberBox, TextInput } from '../ui'
import { minutesIn } from './minutes-in'

export function OpinionRuleDialog({
  rule,
  onClose,
}: {
  readonly rule: OpinionRule
  readonly onClose: () => void
}) {
  const [minutes, setMinutes] = useState<number | null>(rule.minutes)
  const [warns, setWarns] = useState(rule.warnMinutes.join('、'))
  const [source, setSource] = useState(rule.source)
  const [enabled, setEnabled] = useState(rule.enabled)
  const [reason, setReason] = useState('')
  const next: OpinionRule = {
    ...rule,
    minutes: minutes ?? 0,
    warnMinutes: minutesIn(warns),
    source,
    enabled,
  }
  return (
    <RecordDialog
      title={`修改时限 · ${OPINION_DUTIES[rule.duty]}`}
      consequence="从此刻起按新的算；已经超过的不因此免掉。改动写进日志。"
      action="保存"
      keyName="Ctrl+Enter"
      width={700}
      command={() => ({ type: 'saveOpinionRule', rule: next, reason })}
      dirty={!isEqual(next, rule) || reason !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="发现后多久" required error={errorAt('rule.minutes')}>
            <NumberBox value={minutes} unit="分钟" onChange={setMinutes} />
          </Field>
          <Field
            label="提前预警"
            hint="提前几分钟响，可写几个，如 30、10"
            error={
              errorAt('rule.warnMinutes') === undefined ? undefined : '请填分钟数，用顿号隔开。'
            }
          >
            <TextInput value={warns} maxLength={60} onChange={setWarns} />
          </Field>
          <Field label="依据" required error={errorAt('rule.source')}>
            <TextInput value={source} maxLength={200} onChange={setSource} />
          </Field>
          <Field label="启用">
            <Check checked={enabled} onChange={setEnabled}>
              启用
            </Check>
          </Field>
          <Field label="修改原因" required error={errorAt('reason')}>
            <TextInput value={reason} maxLength={200} onChange={setReason} />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}
