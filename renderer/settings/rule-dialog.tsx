// Changing one rule, or adding one of the unit's own. From that moment on it gives the clocks; what was met before stays judged by
// the rule of its day.
import type { Command } from '../../shared/desk'
import { isEqual } from '../../shared/equal'
import { useState } from 'react'
import {
  DUTIES,
  isOwnRule,
  ORIGIN_NAMES,
  originsOf,
  type Preset,
  type Rule,
} from '../../shared/deadline/record'
import type { WithinKind } from '../../shared/deadline/within'
import { CATEGORY_NAMES, categorySchema, levelText } from '../../shared/vocabulary'
import { useSend } from '../form/use-send'
import { Check, Choice, DialogFrame, Field, FieldRow, NumberBox, Pick, TextInput } from '../ui'
import {
  blankRule,
  RULE_LEVELS,
  ruleFault,
  ruleForm,
  ruleOf,
  type RuleForm,
  type RuleLevel,
} from './rule-form'
import { appliesText } from '../deadline/rule-text'
import styles from './settings.module.css'

const WITHIN_NAMES: Readonly<Record<WithinKind, string>> = {
  minutes: '多久之内',
  endOfDay: '当日之内',
  timesOfDay: '每天几点前',
}
const WITHIN = (Object.keys(WITHIN_NAMES) as WithinKind[]).map((value) => ({
  value,
  label: WITHIN_NAMES[value],
}))
const ENABLED = [
  { value: 'on', label: '启用' },
  { value: 'off', label: '停用' },
] as const
/** What a unit may want a clock of its own for: the others hang on what the desk itself records. */
const OWN_DUTIES = (['phone', 'initial', 'firstFollowUp', 'followUp', 'simultaneous'] as const).map(
  (value) => ({ value, label: DUTIES[value].name }),
)

export interface RuleDialogProps {
  readonly preset: Preset
  /** null: a new one of the unit's own. */
  readonly rule: Rule | null
  readonly onClose: () => void
}

