// The fields of the blank form: five in a 首报, five of what is new in a 续报, five of a 终报.
import type { Content } from '../../../shared/report/record'
import { SECTIONS } from '../../../shared/report/sections'
import { Field, TextBox, TextInput } from '../../ui'
import { useReadOnly } from '../../use-desk'
import { CorrectsField } from './corrects-field'
import { FigureFields } from './figure-fields'
import { KnownFields } from './known-fields'
import { LevelField } from './level-field'
import { firstNumber } from './numbering'
import { PressingField } from './pressing-field'
import { before, lastSaid } from './previous'
import { PreviousWords } from './previous-words'
import type { Editor } from './use-editor'

export interface ReportFieldsProps {
  readonly editor: Editor
  readonly errorAt: (...paths: string[]) => string | undefined
}

export function ReportFields({ editor, errorAt }: ReportFieldsProps) {
  const { incident, writing, draft } = editor
  const { kind, report } = writing
  const { value, set } = draft
  const readOnly = useReadOnly()
  const initial = kind === 'initial'
  const earlier = before(incident, report)
  const figures = (
    <FigureFields
      incident={incident}
      value={value.figures}
      onChange={(next) => set({ figures: next })}
      last={earlier[0]?.content.figures ?? null}
      disabled={readOnly}
      errorAt={(key) => errorAt(`content.figures.${key}`)}
    />
  )
  const faultOf = (key: string) => errorAt(`content.sections.${key}`)
  return (
    <>
      {initial && <KnownFields incident={incident} />}
      {kind === 'correction' && (
        <CorrectsField
          incident={incident}
          value={value.corrects}
          disabled={readOnly}
          error={errorAt('content.corrects')}
          onChange={(corrects) => set({ corrects })}
        />
      )}
      {!initial && (
        <Field label="人数和损失" sub="与上次相比" error={errorAt('content.figures')}>
          {figures}
        </Field>
      )}
      {SECTIONS[kind].map(({ key, label, hint }, index) => (
        <Field
          key={key}
          number={index + firstNumber(kind)}
          label={label}
          error={faultOf(key) ?? (initial && index === 0 ? errorAt('content.figures') : undefined)}
        >
          <TextBox
            value={value.sections[key] ?? ''}
            rows={initial ? 2 : 1}
            placeholder={hint}
            disabled={readOnly}
            faulty={faultOf(key) !== undefined}
            autoFocus={key === firstBlank(kind, value)}
            onChange={(text) => set({ sections: { ...value.sections, [key]: text } })}
          />
          {initial && index === 0 && figures}
          {!initial && <PreviousWords said={lastSaid(earlier, kind, key)} />}
        </Field>
      ))}
      <Field label="标题" error={errorAt('content.title')}>
        <TextInput
          value={value.title}
          disabled={readOnly}
          maxLength={200}
          onChange={(title) => set({ title })}
        />
      </Field>
      <LevelField
        incident={incident}
        content={value}
        disabled={readOnly}
        onUnverified={(unverified) => set({ unverified })}
      />
      <PressingField
        incident={incident}
        kind={kind}
        content={value}
        disabled={readOnly}
        onChange={(pressing) => set({ pressing })}
      />
    </>
  )
}

/** Where typing goes on; only the first drawing of a field asks. */
const firstBlank = (kind: Editor['writing']['kind'], { sections }: Content): string | undefined =>
  SECTIONS[kind].find(({ key }) => (sections[key] ?? '') === '')?.key
