// The rest of 接报, folded away until it is asked for: what may come later in the call, and what the officer decides.
import { Field, TextBox, TextInput, TimeField } from '../../ui'
import { useMinute, useNow } from '../../use-desk'
import { FigureBoxes } from '../fields'
import type { IntakePartProps } from './intake-call'
import { suggestedTitle, titleOf } from './intake-form'
import { learnedFault } from './intake-notes'
import { LevelChoice, useSuggestion, suggestionText } from './level-choice'

function Level({ form, set, errorAt }: IntakePartProps) {
  const suggestion = useSuggestion(form.kind, form.figures)
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

function Learned({ form, opinion, set, errorAt }: IntakePartProps) {
  const now = useNow()
  const minute = useMinute()
  return (
    <Field
      number={2}
      label="接报时间"
      hint={opinion === null ? undefined : '就是发现时间，不能往后改'}
      error={errorAt('facts.learnedAt', 'call.at') ?? learnedFault(form, minute)}
    >
      <TimeField value={form.learnedAt} now={now} onChange={(learnedAt) => set({ learnedAt })} />
    </Field>
  )
}

function Title({ form, set, errorAt }: IntakePartProps) {
  const suggested = form.title === null
  const own = (title: string) => (title === '' || title === suggestedTitle(form) ? null : title)
  return (
    <Field
      label="标题"
      required
      error={form.kind === null ? undefined : errorAt('facts.title')}
      hint={suggested && form.kind !== null ? '按地点和类别自动拟的，可改' : undefined}
    >
      <TextInput value={titleOf(form)} onChange={(title) => set({ title: own(title) })} />
    </Field>
  )
}

export function IntakeMatter(props: IntakePartProps) {
  const { form, set, errorAt } = props
  return (
    <>
      <Learned {...props} />
      <Title {...props} />
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
      {props.opinion === null && (
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
      )}
      <Level {...props} />
    </>
  )
}
