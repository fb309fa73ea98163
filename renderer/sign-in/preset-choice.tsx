// 时限方案: which clocks a unit starts with, and from which document they come.
import type { Preset } from '../../shared/deadline/record'
import { clockOf } from '../deadline/rule-text'
import styles from './preset-choice.module.css'

/** Each clock with its name; the graded ones of 续报 told together. */
function Clocks({ preset: { rules } }: { readonly preset: Preset }) {
  const told = rules.filter(({ duty, enabled }) => enabled && duty !== 'followUp')
  return (
    <span className={styles.clocks}>
      {told.map((rule) => (
        <span key={rule.id}>
          {rule.name} <b>{clockOf(rule)}</b>
        </span>
      ))}
      {told.length < rules.length ? (
        <span>
          续报 <b>按级别</b>
        </span>
      ) : (
        <span>其余按呼和浩特 2014</span>
      )}
    </span>
  )
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
          <span className={styles.head}>
            <b>{preset.name}</b>
            <span>依据 {preset.source}</span>
          </span>
          <Clocks preset={preset} />
        </label>
      ))}
    </div>
  )
}
