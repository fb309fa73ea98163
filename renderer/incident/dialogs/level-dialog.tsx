// 改级别: the thresholds suggest, a person sets and says why.
import { useState } from 'react'
import { classificationOf, type Incident } from '../../../shared/incident/record'
import type { Level } from '../../../shared/vocabulary'
import { Field, TextInput } from '../../ui'
import { LevelChoice, useSuggestion, suggestionText } from '../intake/level-choice'
import { RecordDialog, type IncidentDialogProps } from '../../form/record-dialog'

export function LevelDialog({ incident, onClose }: IncidentDialogProps<Incident>) {
  const held = classificationOf(incident).level
  const suggestion = useSuggestion(incident.facts.kind, incident.facts.figures)
  const [level, setLevel] = useState<Level | null>(suggestion?.level ?? held)
  const [basis, setBasis] = useState<string | null>(null)
  const suggested = suggestion !== null && suggestion.level === level ? suggestion.basis : ''
  const written = basis ?? suggested
  return (
    <RecordDialog
      title="改级别"
      consequence="时限按新级别重新推算；已送审、已审定的报告要重新送审。"
      action="定为这一级"
      command={() => ({ type: 'setLevel', incidentId: incident.id, level, basis: written })}
      dirty={basis !== null && basis !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field
            label="级别"
            error={errorAt('level')}
            hint={
              suggestion === null ? '现有数字没有达到任何一级的标准' : suggestionText(suggestion)
            }
          >
            <LevelChoice value={level} onChange={setLevel} />
          </Field>
          <Field label="依据" required error={errorAt('basis')}>
            <TextInput
              value={written}
              autoFocus
              placeholder="如 死亡3人；领导指示按较大事件办理"
              onChange={setBasis}
            />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}
