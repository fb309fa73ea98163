// Which sets of rules hold: one default, special regulations for a category, and how the two stand to each other.
import { isEqual } from '../../shared/equal'
import { useState } from 'react'
import { OUTDATED, presetsFor } from '../../shared/deadline/presets'
import { COMBINING_NAMES, type Combining, type RuleBook } from '../../shared/deadline/record'
import { CATEGORY_NAMES, categorySchema, type Category } from '../../shared/vocabulary'
import { useSend } from '../form/use-send'
import { Check, Choice, DialogFrame, Field, FieldRow, Pick, TextInput } from '../ui'
import { mayBeDefault, speaksOf } from '../deadline/rule-text'

const COMBINING = (['strictest', 'specialFirst'] as const).map((value) => ({
  value,
  label: COMBINING_NAMES[value],
}))

export function PresetDialog({
  book,
  onClose,
}: {
  readonly book: RuleBook
  readonly onClose: () => void
}) {
  const [defaultPreset, setDefault] = useState(book.defaultPreset)
  const [byCategory, setByCategory] = useState(book.byCategory)
  const [combining, setCombining] = useState<Combining>(book.combining)
  const [reason, setReason] = useState('')
  const sending = useSend(() => ({
    type: 'choosePresets',
    defaultPreset,
    byCategory,
    combining,
    reason,
  }))
  const changed =
    defaultPreset !== book.defaultPreset ||
    combining !== book.combining ||
    !isEqual(byCategory, book.byCategory)
  const isChosen = (id: string) =>
    Object.values(book.byCategory).some((ids) => ids.includes(id)) || id === book.defaultPreset
  // What is outdated is not offered to those who do without it.
  const presets = presetsFor(book).filter(({ id }) => !(id in OUTDATED) || isChosen(id))
  const choose = (category: Category, id: string, on: boolean) => {
    const others = (byCategory[category] ?? []).filter((one) => one !== id)
    setByCategory({ ...byCategory, [category]: on ? [...others, id] : others })
  }
  const save = () => sending.submit(onClose)
  return (
    <DialogFrame
      open
      title="选用时限方案"
      consequence="保存后立即按新方案计时、报警，正在走的时限也跟着变；已经办完的仍按当时的规则算。改动写进日志。"
      actions={[{ label: '选用', keyName: 'Ctrl+Enter', act: save, disabled: !changed }]}
      onClose={onClose}
      dirty={changed || reason !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
      width={760}
    >
      <Field label="默认方案" required error={sending.errorAt('defaultPreset')}>
        <Pick
          value={defaultPreset}
          options={presets
            .filter(mayBeDefault)
            .map(({ id, name, source }) => ({ value: id, label: `${name}（${source}）` }))}
          onChange={setDefault}
        />
      </Field>
      {categorySchema.options.map((category) => {
        const special = presets.filter(
          (preset) => !mayBeDefault(preset) && speaksOf(preset, category),
        )
        return special.length === 0 ? null : (
          <Field key={category} label={CATEGORY_NAMES[category]} sub="另按">
            <FieldRow fit>
              {special.map(({ id, name }) => (
                <Check
                  key={id}
                  checked={byCategory[category]?.includes(id) === true}
                  onChange={(on) => choose(category, id, on)}
                >
                  {name}
                </Check>
              ))}
            </FieldRow>
          </Field>
        )
      })}
      <Field
        label="两者都有规定时"
        hint={
          combining === 'specialFirst'
            ? '专门规定比默认方案宽的，时限会跟着放宽；上级两条线同时要报，建议从严'
            : undefined
        }
      >
        <Choice
          value={combining}
          options={COMBINING}
          label="两者都有规定时"
          onChange={setCombining}
        />
      </Field>
      <Field label="修改原因" required error={sending.errorAt('reason')}>
        <TextInput
          value={reason}
          onChange={setReason}
          placeholder="如：本地改用新要求"
          maxLength={200}
        />
      </Field>
    </DialogFrame>
  )
}
