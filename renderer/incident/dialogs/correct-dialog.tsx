// 更正: any field of any record, with a reason. The original stays in sight, struck out.
import { isEqual } from '../../../shared/equal'
import { useState } from 'react'
import type { z } from 'zod'
import { targetOf } from '../../../shared/incident/correct'
import type { CorrectionTarget, Incident } from '../../../shared/incident/record'
import { FIELD_NAMES, valueText } from '../../../shared/timeline'
import { Field, Pick, TextInput } from '../../ui'
import { useMinute } from '../../use-desk'
import styles from '../incident.module.css'
import { CorrectEditor } from './correct-editor'
import { FIELDS_OF, keyOf, targetsOf } from './correct-fields'
import { RecordDialog, type IncidentDialogProps } from '../../form/record-dialog'

export interface CorrectDialogProps extends IncidentDialogProps<Incident> {
  readonly target: CorrectionTarget
}

const valueIn = (incident: Incident, target: CorrectionTarget, field: string): unknown =>
  (targetOf(incident, target) as Record<string, unknown> | undefined)?.[field] ?? ''

/** Which record and which of its fields; another choice starts from what stands there. */
function useChoice(incident: Incident, first: CorrectionTarget) {
  const start = (target: CorrectionTarget, field = FIELDS_OF[target.kind][0]!) => ({
    target,
    field,
    value: valueIn(incident, target, field),
  })
  const [chosen, setChosen] = useState(() => start(first))
  return {
    ...chosen,
    standing: valueIn(incident, chosen.target, chosen.field),
    chooseTarget: (target: CorrectionTarget) => setChosen(start(target)),
    chooseField: (field: string) => setChosen(start(chosen.target, field)),
    setValue: (value: unknown) => setChosen({ ...chosen, value }),
  }
}

export function CorrectDialog({ incident, target: first, onClose }: CorrectDialogProps) {
  const minute = useMinute()
  const [reason, setReason] = useState('')
  const { target, field, value, standing, chooseTarget, chooseField, setValue } = useChoice(
    incident,
    first,
  )
  const targets = targetsOf(incident, minute)
  const changed = !isEqual(value, standing)
  return (
    <RecordDialog
      title="更正"
      consequence={
        target.kind === 'facts'
          ? '原内容划线保留，时限按更正后的内容重新推算；正在送审的报告要重新送审，已报送的报告不变。'
          : '原内容划线保留，时限按更正后的内容重新推算。'
      }
      action="更正"
      keyName="Ctrl+Enter"
      width={680}
      disabled={!changed}
      command={() => ({
        type: 'correctRecord',
        incidentId: incident.id,
        target,
        patch: { [field]: value as z.core.util.JSONType },
        reason,
      })}
      dirty={changed || reason !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="哪条记录">
            <Pick
              value={keyOf(target)}
              options={targets.map(({ key, label }) => ({ value: key, label }))}
              onChange={(key) => chooseTarget(targets.find((one) => one.key === key)!.target)}
            />
          </Field>
          <Field label="哪一项">
            <Pick
              value={field}
              options={FIELDS_OF[target.kind].map((name) => ({
                value: name,
                label: FIELD_NAMES[name] ?? name,
              }))}
              onChange={chooseField}
            />
          </Field>
          <Field label="原为">
            <s className={styles.original}>{valueText(field, standing)}</s>
          </Field>
          <Field label="更正为" required error={errorAt('patch', 'facts')}>
            <CorrectEditor
              key={`${keyOf(target)}/${field}`}
              field={field}
              value={value}
              errorAt={(part) => errorAt(`patch.${field}.${part}`)}
              onChange={setValue}
            />
          </Field>
          <Field label="原因" required error={errorAt('reason')}>
            <TextInput value={reason} placeholder="如 回听录音；现场核实" onChange={setReason} />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}
