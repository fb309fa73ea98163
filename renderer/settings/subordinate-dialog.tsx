// Whether this room has others below it, and whether they owe a daily 零报告. For those who answer for the unit.
import { useState } from 'react'
import { isEqual } from '../../shared/equal'
import type { SubordinateSettings } from '../../shared/subordinate/record'
import { Check, DialogFrame, Field, FieldRow, TextInput } from '../ui'
import { hourOf } from '../form/hour'
import { useSend } from '../form/use-send'
import { useDesk } from '../use-desk'

export function SubordinateSettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const before = useDesk().subordinates.settings
  const [form, setForm] = useState<SubordinateSettings>(
    before.on ? before : { ...before, on: true },
  )
  const [reason, setReason] = useState('')
  const set = (patch: Partial<SubordinateSettings>) => setForm((now) => ({ ...now, ...patch }))
  const sending = useSend(() => ({
    type: 'setSubordinates',
    settings: { ...form, at: hourOf(form.at) },
    reason,
  }))
  return (
    <DialogFrame
      open
      title="下级单位设置"
      consequence="启用后左边多出“下级单位”。名册和记录不因停用而丢。改动写进日志。"
      actions={[{ label: '保存', keyName: 'Ctrl+Enter', act: () => sending.submit(onClose) }]}
      onClose={onClose}
      dirty={reason !== '' || !isEqual(form, before)}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <Field label="下级单位">
        <FieldRow fit>
          <Check checked={form.on} onChange={(on) => set({ on })}>
            本室有下级单位
          </Check>
          <Check checked={form.nil} onChange={(nil) => set({ nil })}>
            要求每天零报告
          </Check>
        </FieldRow>
      </Field>
      {form.nil && (
        <Field
          label="每天几点前"
          required
          hint="到点还差的，响铃催报"
          error={sending.errorAt('settings.at') === undefined ? undefined : '请填钟点，如 17:00。'}
        >
          <TextInput value={form.at} maxLength={5} autoFocus onChange={(at) => set({ at })} />
        </Field>
      )}
      <Field label="修改原因" required error={sending.errorAt('reason')}>
        <TextInput
          value={reason}
          maxLength={200}
          placeholder="如 旗县区、部门向本室报送"
          onChange={setReason}
        />
      </Field>
    </DialogFrame>
  )
}
