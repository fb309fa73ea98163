// The five of 接报, in the order in which a caller speaks: who, when, where, what, the words.
import { useEffect, useRef } from 'react'
import { isSensitiveAt } from '../../../shared/calendar/periods'
import { opinionNumber, type Opinion } from '../../../shared/opinion/record'
import { Check, Field, FieldRow, RegionField, TextBox, TimeField, UnknownLine } from '../../ui'
import { useDesk, useMinute, useNow } from '../../use-desk'
import { faultyAmong } from '../../form/faulty'
import type { Sending } from '../../form/use-send'
import { CounterpartInputs, KindPick } from '../fields'
import { takenOver } from './from-opinion'
import { titleOf, type IntakeForm } from './intake-form'
import styles from '../incident.module.css'
import { dueNote, occurredFault } from './intake-notes'

export interface IntakePartProps {
  readonly form: IntakeForm
  /** The opinion that it begins with; null where somebody rings. */
  readonly opinion: Opinion | null
  readonly set: (patch: Partial<IntakeForm>) => void
  readonly errorAt: Sending['errorAt']
}

interface CallProps extends IntakePartProps {
  readonly kindMissing: boolean
  /** The rest is in sight too. */
  readonly whole: boolean
}

function Occurred({ form, set, errorAt }: IntakePartProps) {
  const desk = useDesk()
  const now = useNow()
  const minute = useMinute()
  const note = dueNote(form, desk, minute)
  // Missed is not refused: red, but no fault of the field.
  const missed =
    note?.tone === 'missed' ? <span className={styles.fault}>{note.text}</span> : note?.text
  const said = note === null ? {} : note.tone === 'soon' ? { warning: note.text } : { hint: missed }
  return (
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
          unknown={{
            said: form.occurredUnknown,
            onSay: (occurredUnknown) => set({ occurredUnknown }),
          }}
          onChange={(occurredAt) => set({ occurredAt })}
        />
        <Check
          checked={form.occurredApprox}
          tabStop={false}
          onChange={(occurredApprox) => set({ occurredApprox })}
        >
          约
        </Check>
      </FieldRow>
    </Field>
  )
}

function What({ form, set, errorAt, kindMissing, whole }: CallProps) {
  const title = titleOf(form)
  return (
    <Field
      number={5}
      label="什么事"
      required
      error={kindMissing ? '请选类别。' : errorAt('facts.kind')}
      hint={whole || title === '' ? undefined : `标题：${title}`}
    >
      <KindPick value={form.kind} onChange={(kind) => set({ kind })} />
    </Field>
  )
}

function Marks({ form, set }: Pick<IntakePartProps, 'form' | 'set'>) {
  const { calendar } = useDesk()
  const period = isSensitiveAt(calendar, useMinute()) && !form.exercise
  return (
    <Field label="标记">
      <FieldRow fit>
        <Check checked={form.unverified} onChange={(unverified) => set({ unverified })}>
          未核实
        </Check>
        <Check
          checked={form.sensitive || period}
          disabled={period}
          onChange={(sensitive) => set({ sensitive })}
        >
          {period ? '敏感（敏感时段，以后可写明原因取消）' : '敏感'}
        </Check>
        <Check checked={form.exercise} onChange={(exercise) => set({ exercise })}>
          演练
        </Check>
      </FieldRow>
    </Field>
  )
}

/** Once it is said what it is, the words come: the caret goes on by itself. */
function useWordsAfter(kind: IntakeForm['kind']) {
  const words = useRef<HTMLDivElement>(null)
  const before = useRef(kind)
  useEffect(() => {
    if (before.current !== kind) words.current?.querySelector('textarea')?.focus()
    before.current = kind
  }, [kind])
  return words
}

export function IntakeCall(props: CallProps) {
  const { form, opinion, set, errorAt } = props
  const words = useWordsAfter(form.kind)
  const faulty = faultyAmong(['region', 'place'], (part) => errorAt(`facts.${part}`))
  return (
    <>
      {opinion === null ? (
        <Field number={1} label="谁打来的" error={errorAt('call.from', 'facts.source')}>
          <CounterpartInputs
            autoFocus
            short={!props.whole}
            value={form.from}
            errorAt={(part) => errorAt(`call.from.${part}`, `facts.source.${part}`)}
            onChange={(from) => set({ from })}
          />
        </Field>
      ) : (
        <Field number={1} label="怎么知道的" hint={takenOver(opinion)}>
          {`${opinionNumber(opinion)} ${opinion.facts.title}`}
        </Field>
      )}
      <Occurred {...props} />
      <Field number={4} label="地点" required error={errorAt('facts.place', 'facts.region')}>
        <div className={styles.where}>
          <RegionField
            value={form.region}
            countyOptional
            label="地区"
            faulty={faulty('region')}
            onChange={(region) => set({ region })}
          />
          <UnknownLine
            value={form.place}
            placeholder="详细地点，如 保合少镇面铺窑村北山"
            faulty={faulty('place')}
            onChange={(place) => set({ place })}
          />
        </div>
      </Field>
      <What {...props} />
      <div ref={words}>
        <Field
          number={6}
          label={opinion === null ? '来电内容' : '什么情况'}
          required
          hint={opinion === null ? '边听边记，照来电人的原话' : '写已知的情况；原帖的话照抄'}
          error={errorAt('call.said', 'facts.course')}
        >
          <TextBox value={form.said} rows={6} maxRows={9} onChange={(said) => set({ said })} />
        </Field>
      </div>
      <Marks form={form} set={set} />
    </>
  )
}
