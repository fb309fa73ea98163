// The right half of 接报: what may come later in the call, and what the officer decides.
import { Check, Field, FieldRow, TextBox, TextInput } from '../../ui'
import { FigureBoxes } from '../fields'
import type { IntakePartProps } from './intake-call'
import { LevelChoice, suggestionFor, suggestionText } from './level-choice'

function Level({ form, set, errorAt }: IntakePartProps) {
  const suggestion = suggestionFor(form.kind, form.figures)
  const differs = suggestion !== null && suggestion.level !== form.level
  const text = suggestion === null ? undefined : suggestionText(suggestion)
  return (
    <Field
      number={10}
      label="级别"
      error={errorAt('level')}
      {...(differs ? { warning: text } : { hint: text ?? '拿不准先用“未定级”，以后随时可定' })}
    >
      <LevelChoice value={form.level} onChange={(level) => set({ level })} />
    </Field>
  )
}

export function IntakeMatter(props: IntakePartProps) {
  const { form, set, errorAt } = props
  return (
    <>
      <Field
        number={7}
        label="伤亡损失"
        hint="空着是不详，没有就填 0"
        error={errorAt('facts.figures')}
      >
        <FigureBoxes
          value={form.figures}
          errorAt={(key) => errorAt(`facts.figures.${key}`)}
          onChange={(figures) => set({ figures })}
        />
      </Field>
      <Field number={8} label="涉事单位" error={errorAt('facts.unitConcerned')}>
        <TextInput
          value={form.unitConcerned}
          onChange={(unitConcerned) => set({ unitConcerned })}
        />
      </Field>
      <Field label="起因" error={errorAt('facts.cause')}>
        <TextBox value={form.cause} rows={1} maxRows={4} onChange={(cause) => set({ cause })} />
      </Field>
      <Field label="已采取措施" error={errorAt('facts.measures')}>
        <TextBox
          value={form.measures}
          rows={1}
          maxRows={4}
          onChange={(measures) => set({ measures })}
        />
      </Field>
      <Field label="影响和后果" error={errorAt('facts.impact')}>
        <TextBox value={form.impact} rows={1} maxRows={4} onChange={(impact) => set({ impact })} />
      </Field>
      <Field
        number={9}
        label="已通知谁"
        hint="对方还报告了谁、什么时间"
        error={errorAt('call.alreadyTold')}
      >
        <TextBox
          value={form.alreadyTold}
          rows={1}
          maxRows={4}
          onChange={(alreadyTold) => set({ alreadyTold })}
        />
      </Field>
      <Level {...props} />
      <Field label="标记">
        <FieldRow fit>
          <Check checked={form.unverified} onChange={(unverified) => set({ unverified })}>
            未核实
          </Check>
          <Check checked={form.sensitive} onChange={(sensitive) => set({ sensitive })}>
            敏感
          </Check>
          <Check checked={form.exercise} onChange={(exercise) => set({ exercise })}>
            演练
          </Check>
        </FieldRow>
      </Field>
    </>
  )
}
