// The unit: its name, the red name at the head of its documents, its region, when the page locks,
// and which levels a leader must approve.
import { LARGEST_ATTACHMENT_LIMIT_MB } from '../../shared/attachment/record'
import type { ApprovalLevel, Unit, UnitDetails } from '../../shared/unit/record'
import { LEVELS, levelText } from '../../shared/vocabulary'
import { useDraft } from '../form/use-draft'
import { useSend } from '../form/use-send'
import { Check, Field, FieldRow, Heading, NumberBox, RegionField, TextInput } from '../ui'
import { useUnit } from '../use-desk'
import { SaveLine } from './save-line'

type Form = Omit<UnitDetails, 'idleLockMinutes' | 'attachmentLimitMb'> & {
  readonly idleLockMinutes: number | null
  readonly attachmentLimitMb: number | null
}

const formOf = ({ recipients: _recipients, ...details }: Unit): Form => details

const APPROVAL_LEVELS: readonly { readonly level: ApprovalLevel; readonly label: string }[] = [
  ...LEVELS.map((level) => ({ level, label: levelText(level) })),
  { level: 'unset', label: levelText(null) },
]
export function UnitForm({ disabled }: { readonly disabled: boolean }) {
  const unit = useUnit()
  const draft = useDraft<Form>('settings:unit', () => formOf(unit))
  const sending = useSend(() => ({
    type: 'changeUnit',
    unit: {
      ...form,
      idleLockMinutes: form.idleLockMinutes ?? 0,
      attachmentLimitMb: form.attachmentLimitMb ?? 0,
    },
  }))
  // Whoever may only read sees what holds, not what a manager was typing.
  // A draft of an earlier program lacks what was not asked for then.
  const form = disabled || !draft.dirty ? formOf(unit) : { ...formOf(unit), ...draft.value }
  const set = (patch: Partial<Form>) => draft.replace({ ...form, ...patch })
  const save = () => sending.submit(() => void draft.drop())
  const giveUp = () => {
    void draft.drop()
    sending.clear()
  }
  const require = (level: ApprovalLevel, needed: boolean) =>
    set({
      approvalLevels: APPROVAL_LEVELS.map((one) => one.level).filter((one) =>
        one === level ? needed : form.approvalLevels.includes(one),
      ),
    })

  const allow = (level: ApprovalLevel, allowed: boolean) =>
    set({
      afarLevels: APPROVAL_LEVELS.map((one) => one.level).filter((one) =>
        one === level ? allowed : form.afarLevels.includes(one),
      ),
    })

  return (
    <section aria-label="本单位">
      <Heading>本单位</Heading>
      <Field label="单位名称" required error={sending.errorAt('unit.name')}>
        <TextInput
          value={form.name}
          onChange={(name) => set({ name })}
          disabled={disabled}
          maxLength={200}
        />
      </Field>
      <Field
        label="报头名称"
        required
        error={sending.errorAt('unit.issuer')}
        hint="印在报告上方的红字"
      >
        <TextInput
          value={form.issuer}
          onChange={(issuer) => set({ issuer })}
          disabled={disabled}
          maxLength={200}
        />
      </Field>
      <Field label="所在地区" required error={sending.errorAt('unit.region')}>
        <RegionField
          value={form.region}
          onChange={(region) => set({ region })}
          countyOptional
          disabled={disabled}
        />
      </Field>
      <Field
        label="本室电话"
        error={sending.errorAt('unit.phone', 'unit.fax')}
        hint="印在传真封面上，对方照此回电、回传"
      >
        <FieldRow>
          <TextInput
            value={form.phone}
            onChange={(phone) => set({ phone })}
            disabled={disabled}
            maxLength={200}
            prefix="电话"
          />
          <TextInput
            label="本室传真"
            value={form.fax}
            onChange={(fax) => set({ fax })}
            disabled={disabled}
            maxLength={200}
            prefix="传真"
          />
        </FieldRow>
      </Field>
      <Field
        label="自动锁屏"
        error={sending.errorAt('unit.idleLockMinutes')}
        hint="无人操作多久后锁屏，1 到 240 分钟；锁屏后照样报警"
      >
        <NumberBox
          value={form.idleLockMinutes}
          onChange={(idleLockMinutes) => set({ idleLockMinutes })}
          unit="分钟"
          max={240}
          disabled={disabled}
        />
      </Field>
      <Field
        label="附件上限"
        error={sending.errorAt('unit.attachmentLimitMb')}
        hint={`一个附件最大多少，1 到 ${LARGEST_ATTACHMENT_LIMIT_MB} MB；太大的录像先截取再附`}
      >
        <NumberBox
          value={form.attachmentLimitMb}
          onChange={(attachmentLimitMb) => set({ attachmentLimitMb })}
          unit="MB"
          max={LARGEST_ATTACHMENT_LIMIT_MB}
          disabled={disabled}
        />
      </Field>
      <Field
        label="须领导审定"
        error={sending.errorAt('unit.approvalLevels')}
        hint="这些级别的报告，领导输口令审定后才能报送（内政办发〔2014〕109号）"
      >
        <FieldRow fit>
          {APPROVAL_LEVELS.map(({ level, label }) => (
            <Check
              key={level}
              checked={form.approvalLevels.includes(level)}
              onChange={(needed) => require(level, needed)}
              disabled={disabled}
            >
              {label}
            </Check>
          ))}
        </FieldRow>
      </Field>
      <Field
        label="可以电话或纸面审定"
        error={sending.errorAt('unit.afarLevels')}
        hint="这些级别的，领导不在场可以电话同意或纸面签批，先报出，之后补口令确认"
      >
        <FieldRow fit>
          {APPROVAL_LEVELS.map(({ level, label }) => (
            <Check
              key={level}
              checked={form.afarLevels.includes(level)}
              onChange={(allowed) => allow(level, allowed)}
              disabled={disabled}
            >
              {label}
            </Check>
          ))}
        </FieldRow>
      </Field>
      {!disabled && (
        <SaveLine
          draft={draft}
          sending={sending}
          label="保存单位资料"
          onSave={save}
          onGiveUp={giveUp}
        />
      )}
    </section>
  )
}
