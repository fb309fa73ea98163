// One 计分办法 in the form: what an item and an addition are worth, what is taken off, sum or average.
import { FAULTS, OUTCOME_NAMES, type Fault } from '../../../shared/accountability/outcome'
import { METHOD_NAMES, type Method, type Scheme } from '../../../shared/accountability/scheme'
import { Check, Choice, Field, FieldRow, NumberBox, TextInput } from '../../ui'

const METHODS = (Object.keys(METHOD_NAMES) as Method[]).map((value) => ({
  value,
  label: METHOD_NAMES[value],
}))
const OFF = [
  { value: 'percent', label: '扣该件的 %' },
  { value: 'points', label: '扣分' },
] as const

interface Props {
  readonly scheme: Scheme
  readonly onChange: (scheme: Scheme) => void
  readonly errorAt: (field: string) => string | undefined
}

export function SchemeFields({ scheme, onChange, errorAt }: Props) {
  const set = (patch: Partial<Scheme>) => onChange({ ...scheme, ...patch })
  const points = (list: 'items' | 'bonuses') => (
    <FieldRow>
      {scheme[list].map((one, index) => (
        <NumberBox
          key={one.key}
          word={one.name}
          unit="分"
          decimals={1}
          value={one.points}
          onChange={(value) =>
            set({
              [list]: scheme[list].map((other, at) =>
                at === index ? { ...other, points: value ?? 0 } : other,
              ),
            })
          }
        />
      ))}
    </FieldRow>
  )
  const off = (fault: Fault, patch: Partial<Scheme['deductions'][Fault]>) =>
    set({
      deductions: { ...scheme.deductions, [fault]: { ...scheme.deductions[fault], ...patch } },
    })
  return (
    <fieldset>
      <legend>{scheme.name}</legend>
      <Field label="名称、出处" error={errorAt('name')}>
        <FieldRow>
          <TextInput label="计分办法名称" value={scheme.name} onChange={(name) => set({ name })} />
          <TextInput
            label="计分办法出处"
            value={scheme.source}
            onChange={(source) => set({ source })}
          />
        </FieldRow>
      </Field>
      <Field label="算法">
        <FieldRow fit>
          <Choice
            label={`${scheme.name}算法`}
            value={scheme.method}
            options={METHODS}
            onChange={(method) => set({ method })}
          />
          <Check checked={scheme.shared} onChange={(shared) => set({ shared })}>
            合报均分
          </Check>
        </FieldRow>
      </Field>
      <Field label="采用">{points('items')}</Field>
      <Field label="另加">{points('bonuses')}</Field>
      {FAULTS.map((fault) => (
        <Field key={fault} label={`扣 ${OUTCOME_NAMES[fault]}`}>
          <FieldRow fit>
            <Choice
              label={`${OUTCOME_NAMES[fault]}怎么扣`}
              value={scheme.deductions[fault].kind}
              options={OFF}
              onChange={(kind) => off(fault, { kind })}
            />
            <NumberBox
              label={`${OUTCOME_NAMES[fault]}扣多少`}
              decimals={1}
              value={scheme.deductions[fault].value}
              onChange={(value) => off(fault, { value: value ?? 0 })}
            />
          </FieldRow>
        </Field>
      ))}
    </fieldset>
  )
}
