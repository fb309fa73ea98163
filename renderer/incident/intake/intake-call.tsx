// The left half of 接报, in the order in which a caller speaks: who, when, where, what, the words.
import type { RuleBooks } from '../../../shared/incident/record'
import { Check, Field, FieldRow, RegionField, TextBox, TextInput, TimeField } from '../../ui'
import { useMinute, useNow } from '../../use-desk'
import { faultyAmong } from '../../form/faulty'
import type { Sending } from '../../form/use-send'
import { CounterpartInputs, KindPick } from '../fields'
import { suggestedTitle, titleOf, type IntakeForm } from './intake-form'
import styles from '../incident.module.css'
import { dueNote, learnedFault, occurredFault } from './intake-notes'

export interface IntakePartProps {
  readonly form: IntakeForm
  readonly set: (patch: Partial<IntakeForm>) => void
  readonly errorAt: Sending['errorAt']
}

interface CallProps extends IntakePartProps {
  readonly books: RuleBooks
  readonly kindMissing: boolean
}

function Times({ form, set, errorAt, books }: Omit<CallProps, 'kindMissing'>) {
  const now = useNow()
  const minute = useMinute()
  const note = dueNote(form, books, minute)
  // Missed is not refused: red, but no fault of the field.
  const missed =
    note?.tone === 'missed' ? <span className={styles.fault}>{note.text}</span> : note?.text
  const said = note === null ? {} : note.tone === 'soon' ? { warning: note.text } : { hint: missed }
  return (
    <>
      <Field
        number={2}
        label="接报时间"
        error={errorAt('facts.learnedAt', 'call.at') ?? learnedFault(form, minute)}
      >
        <TimeField value={form.learnedAt} now={now} onChange={(learnedAt) => set({ learnedAt })} />
      </Field>
      <Field
        number={3}
        label="事发时间"
        required
        {...said}
        error={errorAt('facts.occurredAt') ?? occurredFault(form, minute)}
      >
        <FieldRow fit>
          <TimeField
            value={form.occurredAt}
            now={now}
            onAbout={(occurredApprox) => set({ occurredApprox })}
            onChange={(occurredAt) => set({ occurredAt })}
          />
          <Check
            checked={form.occurredApprox}
            onChange={(occurredApprox) => set({ occurredApprox })}
          >
            约
          </Check>
        </FieldRow>
      </Field>
    </>
  )
}

function What({ form, set, errorAt, kindMissing }: Omit<CallProps, 'books'>) {
  const suggested = form.title === null
  return (
    <>
      <Field
        number={5}
        label="什么事"
        required
        error={kindMissing ? '请选类别。' : errorAt('facts.kind')}
      >
        <KindPick value={form.kind} onChange={(kind) => set({ kind })} />
      </Field>
      <Field
        label="标题"
        required
        error={kindMissing ? undefined : errorAt('facts.title')}
        hint={suggested && form.kind !== null ? '按地点和类别自动拟的，可改' : undefined}
      >
        <TextInput
          value={titleOf(form)}
          onChange={(title) =>
            set({
              title: title === '' || title === suggestedTitle(form.place, form.kind) ? null : title,
            })
          }
        />
      </Field>
    </>
  )
}

export function IntakeCall(props: CallProps) {
  const { form, set, errorAt } = props
  const faulty = faultyAmong(['region', 'place'], (part) => errorAt(`facts.${part}`))
  return (
    <>
      <Field number={1} label="谁打来的" error={errorAt('call.from', 'facts.source')}>
        <CounterpartInputs
          autoFocus
          value={form.from}
          errorAt={(part) => errorAt(`call.from.${part}`, `facts.source.${part}`)}
          onChange={(from) => set({ from })}
        />
      </Field>
      <Times {...props} />
      <Field number={4} label="地点" required error={errorAt('facts.place', 'facts.region')}>
        <div className={styles.where}>
          <RegionField
            value={form.region}
            countyOptional
            label="地区"
            faulty={faulty('region')}
            onChange={(region) => set({ region })}
          />
          <TextInput
            value={form.place}
            placeholder="详细地点，如 保合少镇面铺窑村北山"
            faulty={faulty('place')}
            onChange={(place) => set({ place })}
          />
        </div>
      </Field>
      <What {...props} />
      <Field
        number={6}
        label="来电内容"
        required
        hint="边听边记，照来电人的原话"
        error={errorAt('call.said', 'facts.course')}
      >
        <TextBox value={form.said} rows={6} maxRows={9} onChange={(said) => set({ said })} />
      </Field>
    </>
  )
}
