// 级别 as it stands in the record, beside what the figures of this report suggest; and 未核实.
import { classificationOf, type Incident } from '../../../shared/incident/record'
import { suggestLevel } from '../../../shared/incident/thresholds'
import type { Content } from '../../../shared/report/record'
import { LEVEL_NAMES, LEVEL_NUMERALS, LEVELS, type Level } from '../../../shared/vocabulary'
import { Check, Field, FieldRow, LevelTag } from '../../ui'
import { ToRecord } from './known-fields'
import { useDesk } from '../../use-desk'

export interface LevelFieldProps {
  readonly incident: Incident
  readonly content: Content
  readonly disabled: boolean
  readonly onUnverified: (unverified: boolean) => void
}

const named = (level: Level): string => `${LEVEL_NAMES[level]} ${LEVEL_NUMERALS[level]}`
const rank = (level: Level | null): number =>
  level === null ? LEVELS.length : LEVELS.indexOf(level)

export function LevelField({ incident, content, disabled, onUnverified }: LevelFieldProps) {
  const { level, kind } = classificationOf(incident)
  const { table } = useDesk().thresholds
  const suggestion = suggestLevel(kind, content.figures, table)
  const graver = suggestion !== null && rank(suggestion.level) < rank(level)
  return (
    <Field
      label="级别"
      sub={suggestion === null ? '数字未达分级标准' : `建议 ${named(suggestion.level)}`}
      hint={suggestion === null ? undefined : `依据：${suggestion.basis}（${suggestion.source}）`}
      warning={
        graver
          ? `数字已达到${named(suggestion.level)}，现定级不够。定级由人决定，改级后时限重新计算。`
          : undefined
      }
    >
      <FieldRow fit>
        <LevelTag level={level} />
        <ToRecord incidentId={incident.id}>{level === null ? '去定级' : '改级'}</ToRecord>
        <Check checked={content.unverified} disabled={disabled} onChange={onUnverified}>
          未核实
        </Check>
      </FieldRow>
    </Field>
  )
}
