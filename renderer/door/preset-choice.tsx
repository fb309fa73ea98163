// 时限方案: which clocks a unit starts with, and from which document they come.
import { DUTY_NAMES, type Preset } from '../../shared/deadline/record'
import { clockOf } from '../settings/rule-text'
import styles from './preset-choice.module.css'

/** The clocks in one line, the graded ones told together. */
function clocksOf({ rules }: Preset): string {
  const told = rules.filter(({ duty, enabled }) => enabled && duty !== 'followUp')
  const graded = rules.some(({ duty }) => duty === 'followUp') ? ['续报按级别'] : []
  return [...told.map((rule) => `${rule.name === '' ? DUTY_NAMES[rule.duty] : rule.name} ${clockOf(rule)}`), ...graded].join('；')
}

export interface PresetChoiceProps {
  readonly presets: readonly Preset[]
  readonly value: string
  readonly onChange: (id: string) => void
}

export function PresetChoice({ presets, value, onChange }: PresetChoiceProps) {
  return (
    <div role="radiogroup" aria-label="时限方案" className={styles.choice}>
      {presets.map((preset) => (
        <label key={preset.id} className={styles.option}>
          <input
            type="radio"
            className={styles.radio}
            name="preset"
            checked={preset.id === value}
            onChange={() => onChange(preset.id)}
          />
          <span className={styles.head}><b>{preset.name}</b><span>依据 {preset.source}</span></span>
          <span className={styles.clocks}>{clocksOf(preset)}</span>
        </label>
      ))}
    </div>
  )
}
