// A 敏感时段 is entered, changed, or taken back with a reason.
import { useState } from 'react'
import type { Period, SensitivePeriod } from '../../../shared/calendar/record'
import { isEqual } from '../../../shared/equal'
import { yearOf } from '../../../shared/time'
import { useSend } from '../../form/use-send'
import { DialogFrame, Field, FieldRow, TextInput } from '../../ui'
import { useMinute } from '../../use-desk'
import { dayIn } from './calendar-dialog'

/** `2027-3-5`, or `3-5` of this year. */
function typed(text: string, year: number): string {
  const [, own, rest] = /^(\d{4})[-./年](.+)$/.exec(text.trim()) ?? []
  return dayIn(own === undefined ? year : Number(own), rest ?? text) ?? ''
}

const NEW: Period = { name: '', from: '', to: '', nilAt: '16:30', note: '' }

export function PeriodDialog({
  period,
  onClose,
}: {
  readonly period: SensitivePeriod | null
  readonly onClose: () => void
}) {
  const year = yearOf(useMinute())
  const before: Period = period ?? NEW
  const [written, setWritten] = useState(before)
  const [reason, setReason] = useState('')
  const write = (key: keyof Period) => (text: string) => setWritten({ ...written, [key]: text })
  const { name, from, to, nilAt, note } = written
  const sending = useSend(() => ({
    type: 'setPeriod',
    periodId: period?.id ?? null,
    period: { name, from: typed(from, year), to: typed(to, year), nilAt, note },
    reason,
  }))
  return (
    <DialogFrame
      open
      title={period === null ? '加一段敏感时段' : `修改敏感时段“${period.name}”`}
      consequence="期间事件先按敏感办，零报告每天按这里的时刻报；最后一天过后自动恢复，不用再改回来。"
      actions={[{ label: '记下', keyName: 'Ctrl+Enter', act: () => sending.submit(onClose) }]}
      onClose={onClose}
      dirty={reason !== '' || !isEqual(written, before)}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <Field label="名称" required error={sending.errorAt('period.name')}>
        <TextInput
          value={name}
          autoFocus
          placeholder="如 春节、全国两会、高考、汛期、防火期、国庆"
          onChange={write('name')}
        />
      </Field>
      <Field
        label="从哪天到哪天"
        required
        error={sending.errorAt('period.from', 'period.to')}
        hint="如 3-4 到 3-12；明年的写上年份：2027-3-4"
      >
        <FieldRow>
          <TextInput value={from} placeholder="3-4" onChange={write('from')} />
          <TextInput value={to} label="到哪一天" placeholder="到 3-12" onChange={write('to')} />
        </FieldRow>
      </Field>
      <Field
        label="零报告"
        required
        error={sending.errorAt('period.nilAt')}
        hint="期间每天几点前报齐，如 16:30"
      >
        <TextInput value={nilAt} onChange={write('nilAt')} />
      </Field>
      <Field label="说明" error={sending.errorAt('period.note')}>
        <TextInput
          value={note}
          placeholder="文件依据、特别要求，可以不写"
          onChange={write('note')}
        />
      </Field>
      <Field label="原因" required error={sending.errorAt('reason')}>
        <TextInput value={reason} placeholder="谁定的，如 室务会" onChange={setReason} />
      </Field>
    </DialogFrame>
  )
}

export function DropPeriodDialog({
  period,
  onClose,
}: {
  readonly period: SensitivePeriod
  readonly onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const sending = useSend(() => ({ type: 'dropPeriod', periodId: period.id, reason }))
  return (
    <DialogFrame
      open
      title={`撤销敏感时段“${period.name}”`}
      consequence="从此刻起不再按敏感时段办；已标敏感的事件、已报的零报告都不变。"
      actions={[{ label: '撤销', keyName: 'Ctrl+Enter', act: () => sending.submit(onClose) }]}
      onClose={onClose}
      dirty={reason !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <Field label="原因" required error={sending.errorAt('reason')}>
        <TextInput value={reason} autoFocus onChange={setReason} />
      </Field>
    </DialogFrame>
  )
}
