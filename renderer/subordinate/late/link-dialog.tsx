// 归到事件: a 核报 that was made before there was an incident counts in the one that it became.
import { useState } from 'react'
import { dutyOfUnit } from '../../../shared/accountability/duties'
import { BODY_NAMES, type Body } from '../../../shared/accountability/outcome'
import type { Inquiry } from '../../../shared/accountability/record'
import { shortNameOf } from '../../../shared/subordinate/find'
import { RecordDialog } from '../../form/record-dialog'
import { useChanged } from '../../form/use-changed'
import { Field, TextInput } from '../../ui'
import { useDesk } from '../../use-desk'
import { BodyField, IncidentField } from './incident-fields'

interface Props {
  readonly inquiry: Inquiry
  readonly onClose: () => void
}

export function LinkDialog({ inquiry, onClose }: Props) {
  const desk = useDesk()
  const { id: inquiryId, unitId } = inquiry
  const [incident, setIncident] = useState<string | null>(inquiry.incident)
  const [body, setBody] = useState<Body | null>(null)
  const [reason, setReason] = useState('')
  const unit = desk.subordinates.units[unitId]
  const name = unit === undefined ? '' : shortNameOf(unit)
  const owed = incident === null ? undefined : dutyOfUnit(desk, { incident, unitId })
  const asksWho = incident !== null && owed === undefined
  return (
    <RecordDialog
      title={`归到事件：核报 ${name}`}
      consequence={
        asksWho
          ? `这起事件里还没有定${name}要报，一并定下；定了才算它的迟报、漏报。`
          : owed === undefined
            ? `${inquiry.learnedFrom}称“${inquiry.about}”。归到哪一件，就算那一件里${name}的报告。`
            : `${name}在这一件里是${BODY_NAMES[owed.body]}，这次核报和答复算在它名下。`
      }
      action="归到这一件"
      dirty={useChanged([incident, body, reason])}
      onClose={onClose}
      command={() => ({
        type: 'linkInquiry',
        inquiryId,
        incidentId: incident ?? '',
        body: asksWho ? body : null,
        reason: asksWho ? reason : '',
      })}
    >
      {(errorAt) => (
        <>
          <IncidentField
            value={incident}
            error={errorAt('incidentId', 'inquiryId')}
            onChange={setIncident}
          />
          {asksWho && (
            <>
              <BodyField
                incidentId={incident}
                value={body}
                error={errorAt('body')}
                onChange={setBody}
              />
              <Field label="原因" required error={errorAt('reason')}>
                <TextInput value={reason} placeholder="如 事发地在它辖区" onChange={setReason} />
              </Field>
            </>
          )}
        </>
      )}
    </RecordDialog>
  )
}
