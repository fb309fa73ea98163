// 免报: a missed clock ends without being met only when a leader gives the reason, with a PIN.
import { useState } from 'react'
import type { Deadline } from '../../../shared/deadline/derive'
import type { Incident } from '../../../shared/incident/record'
import { SignFields } from '../../form/sign-fields'
import { approversOf, likelySigner } from '../../form/signers'
import { Field, TextInput } from '../../ui'
import { useDesk, useMe, useMinute } from '../../use-desk'
import { dueText, WAIVE } from '../wording'
import { RecordDialog, type IncidentDialogProps } from '../../form/record-dialog'

export interface WaiveDialogProps extends IncidentDialogProps<Incident> {
  readonly deadline: Deadline
}

export function WaiveDialog({ incident, deadline, onClose }: WaiveDialogProps) {
  const { people } = useDesk()
  const me = useMe()
  const minute = useMinute()
  const [reason, setReason] = useState('')
  const [pin, setPin] = useState('')
  const approvers = approversOf(people)
  const [approverId, setApprover] = useState(() => likelySigner(approvers, me?.id))
  return (
    <RecordDialog
      title={`${WAIVE}：${deadline.name}`}
      consequence={`这个时限（${dueText(deadline, minute)}）不再报警；原因和姓名留在记录里，不算按时办完。`}
      action="记下原因"
      disabled={approverId === null}
      command={() => ({
        type: 'waiveDeadline',
        incidentId: incident.id,
        deadlineKey: deadline.key,
        reason,
        approverId: approverId ?? '',
        pin,
      })}
      dirty={reason !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="原因" required error={errorAt('reason')}>
            <TextInput
              value={reason}
              autoFocus
              placeholder="为什么没有办、由谁定的"
              onChange={setReason}
            />
          </Field>
          <SignFields
            label="说明人"
            who="带班领导或主要负责人"
            signers={approvers}
            pinFirst={false}
            approverId={approverId}
            pin={pin}
            onApprover={setApprover}
            onPin={setPin}
            errorAt={errorAt}
          />
        </>
      )}
    </RecordDialog>
  )
}
