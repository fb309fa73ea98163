// Which sets of rules hold: one default, and special regulations that come first for a category.
import { isEqual } from '../../shared/equal'
import { useState } from 'react'
import type { RuleBook } from '../../shared/deadline/record'
import { CATEGORY_NAMES, categorySchema, type Category } from '../../shared/vocabulary'
import { useSend } from '../form/use-send'
import { Check, DialogFrame, Field, FieldRow, Pick, TextInput } from '../ui'
import { mayBeDefault, speaksOf } from '../deadline/rule-text'

export function PresetDialog({
  book,
  onClose,
}: {
  readonly book: RuleBook
  readonly onClose: () => void
}) {
  const [defaultPreset, setDefault] = useState(book.defaultPreset)
  const [byCategory, setByCategory] = useState(book.byCategory)
  const [reason, setReason] = useState('')
  const sending = useSend(() => ({ type: 'choosePresets', defaultPreset, byCategory, reason }))
  const changed = defaultPreset !== book.defaultPreset || !isEqual(byCategory, book.byCategory)
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
          options={book.presets
            .filter(mayBeDefault)
            .map(({ id, name, source }) => ({ value: id, label: `${name}（${source}）` }))}
          onChange={setDefault}
        />
      </Field>
      {categorySchema.options.map((category) => {
        const special = book.presets.filter(
          (preset) => !mayBeDefault(preset) && speaksOf(preset, category),
        )
        return special.length === 0 ? null : (
          <Field key={category} label={CATEGORY_NAMES[category]} sub="先用">
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
