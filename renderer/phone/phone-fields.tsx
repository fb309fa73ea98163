// The fields of 值班电话记录簿, outbound.
import type { Incident } from '../../shared/incident/record'
import { faultyAmong } from '../form/faulty'
import { withEntry, type BookEntry } from '../contact/book'
import { ContactPick } from '../contact/contact-pick'
import { Field, FieldRow, TextBox, TextInput, TimeField } from '../ui'
import { useMinute, useReadOnly, useUnit } from '../use-desk'
import { InstructionFields } from './instruction-fields'
import { ANYONE, callable, counterpartOf, type PhoneForm } from './phone-form'
import { WhomField } from './whom'

export interface PhoneFieldsProps {
  readonly incident: Incident
  readonly form: PhoneForm
  readonly set: (patch: Partial<PhoneForm>) => void
  /** The clock has run out: a reason is owed. */
  readonly late: boolean
  readonly errorAt: (...paths: string[]) => string | undefined
}

export function PhoneFields({ incident, form, set, late, errorAt }: PhoneFieldsProps) {
  const recipients = callable(useUnit())
  const now = useMinute()
  const readOnly = useReadOnly()
  const faulty = faultyAmong(['unit', 'name', 'post', 'phone'], (part) =>
    errorAt(`call.to.${part}`),
  )
  // Whoever is on the list keeps the list's name for it: its clocks hang on that.
  const take = (entry: BookEntry) =>
    set(
      form.toId === ANYONE
        ? withEntry(form, entry)
        : { ...withEntry(form, entry), unit: form.unit },
    )
  return (
    <>
      <Field label="打给谁">
        <WhomField
          incident={incident}
          recipients={recipients}
          value={form.toId}
          disabled={readOnly}
          onChange={(id) => set(counterpartOf(recipients.find((recipient) => recipient.id === id)))}
        />
      </Field>
      <Field label="接电话的人" error={errorAt('call.to')}>
        <FieldRow>
          {form.toId === ANYONE && (
            <ContactPick
              label="对方单位"
              placeholder="单位（必填）"
              faulty={faulty('unit')}
              value={form.unit}
              disabled={readOnly}
              maxLength={200}
              onChange={(unit) => set({ unit })}
              onPick={take}
            />
          )}
          <ContactPick
            label="对方姓名"
            placeholder="姓名，可输拼音"
            faulty={faulty('name')}
            value={form.name}
            disabled={readOnly}
            maxLength={200}
            onChange={(name) => set({ name })}
            onPick={take}
          />
          <TextInput
            label="对方职务"
            placeholder="职务"
            faulty={faulty('post')}
            value={form.post}
            disabled={readOnly}
            maxLength={200}
            onChange={(post) => set({ post })}
          />
          <ContactPick
            label="对方电话"
            placeholder="电话"
            faulty={faulty('phone')}
            value={form.phone}
            disabled={readOnly}
            maxLength={200}
            onChange={(phone) => set({ phone })}
            onPick={take}
          />
        </FieldRow>
      </Field>
      <Field label="通话时间" required error={errorAt('call.at')}>
        <TimeField value={form.at} now={now} disabled={readOnly} onChange={(at) => set({ at })} />
      </Field>
      {late && (
        <Field
          label="迟报原因"
          required
          warning="电话报告的时限已过，原因随事件保存"
          error={errorAt('lateReason')}
        >
          <TextInput
            value={form.lateReason}
            disabled={readOnly}
            maxLength={200}
            onChange={(lateReason) => set({ lateReason })}
          />
        </Field>
      )}
      <Field label="报告内容" sub="右边照着念" required error={errorAt('call.said')}>
        <TextBox
          value={form.said}
          rows={5}
          maxRows={12}
          disabled={readOnly}
          onChange={(said) => set({ said })}
        />
      </Field>
      <Field label="对方答复" error={errorAt('call.answer')}>
        <TextBox
          value={form.answer}
          rows={2}
          disabled={readOnly}
          autoFocus
          placeholder="对方说了什么、问了什么"
          onChange={(answer) => set({ answer })}
        />
      </Field>
      <InstructionFields form={form} set={set} disabled={readOnly} errorAt={errorAt} />
    </>
  )
}
