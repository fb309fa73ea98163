// 紧急程度: as level and kind have it, until somebody says otherwise.
import type { Incident } from '../../../shared/incident/record'
import { usualPressing } from '../../../shared/report/pressing'
import type { Content } from '../../../shared/report/record'
import {
  PRESSING,
  PRESSING_NAMES,
  type Pressing,
  type ReportKind,
} from '../../../shared/vocabulary'
import { Choice, Field } from '../../ui'

interface PressingFieldProps {
  readonly incident: Incident
  readonly kind: ReportKind
  readonly content: Content
  readonly disabled: boolean
  readonly onChange: (pressing: Pressing | null) => void
}

export function PressingField({ incident, kind, content, disabled, onChange }: PressingFieldProps) {
  const usual = usualPressing(incident, { kind, content })
  return (
    <Field label="紧急程度" sub={`按级别和文种：${PRESSING_NAMES[usual]}`}>
      <Choice
        value={content.pressing ?? usual}
        disabled={disabled}
        // The usual one is chosen as such: it goes on to follow the level.
        onChange={(next) => onChange(next === usual ? null : next)}
        options={PRESSING.map((value) => ({ value, label: PRESSING_NAMES[value] }))}
      />
    </Field>
  )
}
