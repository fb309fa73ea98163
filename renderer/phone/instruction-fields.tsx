// 批示、指示 given on the telephone (N5): the exact words, from whom, and that they were read back.
import { ContactPick } from '../contact/contact-pick'
import { Check, Field, FieldRow, TextBox } from '../ui'
import type { PhoneForm } from './phone-form'

export interface InstructionFieldsProps {
  readonly form: PhoneForm
  readonly set: (patch: Partial<PhoneForm>) => void
  readonly disabled: boolean
  readonly errorAt: (...paths: string[]) => string | undefined
}

export function InstructionFields({ form, set, disabled, errorAt }: InstructionFieldsProps) {
  return (
    <>
      <Field label="批示、指示">
        <FieldRow fit>
          <Check
            checked={form.instructed}
            disabled={disabled}
            onChange={(instructed) => set({ instructed })}
          >
            对方有批示或指示
          </Check>
        </FieldRow>
      </Field>
      {form.instructed && (
        <>
          <Field label="批示原话" required error={errorAt('call.instruction.words')}>
            <TextBox
              value={form.words}
              disabled={disabled}
              autoFocus
              placeholder="一字不改地记"
              onChange={(words) => set({ words })}
            />
          </Field>
          <Field label="谁的批示" required error={errorAt('call.instruction.from')}>
            <ContactPick
              value={form.from}
              disabled={disabled}
              maxLength={200}
              placeholder="姓名、职务，可输拼音"
              onChange={(from) => set({ from })}
              onPick={({ name, post }) => set({ from: `${name}${post}` })}
            />
          </Field>
          <Field
            label="复述"
            warning={
              form.readBack ? undefined : '还没有复述核对。请把原话念给对方听，对方说对了再勾选。'
            }
          >
            <FieldRow fit>
              <Check
                checked={form.readBack}
                disabled={disabled}
                onChange={(readBack) => set({ readBack })}
              >
                已复述核对
              </Check>
            </FieldRow>
          </Field>
        </>
      )}
    </>
  )
}
