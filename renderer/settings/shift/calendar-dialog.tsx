// Correcting days of the calendar: from one to another, off or worked, or back to what was shipped.
import { useState } from 'react'
import { daysBetween, isRealDay } from '../../../shared/calendar/month'
import { isEqual } from '../../../shared/equal'
import type { Day } from '../../../shared/time'
import { useSend } from '../../form/use-send'
import { Choice, DialogFrame, Field, FieldRow, TextInput } from '../../ui'
import { runText, type Run } from './days-off'

const KINDS = [
  { value: 'holiday', label: '放假' },
  { value: 'workday', label: '上班（调休）' },
  { value: 'shipped', label: '恢复原样' },
] as const
/** No holiday is longer. */
const LONGEST = 60
type Kind = (typeof KINDS)[number]['value']

/** `10-1`, `10月1日`, `1001` of the year shown. */
export function dayIn(year: number, typed: string): Day | null {
  const [, month, day] =
    /^(\d{1,2})[-./月](\d{1,2})日?$/.exec(typed.trim()) ??
    /^(\d{2})(\d{2})$/.exec(typed.trim()) ??
    []
  if (month === undefined || day === undefined) return null
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isRealDay(date) ? date : null
}

export const typedDay = (day: Day): string => `${Number(day.slice(5, 7))}-${Number(day.slice(8))}`

export interface CalendarDialogProps {
  readonly year: number
  /** null: days that are not on the list yet. */
  readonly run: Run | null
  readonly onClose: () => void
}

interface Written {
  readonly from: string
  readonly to: string
  readonly kind: Kind
  readonly name: string
}

const writtenOf = (run: Run | null): Written => ({
  from: run === null ? '' : typedDay(run.from),
  to: run === null ? '' : typedDay(run.to),
  kind: run?.nature.kind === 'makeup' ? 'workday' : 'holiday',
  name: run?.nature.name ?? '',
})

export function CalendarDialog({ year, run, onClose }: CalendarDialogProps) {
  const before = writtenOf(run)
  const [written, setWritten] = useState(before)
  const write = (key: 'from' | 'to' | 'name') => (text: string) =>
    setWritten({ ...written, [key]: text })
  const { from, to, kind, name } = written
  const [reason, setReason] = useState('')
  const sending = useSend(() => ({
    type: 'correctCalendar',
    reason,
    days: days.map((date) => ({
      date,
      kind: kind === 'shipped' ? null : kind,
      name: kind === 'shipped' ? '' : name,
    })),
  }))
  const first = dayIn(year, from)
  const last = to.trim() === '' ? first : dayIn(year, to)
  const days = first === null || last === null ? [] : daysBetween(first, last).slice(0, LONGEST)
  const save = () => sending.submit(onClose)
  return (
    <DialogFrame
      open
      title={`更正${year}年的节假日`}
      consequence="值班表、班次从此按更正后的日历走；已经值完的班不变。谁、何时、为什么改，都写进日志。"
      actions={[{ label: '更正', keyName: 'Ctrl+Enter', act: save, disabled: days.length === 0 }]}
      onClose={onClose}
      dirty={reason !== '' || !isEqual(written, before)}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <Field
        label="哪几天"
        required
        error={from.trim() !== '' && first === null ? '看不懂这个日子，如 10-1' : undefined}
        hint={
          first !== null && last !== null && days.length > 0
            ? `${runText({ from: first, to: last })}，${days.length}天`
            : '如 10-1 到 10-8；只有一天，后一格空着'
        }
      >
        <FieldRow>
          <TextInput value={from} placeholder="10-1" autoFocus onChange={write('from')} />
          <TextInput value={to} label="到哪一天" placeholder="到 10-8" onChange={write('to')} />
        </FieldRow>
      </Field>
      <Field label="改为">
        <Choice
          value={kind}
          options={KINDS}
          label="改为"
          onChange={(next) => setWritten({ ...written, kind: next })}
        />
      </Field>
      {kind !== 'shipped' && (
        <Field label="节日" required={kind === 'holiday'} error={sending.errorAt('days')}>
          <TextInput value={name} placeholder="如 国庆节" maxLength={40} onChange={write('name')} />
        </Field>
      )}
      <Field label="依据" required error={sending.errorAt('reason')}>
        <TextInput
          value={reason}
          placeholder="如 国办发明电〔2026〕12号"
          maxLength={200}
          onChange={setReason}
        />
      </Field>
    </DialogFrame>
  )
}
