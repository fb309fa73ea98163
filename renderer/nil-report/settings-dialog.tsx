// Whether and when a 零报告 is owed, and whether a leader signs it. For those who answer for the unit.
import { isEqual } from '../../shared/equal'
import { useState } from 'react'
import type { NilSettings } from '../../shared/nil-report/record'
import { hourOf } from '../form/hour'
import { useSend } from '../form/use-send'
import { Check, DialogFrame, Field, FieldRow, TextInput } from '../ui'
import { useDesk } from '../use-desk'

interface Form {
  readonly on: boolean
  readonly at: string
  /** `30、10` */
  readonly warns: string
  readonly needsLeaderPin: boolean
}

const formOf = ({ on, at, warnMinutes, needsLeaderPin }: NilSettings): Form => ({
  on,
  at,
  warns: warnMinutes.join('、'),
  needsLeaderPin,
})

const minutesOf = (typed: string): number[] =>
  typed
    .split(/[、，,\s]+/)
    .filter((part) => part !== '')
    .map(Number)

export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { nilReports } = useDesk()
  const before = formOf(nilReports.settings)
  const [form, setForm] = useState<Form>(nilReports.settings.on ? before : { ...before, on: true })
  const [reason, setReason] = useState('')
  const sending = useSend(() => ({ type: 'setNilReport', settings, reason }))
  const set = (patch: Partial<Form>) => setForm((now) => ({ ...now, ...patch }))
  const settings: NilSettings = {
    on: form.on,
    at: hourOf(form.at),
    warnMinutes: minutesOf(form.warns),
    needsLeaderPin: form.needsLeaderPin,
  }
  const save = () => sending.submit(onClose)
  return (
    <DialogFrame
      open
      title="零报告设置"
      consequence="启用后每天到点报警，直到报齐。改动写进日志。"
      actions={[{ label: '保存', keyName: 'Ctrl+Enter', act: save }]}
      onClose={onClose}
      dirty={reason !== '' || !isEqual(form, before)}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <Field label="零报告">
        <FieldRow fit>
          <Check checked={form.on} onChange={(on) => set({ on })}>
            启用
          </Check>
          <Check
            checked={form.needsLeaderPin}
            onChange={(needsLeaderPin) => set({ needsLeaderPin })}
          >
            须带班领导输口令
          </Check>
        </FieldRow>
      </Field>
      <Field
        label="每天几点前"
        required
        error={sending.errorAt('settings.at') === undefined ? undefined : '请填钟点，如 16:30。'}
      >
        <TextInput value={form.at} maxLength={5} autoFocus onChange={(at) => set({ at })} />
      </Field>
      <Field
        label="提前预警"
        hint="提前几分钟响，可写几个，如 30、10"
        error={
          sending.errorAt('settings.warnMinutes') === undefined
            ? undefined
            : '请填分钟数，用顿号隔开。'
        }
      >
        <TextInput value={form.warns} maxLength={40} onChange={(warns) => set({ warns })} />
      </Field>
      <Field label="修改原因" required error={sending.errorAt('reason')}>
        <TextInput
          value={reason}
          maxLength={200}
          placeholder="如 按市政府办公室通知启用"
          onChange={setReason}
        />
      </Field>
    </DialogFrame>
  )
}