export function RuleDialog({ preset, rule: given, onClose }: RuleDialogProps) {
  const [rule, setRule] = useState(() => given ?? blankRule())
  const isNew = given === null
  const isOwn = isNew || isOwnRule(rule)
  const [form, setForm] = useState(() => ruleForm(rule))
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<ReturnType<typeof ruleFault>>(null)
  const sending = useSend((): Command => {
    const { id, ...said } = ruleOf(rule, form)
    const to = { presetId: preset.id, reason }
    return isNew
      ? { type: 'addRule', ...to, rule: said }
      : { type: 'saveRule', ...to, rule: { ...said, id } }
  })
  const set = (patch: Partial<RuleForm>) => setForm({ ...form, ...patch })
  const changed = isNew || !isEqual(form, ruleForm(rule))
  const save = () => {
    const found = ruleFault(form)
    setFault(found)
    if (found === null) sending.submit(onClose)
  }
  const errorAt = (at: NonNullable<typeof fault>['at'], path: string) =>
    fault?.at === at ? fault.text : sending.errorAt(path)

  return (
    <DialogFrame
      open
      title={isNew ? `${preset.name} · 加一条规则` : `${preset.name} · ${rule.name}`}
      consequence="保存后立即按新规则计时、报警，正在走的时限也跟着变；已经办完的仍按当时的规则算。改动写进日志。"
      actions={[
        {
          label: isNew ? '加这条规则' : '保存规则',
          keyName: 'Ctrl+Enter',
          act: save,
          disabled: !changed,
        },
      ]}
      onClose={onClose}
      dirty={!isEqual(form, ruleForm(rule)) || reason !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
      width={720}
    >
      <Field
        label="名称"
        required
        error={sending.errorAt('rule.name')}
        hint={isNew ? undefined : `所管的事：${DUTIES[rule.duty].name}`}
      >
        <TextInput value={form.name} onChange={(name) => set({ name })} maxLength={200} />
      </Field>
      {isNew && (
        <Field label="所管的事" hint="同一件事有几条规则的，按最严的计时">
          <Pick
            value={rule.duty}
            options={OWN_DUTIES}
            onChange={(duty) => {
              setRule({ ...rule, duty })
              set({ origin: originsOf(duty)[0]! })
            }}
          />
        </Field>
      )}
      <Field label="从何时算起" error={sending.errorAt('rule.origin')}>
        <Pick
          value={form.origin}
          options={originsOf(rule.duty).map((origin) => ({
            value: origin,
            label: ORIGIN_NAMES[origin],
          }))}
          onChange={(origin) => set({ origin })}
        />
      </Field>
      <WithinField form={form} set={set} error={errorAt('within', 'rule.within')} />
      <LevelsField
        form={form}
        set={set}
        error={errorAt('levels', 'rule.appliesTo')}
        narrowed={isOwn ? undefined : narrowedBy(rule)}
      />
      {isOwn && (
        <Field label="哪几类事件" error={errorAt('categories', 'rule.appliesTo.categories')}>
          <FieldRow fit>
            {categorySchema.options.map((category) => (
              <Check
                key={category}
                checked={form.categories.includes(category)}
                onChange={(on) =>
                  set({
                    categories: categorySchema.options.filter((one) =>
                      one === category ? on : form.categories.includes(one),
                    ),
                  })
                }
              >
                {CATEGORY_NAMES[category]}
              </Check>
            ))}
          </FieldRow>
        </Field>
      )}
      <Field
        label="提前预警"
        error={errorAt('warnings', 'rule.warnMinutes')}
        hint="到期前多少分钟响，用顿号隔开；到期和超时后总会响"
      >
        <TextInput
          value={form.warnings}
          onChange={(warnings) => set({ warnings })}
          placeholder="如 30、10"
        />
      </Field>
      <Field label="依据" required error={sending.errorAt('rule.source')}>
        <TextInput value={form.source} onChange={(source) => set({ source })} maxLength={200} />
      </Field>
      <Field label="状态" hint={form.enabled ? undefined : '停用后，这件事不再计时、不再报警'}>
        <Choice
          value={form.enabled ? 'on' : 'off'}
          options={ENABLED}
          label="状态"
          onChange={(value) => set({ enabled: value === 'on' })}
        />
      </Field>
      <Field label="修改原因" required error={sending.errorAt('reason')}>
        <TextInput
          value={reason}
          onChange={setReason}
          placeholder="如：按市政府办 2026 年通知调整"
          maxLength={200}
        />
      </Field>
    </DialogFrame>
  )
}

/** Categories and kinds come from the document itself and are not changed here. */
function narrowedBy({ appliesTo: { categories, kinds, withinDays } }: Rule): string | undefined {
  const only = {
    ...(categories && { categories }),
    ...(kinds && { kinds }),
    ...(withinDays !== undefined && { withinDays }),
  }
  return Object.keys(only).length === 0 ? undefined : `只用于：${appliesText(only)}`
}

interface PartProps {
  readonly form: RuleForm
  readonly set: (patch: Partial<RuleForm>) => void
  readonly error: string | undefined
}

function WithinField({ form, set, error }: PartProps) {
  return (
    <Field label="时限" error={error}>
      <FieldRow fit>
        <Choice
          value={form.kind}
          options={WITHIN}
          label="时限的算法"
          onChange={(kind) => set({ kind })}
        />
        {form.kind === 'minutes' && (
          <span className={styles.duration}>
            <NumberBox
              label="小时数"
              value={form.hours}
              onChange={(hours) => set({ hours })}
              unit="小时"
              max={744}
            />
            <NumberBox
              label="分钟数"
              value={form.minutes}
              onChange={(minutes) => set({ minutes })}
              unit="分钟"
              max={59}
            />
          </span>
        )}
        {form.kind === 'timesOfDay' && (
          <TextInput
            label="每天的钟点"
            value={form.times}
            onChange={(times) => set({ times })}
            placeholder="如 8:00、17:00"
            maxLength={60}
          />
        )}
      </FieldRow>
    </Field>
  )
}

function LevelsField({
  form,
  set,
  error,
  narrowed,
}: PartProps & { readonly narrowed: string | undefined }) {
  const choose = (level: RuleLevel, on: boolean) =>
    set({ levels: RULE_LEVELS.filter((one) => (one === level ? on : form.levels.includes(one))) })
  return (
    <Field label="适用" error={error} hint={narrowed}>
      <FieldRow fit>
        {RULE_LEVELS.map((level) => (
          <Check
            key={level}
            checked={form.levels.includes(level)}
            onChange={(on) => choose(level, on)}
          >
            {levelText(level === 'unset' ? null : level)}
          </Check>
        ))}
        <Check checked={form.sensitive} onChange={(sensitive) => set({ sensitive })}>
          只限敏感事件
        </Check>
      </FieldRow>
    </Field>
  )
}
