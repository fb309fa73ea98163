// The outgoing side's part beside the sheet: kept while it is typed, on the sheet by Ctrl+S.
import { clockText, toMs } from '../../../shared/time'
import type { DraftForm } from '../../form/use-draft'
import type { Sending } from '../../form/use-send'
import { Choice, Field, Heading, KeyButton, TextBox, TextInput, cx } from '../../ui'
import { OFF_TIME_NAMES, offTime } from '../../../shared/handover/off-time'
import type { Shift } from '../../../shared/shift/record'
import { useDesk, useMinute } from '../../use-desk'
import {
  allWell,
  UNCHECKED,
  writeCommand,
  type CheckForm,
  type OutgoingForm,
} from './outgoing-form'
import styles from './handover.module.css'

const VERDICTS = [
  { value: 'ok', label: '正常' },
  { value: 'bad', label: '有问题' },
] as const

export interface OutgoingPartProps {
  readonly draft: DraftForm<OutgoingForm>
  readonly sending: Sending
  /** Why it cannot be written now. */
  readonly why: string | undefined
}

const valueOf = ({ ok }: CheckForm): 'ok' | 'bad' | null => (ok === null ? null : ok ? 'ok' : 'bad')

export function OutgoingPart({ draft, sending, why }: OutgoingPartProps) {
  const {
    shift: { checklist, current },
  } = useDesk()
  const form = draft.value
  const disabled = why !== undefined
  const setCheck = (id: string, patch: Partial<CheckForm>) =>
    draft.set({ checks: { ...form.checks, [id]: { ...(form.checks[id] ?? UNCHECKED), ...patch } } })
  const save = () => sending.run(writeCommand(form, checklist), () => void draft.drop())
  const written = current?.handover?.written ?? null
  const fault = sending.errorElsewhere()
  return (
    <section aria-label="交班人填写">
      <Heading
        actions={
          <KeyButton
            kind="quiet"
            size="small"
            keyName="Alt+A"
            disabled={disabled}
            onPress={() => draft.replace(allWell(form, checklist))}
          >
            其余都正常
          </KeyButton>
        }
      >
        交班人填写
      </Heading>
      <div className={styles.checks}>
        {checklist.map(({ id, name }) => {
          const check = form.checks[id] ?? UNCHECKED
          return (
            <div key={id} className={cx(styles.check, check.ok === null && styles.open)}>
              <span>{name}</span>
              <Choice
                label={name}
                value={valueOf(check)}
                options={VERDICTS}
                disabled={disabled}
                onChange={(verdict) => setCheck(id, { ok: verdict === 'ok' })}
              />
              {check.ok === false && (
                <TextInput
                  label={`${name}：什么问题`}
                  value={check.note}
                  disabled={disabled}
                  placeholder="什么问题，报修了没有"
                  onChange={(note) => setCheck(id, { note })}
                />
              )}
            </div>
          )
        })}
      </div>
      {current !== null && <Timing shift={current} draft={draft} disabled={disabled} />}
      <Field label="交代的话" layout="above">
        <TextBox
          value={form.words}
          rows={3}
          maxRows={6}
          disabled={disabled}
          placeholder="接班人特别要知道的"
          onChange={(words) => draft.set({ words })}
        />
      </Field>
      <Field label="移交的文件和物品" layout="above">
        <TextBox
          value={form.files}
          rows={2}
          maxRows={5}
          disabled={disabled}
          placeholder="如 明电118号原件、备用钥匙1串"
          onChange={(files) => draft.set({ files })}
        />
      </Field>
      <div className={styles.save}>
        <span role="status" className={fault === undefined ? undefined : styles.fault}>
          {fault ??
            (draft.dirty
              ? `${draft.savedAt === null ? '' : `${clockText(draft.savedAt)} 已存草稿 · `}还没有记入交接单`
              : written === null
                ? '还没有记入交接单'
                : `${clockText(toMs(written.at))} 已记入交接单`)}
        </span>
        <KeyButton
          keyName="Ctrl+S"
          disabled={disabled || sending.busy || (!draft.dirty && written !== null)}
          title={why}
          onPress={save}
        >
          记入交接单
        </KeyButton>
      </div>
    </section>
  )
}

/** Asked only of a handover that is well off its time; what was written once stays in sight. */
function Timing({
  shift,
  draft,
  disabled,
}: {
  readonly shift: Shift
  readonly draft: DraftForm<OutgoingForm>
  readonly disabled: boolean
}) {
  const off = offTime(shift, useMinute())
  const timing = draft.value.timing ?? ''
  if (off === null && timing === '') return null
  return (
    <Field label={OFF_TIME_NAMES[off ?? 'early']} layout="above" required={off !== null}>
      <TextInput
        value={timing}
        disabled={disabled}
        maxLength={200}
        placeholder="如 家中急事，经带班领导同意由陈静提前接班"
        onChange={(words) => draft.set({ timing: words })}
      />
    </Field>
  )
}
