// The fields of an instruction: the words first, then whose, how and when they came, and what they hang on.
import { incidentNumber } from '../../shared/incident/number'
import { openIncidents } from '../../shared/incident/find'
import {
  INSTRUCTION_KIND_NAMES,
  instructionKindSchema,
  type CameBy,
  type InstructionKind,
} from '../../shared/instruction/words'
import { ContactPick } from '../contact/contact-pick'
import type { Sending } from '../form/use-send'
import { Check, Choice, Field, FieldRow, Pick, TextBox, TextInput, TimeField } from '../ui'
import { useDesk, useMinute } from '../use-desk'
import { CAME_BY } from './dialogs/target'
import { NAMED_PAPER, NO_PAPER, papersOf, type InstructionForm } from './form'

const KINDS = instructionKindSchema.options.map((value) => ({
  value,
  label: INSTRUCTION_KIND_NAMES[value],
}))

interface Props {
  readonly form: InstructionForm
  readonly set: (patch: Partial<InstructionForm>) => void
  readonly errorAt: Sending['errorAt']
}

export function WordsFields({ form, set, errorAt }: Props) {
  const now = useMinute()
  return (
    <>
      <Field label="种类">
        <Choice<InstructionKind>
          label="种类"
          value={form.kind}
          options={KINDS}
          onChange={(kind) => set({ kind, ...(kind === 'oral' ? { cameBy: 'phone' } : {}) })}
        />
      </Field>
      <Field
        label="原话"
        required={form.kind !== 'circled'}
        error={errorAt('facts.words')}
        hint="一字不改，转办单、交接单、情况报告都用这一份"
      >
        <TextBox
          value={form.words}
          rows={3}
          maxRows={8}
          autoFocus
          placeholder="照抄领导的原话，连署名、日期一起"
          onChange={(words) => set({ words })}
        />
      </Field>
      <Field label="谁的批示" required error={errorAt('facts.from')}>
        <ContactPick
          value={form.from}
          maxLength={200}
          placeholder="职务和姓名，如 副市长周远；可输拼音首字母"
          onChange={(from) => set({ from })}
          onPick={({ name }) => set({ from: name })}
        />
      </Field>
      <Field label="怎么来的">
        <Choice<CameBy>
          label="怎么来的"
          value={form.cameBy}
          options={CAME_BY}
          onChange={(cameBy) => set({ cameBy })}
        />
      </Field>
      {form.cameBy === 'phone' && (
        <Field label="复述">
          <Check checked={form.readBack} onChange={(readBack) => set({ readBack })}>
            已逐字复述，对方核对无误
          </Check>
        </Field>
      )}
      <Field
        label="收到时间"
        required
        error={errorAt('facts.receivedAt')}
        hint="转办时限从这里起算，当日转办"
      >
        <TimeField
          value={form.receivedAt}
          now={now}
          onChange={(receivedAt) => set({ receivedAt })}
        />
      </Field>
    </>
  )
}

function IncidentField({ form, set, errorAt }: Props) {
  const desk = useDesk()
  const incident = form.incidentId === '' ? undefined : desk.incidents[form.incidentId]
  const shown = openIncidents(desk)
  const incidents = [
    { value: '', label: '不属于哪起事件' },
    ...[...shown, ...(incident === undefined || shown.includes(incident) ? [] : [incident])].map(
      (one) => ({ value: one.id, label: `${incidentNumber(one)} ${one.facts.title}` }),
    ),
  ]
  return (
    <Field label="哪起事件" error={errorAt('incidentId')}>
      <Pick
        value={form.incidentId}
        options={incidents}
        searchable
        onChange={(incidentId) => set({ incidentId, paper: NO_PAPER })}
      />
    </Field>
  )
}

export function PaperFields({ form, set, errorAt }: Props) {
  const desk = useDesk()
  const incident = form.incidentId === '' ? undefined : desk.incidents[form.incidentId]
  const papers = [
    { value: NO_PAPER, label: '没有批在材料上' },
    ...papersOf(incident).map(({ id, number, title }) => ({
      value: id,
      label: `${number}《${title}》`,
    })),
    { value: NAMED_PAPER, label: '另一份材料（写明编号）' },
  ]
  return (
    <>
      <Field label="批在哪份材料上" error={errorAt('facts.paper.reportId')}>
        <Pick value={form.paper} options={papers} onChange={(paper) => set({ paper })} />
      </Field>
      {form.paper === NAMED_PAPER && (
        <Field label="材料编号、标题" error={errorAt('facts.paper.number', 'facts.paper.title')}>
          <FieldRow>
            <TextInput
              label="编号"
              value={form.paperNumber}
              maxLength={200}
              placeholder="如 《值班信息》第112期"
              onChange={(paperNumber) => set({ paperNumber })}
            />
            <TextInput
              label="标题"
              value={form.paperTitle}
              maxLength={200}
              placeholder="标题"
              onChange={(paperTitle) => set({ paperTitle })}
            />
          </FieldRow>
        </Field>
      )}
    </>
  )
}

export function InstructionFields(props: Props) {
  return (
    <>
      <WordsFields {...props} />
      <IncidentField {...props} />
      <PaperFields {...props} />
    </>
  )
}
