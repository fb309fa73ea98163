// 更正: all fields of a record in one form with one reason; only what differs is recorded, and the original stays in
// sight, struck out. A registration of something that was never sent is taken back here too.
import { isEqual } from '../../../shared/equal'
import { useState } from 'react'
import type { z } from 'zod'
import { targetOf } from '../../../shared/incident/correct'
import type { CorrectionTarget, Incident } from '../../../shared/incident/record'
import { FIELD_NAMES, valueText } from '../../../shared/field-words'
import { Choice, Field, Pick, TextInput } from '../../ui'
import { useMinute } from '../../use-desk'
import styles from '../incident.module.css'
import { CorrectEditor } from './correct-editor'
import { FIELDS_OF, keyOf, mayBeUnknown, targetsOf } from './correct-fields'
import { RecordDialog, type IncidentDialogProps } from '../../form/record-dialog'

export interface CorrectDialogProps extends IncidentDialogProps<Incident> {
  readonly target: CorrectionTarget
}

type Values = Readonly<Record<string, unknown>>

const standingOf = (incident: Incident, target: CorrectionTarget): Values => {
  const record = targetOf(incident, target) as Values | undefined
  return Object.fromEntries(
    FIELDS_OF[target.kind].map((field) => [
      field,
      record?.[field] ?? (mayBeUnknown(field) ? null : ''),
    ]),
  )
}

/** The record that is corrected, with what is to stand there; another record starts from its own. */
function useForm(incident: Incident, first: CorrectionTarget) {
  const start = (target: CorrectionTarget) => ({
    target,
    values: standingOf(incident, target),
    unsent: false,
  })
  const [form, setForm] = useState(() => start(first))
  const standing = standingOf(incident, form.target)
  return {
    ...form,
    standing,
    changed: Object.keys(standing).filter((field) => !isEqual(form.values[field], standing[field])),
    choose: (target: CorrectionTarget) => setForm(start(target)),
    set: (field: string, value: unknown) =>
      setForm({ ...form, values: { ...form.values, [field]: value } }),
    setUnsent: (unsent: boolean) => setForm({ ...form, unsent }),
  }
}

type Form = ReturnType<typeof useForm>

function consequenceOf({ target, unsent }: Form): string {
  if (unsent) return '这笔报送划线保留，这一家改为未报送，时限照原来的起点接着走。'
  const kept = '只记改了的项，原内容划线保留，时限按更正后的内容重新推算'
  return target.kind === 'facts'
    ? `${kept}；正在送审的报告要重新送审，已报送的报告不变。`
    : `${kept}。`
}

function commandOf(incident: Incident, { target, values, changed, unsent }: Form, reason: string) {
  const incidentId = incident.id
  if (unsent && target.kind === 'delivery') {
    const { reportId, recipientId } = target
    return { type: 'retractDelivery', incidentId, reportId, recipientId, reason } as const
  }
  const patch = Object.fromEntries(
    changed.map((field) => [field, values[field] as z.core.util.JSONType]),
  )
  return { type: 'correctRecord', incidentId, target, patch, reason } as const
}

const WRONG = [
  { value: 'words', label: '时间、方式或接收人登错' },
  { value: 'unsent', label: '实际没有报出' },
] as const

export function CorrectDialog({ incident, target: first, onClose }: CorrectDialogProps) {
  const minute = useMinute()
  const [reason, setReason] = useState('')
  const form = useForm(incident, first)
  const { target, changed, unsent } = form
  const targets = targetsOf(incident, minute)
  return (
    <RecordDialog
      title="更正"
      consequence={consequenceOf(form)}
      action={unsent ? '撤销登记' : '更正'}
      keyName="Ctrl+Enter"
      width={760}
      disabled={!unsent && changed.length === 0}
      command={() => commandOf(incident, form, reason)}
      dirty={changed.length > 0 || reason !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="哪条记录">
            <Pick
              value={keyOf(target)}
              options={targets.map(({ key, label }) => ({ value: key, label }))}
              onChange={(key) => form.choose(targets.find((one) => one.key === key)!.target)}
            />
          </Field>
          {target.kind === 'delivery' && (
            <Field label="哪里不对">
              <Choice
                value={unsent ? 'unsent' : 'words'}
                options={WRONG}
                onChange={(wrong) => form.setUnsent(wrong === 'unsent')}
              />
            </Field>
          )}
          {!unsent && <Fields form={form} errorAt={errorAt} />}
          <Field label="原因" required error={errorAt('reason', 'recipientId')}>
            <TextInput
              value={reason}
              placeholder={unsent ? '如 传真没有发通' : '如 回听录音；现场核实'}
              onChange={setReason}
            />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}

/** What stood there is said beside a field as soon as it differs. */
function Fields({
  form: { target, values, standing, changed, set },
  errorAt,
}: {
  readonly form: Form
  readonly errorAt: (...paths: string[]) => string | undefined
}) {
  return (
    <div className={styles.correctFields}>
      {FIELDS_OF[target.kind].map((field) => (
        <Field
          key={`${keyOf(target)}/${field}`}
          label={FIELD_NAMES[field] ?? field}
          error={errorAt(`patch.${field}`)}
          warning={
            changed.includes(field) ? `原为 ${valueText(field, standing[field])}` : undefined
          }
        >
          <CorrectEditor
            field={field}
            value={values[field]}
            errorAt={(part) => errorAt(`patch.${field}.${part}`)}
            onChange={(value) => set(field, value)}
          />
        </Field>
      ))}
    </div>
  )
}
