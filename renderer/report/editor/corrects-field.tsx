// Which of the sent reports a 更正报告 corrects: the paper cites its number.
import { owesWithdrawal } from '../../../shared/incident/ending'
import type { Incident } from '../../../shared/incident/record'
import { nameOf, sentProgress } from '../../../shared/report/state'
import { Field, Pick } from '../../ui'

interface CorrectsFieldProps {
  readonly incident: Incident
  readonly value: string | null
  readonly disabled: boolean
  readonly error: string | undefined
  readonly onChange: (reportId: string) => void
}

export function CorrectsField({ incident, value, disabled, error, onChange }: CorrectsFieldProps) {
  // What is taken back whole cites all that was told.
  if (owesWithdrawal(incident)) return null
  const options = sentProgress(incident).map((report) => ({
    value: report.id,
    label: `${nameOf(report)} ${report.sent!.document.number}`,
  }))
  return (
    <Field label="更正哪一份" required error={error}>
      <Pick value={value} options={options} disabled={disabled} onChange={onChange} />
    </Field>
  )
}
