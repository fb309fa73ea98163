// 补口令确认: the leader who is said to have agreed says so with the PIN, or denies it.
import { useState } from 'react'
import { AFAR_NAMES, afarText } from '../../../shared/report/afar'
import type { Incident } from '../../../shared/incident/record'
import type { Report } from '../../../shared/report/record'
import { nameOf } from '../../../shared/report/state'
import { minuteText, toMs } from '../../../shared/time'
import { RecordDialog, type IncidentDialogProps } from '../../form/record-dialog'
import { SignFields } from '../../form/sign-fields'
import { Choice, Field, TextInput } from '../../ui'
import { personName, useDesk } from '../../use-desk'

const VERDICTS = [
  { value: 'confirm', label: '是我同意的' },
  { value: 'deny', label: '没有同意' },
] as const

interface Props extends IncidentDialogProps<Incident> {
  readonly report: Report
}

export function ConfirmDialog({ incident, report, onClose }: Props) {
  const { people } = useDesk()
  const [verdict, setVerdict] = useState<'confirm' | 'deny'>('confirm')
  const [reason, setReason] = useState('')
  const [pin, setPin] = useState('')
  const { approval } = report
  if (approval === null || approval.afar === null) return null
  const { afar, by } = approval
  const leader = people[by]
  const named = { incidentId: incident.id, reportId: report.id, approverId: by, pin }
  return (
    <RecordDialog
      title={`确认${AFAR_NAMES[afar.kind]}：${nameOf(report)}`}
      consequence={`${minuteText(toMs(afar.at))} ${afarText(afar)}，${personName(people, afar.by)}记。${
        report.sent === null
          ? '否认的，报告退回重写。'
          : '报告已经报出；否认的，记录里标红，已报出的不变。'
      }`}
      action={verdict === 'confirm' ? '确认' : '否认'}
      {...(verdict === 'deny' ? { kind: 'danger' as const } : {})}
      disabled={pin === ''}
      dirty={reason !== ''}
      onClose={onClose}
      command={() =>
        verdict === 'confirm'
          ? { type: 'confirmAgreement', ...named }
          : { type: 'denyAgreement', ...named, reason }
      }
    >
      {(errorAt) => (
        <>
          <Field label="本人意见">
            <Choice label="本人意见" value={verdict} options={VERDICTS} onChange={setVerdict} />
          </Field>
          {verdict === 'deny' && (
            <Field label="原因" required error={errorAt('reason')}>
              <TextInput value={reason} maxLength={200} autoFocus onChange={setReason} />
            </Field>
          )}
          <SignFields
            label="领导"
            who="同意的领导"
            signers={leader === undefined ? [] : [leader]}
            pinFirst={verdict === 'confirm'}
            approverId={by}
            pin={pin}
            onApprover={() => undefined}
            onPin={setPin}
            errorAt={errorAt}
          />
        </>
      )}
    </RecordDialog>
  )
}
