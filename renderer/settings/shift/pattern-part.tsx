// 班次制度: one of the usual patterns, or the unit's own; and how early the handover is prepared.
import { PATTERN_PRESETS } from '../../../shared/shift/pattern'
import { useDraft } from '../../form/use-draft'
import { useSend } from '../../form/use-send'
import { Field, Heading, KeyButton, NumberBox, TextInput } from '../../ui'
import { useDesk } from '../../use-desk'
import { SaveLine } from '../save-line'
import { patternForm, patternOf, type PatternForm } from './pattern-form'
import { SlotRows } from './slot-rows'
import styles from './shift-settings.module.css'

export function PatternPart({ disabled }: { readonly disabled: boolean }) {
  const { pattern, handoverLeadMinutes } = useDesk().shift
  const draft = useDraft<PatternForm>('settings:pattern', () =>
    patternForm(pattern, handoverLeadMinutes),
  )
  const sending = useSend(() => ({
    type: 'setShiftPattern',
    pattern: patternOf(form),
    handoverLeadMinutes: form.lead ?? -1,
    reason: form.reason,
  }))
  const form = disabled || !draft.dirty ? patternForm(pattern, handoverLeadMinutes) : draft.value
  const set = (patch: Partial<PatternForm>) => draft.replace({ ...form, ...patch })
  const save = () => sending.submit(() => void draft.drop())
  const giveUp = () => {
    void draft.drop()
    sending.clear()
  }
  return (
    <section aria-label="班次制度">
      <Heading note="从下一个班起按新的走，本班不变">班次制度</Heading>
      {!disabled && (
        <div className={styles.presets}>
          <span>常用：</span>
          {PATTERN_PRESETS.map((preset) => (
            <KeyButton
              key={preset.name}
              kind="quiet"
              size="small"
              onPress={() =>
                draft.replace({ ...patternForm(preset, form.lead), reason: form.reason })
              }
            >
              {preset.name}
            </KeyButton>
          ))}
        </div>
      )}
      <Field label="名称" required error={sending.errorAt('pattern.name')}>
        <TextInput
          value={form.name}
          disabled={disabled}
          maxLength={40}
          onChange={(name) => set({ name })}
        />
      </Field>
      <Field label="工作日" sub="含调休上班">
        <SlotRows
          label="工作日"
          slots={form.workday}
          disabled={disabled}
          onChange={(workday) => set({ workday })}
        />
      </Field>
      <Field label="休息日" sub="周末、节假日">
        <SlotRows
          label="休息日"
          slots={form.dayOff}
          disabled={disabled}
          firstFixed={form.workday[0]?.from ?? ''}
          onChange={(dayOff) => set({ dayOff })}
        />
      </Field>
      <Field
        label="提前备单"
        error={sending.errorAt('handoverLeadMinutes')}
        hint="交班前多少分钟提醒，并备好交接单，0 到 120"
      >
        <NumberBox
          value={form.lead}
          unit="分钟"
          max={120}
          disabled={disabled}
          onChange={(lead) => set({ lead })}
        />
      </Field>
      {!disabled && (
        <>
          <Field label="修改原因" required error={sending.errorAt('reason')}>
            <TextInput
              value={form.reason}
              maxLength={200}
              placeholder="如 经主任办公会研究，改为两班制"
              onChange={(reason) => set({ reason })}
            />
          </Field>
          <SaveLine
            draft={draft}
            sending={sending}
            label="保存班次制度"
            onSave={save}
            onGiveUp={giveUp}
          />
        </>
      )}
    </section>
  )
}
