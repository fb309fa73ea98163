// N2: what is still missing, by name, before anybody asks for it.
import type { Incident } from '../../../shared/incident/record'
import { fitToSend, missingFrom } from '../../../shared/report/complete'
import type { Content } from '../../../shared/report/record'
import { SECTIONS } from '../../../shared/report/sections'
import type { ReportKind } from '../../../shared/vocabulary'
import { Field, FieldRow, Tag } from '../../ui'
import { ToRecord } from './known-fields'

export interface CompletenessProps {
  readonly incident: Incident
  readonly kind: ReportKind
  readonly content: Content
}

/** Where each of what is missing is filled in: here, or in the record of the incident. */
function whereMissing({ incident, kind, content }: CompletenessProps) {
  const missing = missingFrom(incident, kind, content)
  const here = SECTIONS[kind].map(({ label }) => label)
  return {
    missing,
    elsewhere: missing.filter((name) => !here.includes(name)),
  }
}

function whatFollows(kind: ReportKind, content: Content): string {
  if (kind !== 'initial') return '没有的写“无”，报送不受限制。'
  return content.unverified
    ? '已勾选“未核实”，可以先报，随后续报补齐。'
    : '补齐后报送；情况紧急可勾选“未核实”先报。'
}

export function Completeness(props: CompletenessProps) {
  const { incident, kind, content } = props
  const { missing, elsewhere } = whereMissing(props)
  if (kind === 'followUp') {
    return !fitToSend(incident, { kind, content }).ok ? (
      <Field label="要素">
        <FieldRow fit>
          <Tag kind="soon">还没有写</Tag>至少写一项新情况；没有变化也要写明“截至几时，情况无变化”。
        </FieldRow>
      </Field>
    ) : null
  }
  if (missing.length === 0) {
    return (
      <Field label="要素">
        <FieldRow fit>
          <Tag kind="safe">要素齐全</Tag>
        </FieldRow>
      </Field>
    )
  }
  return (
    <Field label="要素" hint={whatFollows(kind, content)}>
      <FieldRow fit>
        <Tag kind="soon">还缺</Tag>
        <span>{missing.join('、')}</span>
        {elsewhere.length > 0 && (
          <ToRecord incidentId={incident.id}>{`补${elsewhere.join('、')}`}</ToRecord>
        )}
      </FieldRow>
    </Field>
  )
}
