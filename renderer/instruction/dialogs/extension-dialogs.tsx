// 延期: asked before due, granted by a leader; asked afterwards it is an explanation and moves nothing.
import { useState } from 'react'
import { finalDue } from '../../../shared/instruction/dues'
import { extensionStep, waitingExtension } from '../../../shared/instruction/extension'
import { minuteText, toMs } from '../../../shared/time'
import { RecordDialog } from '../../form/record-dialog'
import { Choice, Field, TextInput } from '../../ui'
import { useMinute } from '../../use-desk'
import { DueField, dueInstant, NO_DUE } from './due-field'
import { useMoment } from './moment'
import { useSigning } from './signing'
import { unitRefOf, type UnitDialogProps } from './target'

function AskDialog(props: UnitDialogProps) {
  const { of, onClose } = props
  const minute = useMinute()
  const moment = useMoment('申请时间')
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState(NO_DUE)
  const due = finalDue(of.task, of.unit)
  return (
    <RecordDialog
      title={`${of.unit.unit}申请延期`}
      consequence={`现在的时限 ${due === null ? '没有' : minuteText(due)}；领导同意以前不变。`}
      action="记下申请"
      command={() => ({
        type: 'askInstructionExtension',
        ...unitRefOf(props),
        at: moment.at,
        reason,
        until: dueInstant(until, minute) ?? '',
      })}
      dirty={reason !== '' || until.words !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="理由" required error={errorAt('reason')}>
            <TextInput value={reason} autoFocus maxLength={200} onChange={setReason} />
          </Field>
          <DueField
            label="延到什么时候"
            due={until}
            now={minute}
            error={errorAt('until')}
            onChange={setUntil}
          />
          {moment.field(errorAt('at', 'unitId'))}
        </>
      )}
    </RecordDialog>
  )
}

function ExplainDialog(props: UnitDialogProps) {
  const { of, onClose } = props
  const moment = useMoment('说明时间')
  const [reason, setReason] = useState('')
  return (
    <RecordDialog
      title={`${of.unit.unit}逾期说明`}
      consequence="已经过了时限，不能再申请延期；说明留在记录里，仍按原时限判。"
      action="记下说明"
      command={() => ({ type: 'explainInstruction', ...unitRefOf(props), at: moment.at, reason })}
      dirty={reason !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="情况说明" required error={errorAt('reason')}>
            <TextInput value={reason} autoFocus maxLength={200} onChange={setReason} />
          </Field>
          {moment.field(errorAt('at', 'unitId'))}
        </>
      )}
    </RecordDialog>
  )
}

function GrantDialog(props: UnitDialogProps) {
  const { of, onClose } = props
  const [granted, setGranted] = useState(true)
  const signing = useSigning('审批人')
  const extension = waitingExtension(of.unit)
  return (
    <RecordDialog
      title={`${of.unit.unit}延期审批`}
      consequence="同意后时限改到申请的时间；原来的时限仍看得到。"
      action={granted ? '同意' : '不同意'}
      disabled={signing.missing}
      command={() => ({
        type: 'answerInstructionExtension',
        ...unitRefOf(props),
        extensionId: extension?.id ?? '',
        granted,
        ...signing.approver,
      })}
      dirty={false}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <p>
            {extension?.reason}，延到 {extension === null ? '' : minuteText(toMs(extension.until))}
          </p>
          <Field label="审批">
            <Choice
              label="审批"
              value={granted ? 'yes' : 'no'}
              options={[
                { value: 'yes', label: '同意' },
                { value: 'no', label: '不同意' },
              ]}
              onChange={(chosen) => setGranted(chosen === 'yes')}
            />
          </Field>
          {signing.fields(errorAt)}
        </>
      )}
    </RecordDialog>
  )
}

const STEPS = { ask: AskDialog, grant: GrantDialog, explain: ExplainDialog } as const

/** Which of the three it is follows from the record and the clock at which it was opened. */
export function ExtensionDialog(props: UnitDialogProps) {
  const { task, unit } = props.of
  const minute = useMinute()
  const [step] = useState(() => extensionStep(task, unit, minute) ?? 'explain')
  const Step = STEPS[step]
  return <Step {...props} />
}
