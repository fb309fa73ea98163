// The fields of a roll call: who was called, how fast they answered, what was found.
import { DIRECTION_NAMES, directionSchema } from '../../shared/roll-call/record'
import { ContactPick } from '../contact/contact-pick'
import { otherEnd, type BookEntry } from '../contact/book'
import type { Sending } from '../form/use-send'
import { Choice, Field, FieldRow, NumberBox, TextBox, TextInput, TimeField } from '../ui'
import { useNow } from '../use-desk'
import { isSlow, type RollCallForm } from './form'
import styles from './roll-call.module.css'
import { Stopwatch } from './stopwatch'

const DIRECTIONS = directionSchema.options.map((value) => ({
  value,
  label: DIRECTION_NAMES[value],
}))
const ANSWERS = [
  { value: 'yes', label: '有人接' },
  { value: 'no', label: '没人接' },
] as const
const MEASURES = [
  { value: 'seconds', label: '秒' },
  { value: 'rings', label: '声' },
] as const
const USUAL = ['在岗', '情况清楚', '带班领导在岗', '不在岗', '情况不清']

export interface RollCallFieldsProps {
  readonly form: RollCallForm
  readonly set: (patch: Partial<RollCallForm>) => void
  readonly errorAt: Sending['errorAt']
  /** A record that is corrected is no longer counted. */
  readonly counts: boolean
  /** The paths of a correction begin otherwise. */
  readonly at: 'call' | 'patch'
}

/** A person is taken with their unit; a unit leaves the person open. */
function taken(entry: BookEntry): Partial<RollCallForm> {
  const { unit, name, phone } = otherEnd(entry)
  return unit === ''
    ? { unit: name, phone }
    : { unit, phone, ...(name === '' ? {} : { who: name }) }
}

function Answer({ form, set, errorAt, counts, at }: RollCallFieldsProps) {
  const { answered, count, measure, direction } = form
  const slow = answered && count !== null && isSlow({ count, measure })
  return (
    <Field
      label="应答"
      required
      error={
        errorAt(`${at}.answered`) === undefined
          ? undefined
          : '请填几秒或几声接的；没人接请选“没人接”。'
      }
      {...(slow ? { warning: '超过三声（约 15 秒）' } : {})}
      {...(!answered
        ? {
            warning:
              direction === 'out' ? '没人接：改打其他号码，并在“发现”里写明' : '没人接：请写明原因',
          }
        : {})}
    >
      <FieldRow fit>
        <Choice
          label="有没有人接"
          value={answered ? 'yes' : 'no'}
          options={ANSWERS}
          onChange={(answer) => set({ answered: answer === 'yes' })}
        />
        {answered && (
          <>
            <span className={styles.figure}>
              <NumberBox
                label="几秒或几声"
                value={count}
                max={3600}
                onChange={(next) => set({ count: next })}
              />
            </span>
            <Choice
              label="秒或声"
              value={measure}
              options={MEASURES}
              onChange={(next) => set({ measure: next })}
            />
          </>
        )}
        {counts && direction === 'out' && answered && (
          <Stopwatch
            onStart={() => undefined}
            onStop={(seconds) => set({ count: seconds, measure: 'seconds' })}
          />
        )}
      </FieldRow>
    </Field>
  )
}

export function RollCallFields(props: RollCallFieldsProps) {
  const { form, set, errorAt, at } = props
  const now = useNow()
  const out = form.direction === 'out'
  return (
    <>
      <Field label="谁抽查谁">
        <Choice
          value={form.direction}
          options={DIRECTIONS}
          onChange={(direction) => set({ direction })}
        />
      </Field>
      <Field
        label={out ? '抽查哪里' : '哪里来抽查'}
        required
        error={errorAt(`${at}.unit`)}
        hint="输拼音首字母、汉字或号码来找"
      >
        <FieldRow>
          <ContactPick
            value={form.unit}
            autoFocus
            maxLength={200}
            onChange={(unit) => set({ unit })}
            onPick={(entry) => set(taken(entry))}
          />
          <TextInput
            label="电话"
            prefix="电话"
            value={form.phone}
            maxLength={200}
            onChange={(phone) => set({ phone })}
          />
        </FieldRow>
      </Field>
      <Field label="时间" required error={errorAt(`${at}.at`)}>
        <TimeField value={form.at} now={now} onChange={(next) => set({ at: next })} />
      </Field>
      <Answer {...props} />
      <Field label={out ? '对方谁接的' : '对方是谁'}>
        <FieldRow>
          <TextInput
            value={form.who}
            placeholder="姓名、职务"
            maxLength={200}
            onChange={(who) => set({ who })}
          />
          <TextInput
            label={out ? '我方谁打的' : '我方谁接的'}
            prefix={out ? '我方谁打的' : '我方谁接的'}
            value={form.ours}
            maxLength={200}
            onChange={(ours) => set({ ours })}
          />
        </FieldRow>
      </Field>
      <Field label="发现" error={errorAt(`${at}.found`)}>
        <TextBox
          value={form.found}
          rows={2}
          maxRows={6}
          placeholder="在不在岗、情况清不清楚"
          onChange={(found) => set({ found })}
        />
        <div className={styles.usual}>
          {USUAL.map((word) => (
            <button
              key={word}
              type="button"
              className={styles.word}
              onClick={() => set({ found: form.found === '' ? word : `${form.found}，${word}` })}
            >
              {word}
            </button>
          ))}
        </div>
      </Field>
    </>
  )
}
