// 点名计划: how often each unit is called in a month, and how often of these by night. For those who answer for the unit.
import { useState } from 'react'
import { isEqual } from '../../../shared/equal'
import { USUAL_PLAN, type RollPlan } from '../../../shared/roll-run/record'
import { hourOf } from '../../form/hour'
import { useSend } from '../../form/use-send'
import { Choice, DialogFrame, Field, FieldRow, NumberBox, TextInput } from '../../ui'
import { useDesk } from '../../use-desk'

const ON = [
  { value: 'yes', label: '有计划' },
  { value: 'no', label: '不定计划' },
] as const

export function PlanDialog({ onClose }: { readonly onClose: () => void }) {
  const before = useDesk().rollRuns.plan
  const [on, setOn] = useState(true)
  const [form, setForm] = useState<RollPlan>(before ?? USUAL_PLAN)
  const [reason, setReason] = useState('')
  const set = (patch: Partial<RollPlan>) => setForm((now) => ({ ...now, ...patch }))
  const sending = useSend(() => ({
    type: 'setRollPlan',
    plan: on ? { ...form, nightFrom: hourOf(form.nightFrom), nightTo: hourOf(form.nightTo) } : null,
    reason,
  }))
  return (
    <DialogFrame
      open
      title="点名计划"
      consequence="月底前没点够的响铃，点名时先列还差的。改动写进日志。"
      actions={[{ label: '保存', keyName: 'Ctrl+Enter', act: () => sending.submit(onClose) }]}
      onClose={onClose}
      dirty={reason !== '' || !on || !isEqual(form, before ?? USUAL_PLAN)}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <Field label="点名计划">
        <Choice
          label="点名计划"
          value={on ? 'yes' : 'no'}
          options={ON}
          onChange={(next) => setOn(next === 'yes')}
        />
      </Field>
      {on && (
        <>
          <Field label="每家每月" required error={sending.errorAt('plan.perMonth', 'plan.atNight')}>
            <FieldRow>
              <NumberBox
                word="共"
                unit="次"
                max={31}
                value={form.perMonth}
                onChange={(perMonth) => set({ perMonth: perMonth ?? 0 })}
              />
              <NumberBox
                word="夜间"
                unit="次"
                max={31}
                value={form.atNight}
                onChange={(atNight) => set({ atNight: atNight ?? 0 })}
              />
            </FieldRow>
          </Field>
          <Field
            label="夜间"
            required
            error={
              sending.errorAt('plan.nightFrom', 'plan.nightTo') === undefined
                ? undefined
                : '请填钟点，如 22:00、06:00。'
            }
          >
            <FieldRow>
              <TextInput
                label="夜间从几点"
                prefix="从"
                value={form.nightFrom}
                maxLength={5}
                onChange={(nightFrom) => set({ nightFrom })}
              />
              <TextInput
                label="夜间到几点"
                prefix="到"
                value={form.nightTo}
                maxLength={5}
                onChange={(nightTo) => set({ nightTo })}
              />
            </FieldRow>
          </Field>
        </>
      )}
      <Field label="原因" required error={sending.errorAt('reason')}>
        <TextInput value={reason} maxLength={200} placeholder="如 室务会定" onChange={setReason} />
      </Field>
    </DialogFrame>
  )
}
