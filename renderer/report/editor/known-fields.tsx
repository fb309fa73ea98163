// ① 时间 and ② 地点: they belong to the record and not to the report, so they are shown here and
// corrected there, with the original in sight.
import { FIELD_NAMES } from '../../../shared/field-words'
import type { Incident } from '../../../shared/incident/record'
import { beganAt } from '../../../shared/incident/unknown'
import { durationText, HOUR, minuteText, toMs } from '../../../shared/time'
import { regionText } from '../../../shared/region'
import { struckFrom } from '../../incident/changes'
import { usePersonName } from '../../person/person-name'
import { Field, KeyButton, Struck } from '../../ui'
import { useMinute } from '../../use-desk'
import { go } from '../../route'
import styles from '../report.module.css'

/** From so long on, the way here was slow enough to be named. */
const SLOW = HOUR / 2

export function KnownFields({ incident }: { readonly incident: Incident }) {
  const nameOf = usePersonName()
  const now = useMinute()
  const corrections = (field: string) => struckFrom(incident, { kind: 'facts' }, field, nameOf, now)
  const { facts } = incident
  const lag = toMs(facts.learnedAt) - beganAt(facts)
  return (
    <>
      <Field
        number={1}
        label="时间"
        warning={lag >= SLOW ? `接报比事发晚 ${durationText(lag)}，随记录保存` : undefined}
      >
        <div className={styles.known}>
          {(['occurredAt', 'learnedAt'] as const).map((field) => (
            <span key={field} className={styles.fact}>
              <span className={styles.factName}>{FIELD_NAMES[field]?.slice(0, 2)}</span>
              <Struck
                brief
                value={facts[field] === null ? '正在核实' : minuteText(toMs(facts[field]))}
                corrections={corrections(field)}
              />
              {field === 'occurredAt' && facts.occurredApprox && '（约）'}
            </span>
          ))}
          <ToRecord incidentId={incident.id}>更正</ToRecord>
        </div>
      </Field>
      <Field number={2} label="地点">
        <div className={styles.known}>
          <span className={styles.fact}>
            <span className={styles.factName}>{regionText(facts.region)}</span>
            <Struck
              brief
              value={facts.place ?? '详细地点正在核实'}
              corrections={corrections('place')}
            />
          </span>
        </div>
      </Field>
    </>
  )
}

/** The way to the record, where facts are corrected and levels are set; the draft stays. */
export function ToRecord({
  incidentId,
  children,
}: {
  readonly incidentId: string
  readonly children: string
}) {
  return (
    <KeyButton
      kind="quiet"
      size="small"
      title="在事件页办理，这里的草稿会保留"
      onPress={() => go({ kind: 'incident', incidentId })}
    >
      {children}
    </KeyButton>
  )
}
