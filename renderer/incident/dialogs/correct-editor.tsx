// The control for one field of a record that is being corrected.
import { NO_FIGURES, type Figures } from '../../../shared/incident/figures'
import type { LevelAbove } from '../../../shared/incident/record'
import type { Counterpart } from '../../../shared/phone/record'
import { toInstant, toMs } from '../../../shared/time'
import type { Region } from '../../../shared/region'
import { CHANNEL_NAMES, type Channel, type Kind } from '../../../shared/vocabulary'
import { Choice, Pick, RegionField, TextBox, TextInput, TimeField, UnknownLine } from '../../ui'
import { useNow } from '../../use-desk'
import { CounterpartInputs, FigureBoxes, KindPick } from '../fields'
import { HOW_KNOWN } from './above-dialog'
import { editorOf, mayBeUnknown } from './correct-fields'

interface EditorProps {
  readonly field: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  /** What is wrong with one of several controls. */
  readonly errorAt: (part: string) => string | undefined
}

const CHANNELS = Object.entries(CHANNEL_NAMES).map(([value, label]) => ({
  value: value as Channel,
  label,
}))
const YES_NO = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
]

function TimeEditor({ field, value, onChange }: Pick<EditorProps, 'field' | 'value' | 'onChange'>) {
  const now = useNow()
  const ms = value === '' || value === null ? null : toMs(value as string)
  const unknown = {
    said: value === null,
    onSay: (said: boolean) => onChange(said ? null : ''),
  }
  return (
    <TimeField
      value={ms}
      now={now}
      unknown={mayBeUnknown(field) ? unknown : undefined}
      onChange={(next) => onChange(next === null ? '' : toInstant(next))}
    />
  )
}

export function CorrectEditor({ field, value, errorAt, onChange }: EditorProps) {
  switch (editorOf(field)) {
    case 'line':
      return mayBeUnknown(field) ? (
        <UnknownLine value={value as string | null} onChange={onChange} />
      ) : (
        <TextInput value={value as string} onChange={onChange} />
      )
    case 'lines':
      return <TextBox value={value as string} rows={4} onChange={onChange} />
    case 'time':
      return <TimeEditor field={field} value={value} onChange={onChange} />
    case 'flag':
      return (
        <Choice
          value={value === true ? 'yes' : 'no'}
          options={YES_NO}
          onChange={(next) => onChange(next === 'yes')}
        />
      )
    case 'kind':
      return <KindPick value={value as Kind} onChange={onChange} />
    case 'channel':
      return <Pick value={value as Channel} options={CHANNELS} onChange={onChange} />
    case 'how':
      return <Choice value={value as LevelAbove['how']} options={HOW_KNOWN} onChange={onChange} />
    case 'region':
      return <RegionField value={value as Region} countyOptional onChange={onChange} />
    case 'counterpart':
      return (
        <CounterpartInputs value={value as Counterpart} errorAt={errorAt} onChange={onChange} />
      )
    case 'figures':
      return (
        <FigureBoxes
          value={{ ...NO_FIGURES, ...(value as Figures) }}
          errorAt={errorAt}
          onChange={onChange}
        />
      )
  }
}
