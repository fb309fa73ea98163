// 核实: asking, the answer, and what it came to.
import { useState } from 'react'
import type { Opinion } from '../../../shared/opinion/record'
import { TRUTH_NAMES, verdictSchema, type VerdictKind } from '../../../shared/opinion/words'
import { counterpartText } from '../../../shared/phone/record'
import { withEntry } from '../../contact/book'
import { ContactPick } from '../../contact/contact-pick'
import { RecordDialog } from '../../form/record-dialog'
import { Choice, Field, FieldRow, TextBox, TextInput } from '../../ui'
import { MomentField, useMoment } from './moment'

export interface OpinionDialogProps {
  readonly opinion: Opinion
  readonly onClose: () => void
}

const NOBODY = { unit: '', name: '', post: '', phone: '' }
const VERDICTS = verdictSchema.options.map((value) => ({ value, label: TRUTH_NAMES[value] }))

export function AskDialog({ opinion, onClose }: OpinionDialogProps) {
  const moment = useMoment()
  const [of, setOf] = useState({ ...NOBODY, unit: opinion.facts.unitConcerned })
  const [question, setQuestion] = useState('')
  const set = (patch: Partial<typeof of>) => setOf((before) => ({ ...before, ...patch }))
  return (
    <RecordDialog
      title="询问核实"
      consequence="记下问了谁、几点问的；答复来了再记答复。"
      action="记下"
      keyName="Ctrl+Enter"
      width={700}
      command={() => ({
        type: 'askAboutOpinion',
        opinionId: opinion.id,
        enquiry: { at: moment.at, of, question },
      })}
      dirty={of.name !== '' || question !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="问哪里" required error={errorAt('enquiry.of')}>
            <FieldRow>
              <ContactPick
                label="单位"
                value={of.unit}
                autoFocus
                placeholder="单位（必填），可输拼音首字母"
                onChange={(unit) => set({ unit })}
                onPick={(entry) => setOf(withEntry(of, entry))}
              />
              <ContactPick
                label="姓名"
                value={of.name}
                placeholder="姓名"
                onChange={(name) => set({ name })}
                onPick={(entry) => setOf(withEntry(of, entry))}
              />
              <TextInput
                label="电话"
                value={of.phone}
                placeholder="电话"
                onChange={(phone) => set({ phone })}
              />
            </FieldRow>
          </Field>
          <MomentField label="询问时间" moment={moment} error={errorAt('enquiry.at')} />
          <Field label="问什么" error={errorAt('enquiry.question')}>
            <TextBox
              value={question}
              placeholder="可以不写：人数、原因、现状、由谁处置"
              onChange={setQuestion}
            />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}

interface VerdictForm {
  readonly truth: VerdictKind | null
  readonly ground: string
}

function VerdictFields({
  form,
  set,
  errorAt,
}: {
  readonly form: VerdictForm
  readonly set: (form: VerdictForm) => void
  readonly errorAt: (...paths: string[]) => string | undefined
}) {
  return (
    <>
      <Field label="结论" error={errorAt('verdict.truth')}>
        <Choice
          label="结论"
          value={form.truth}
          options={VERDICTS}
          onChange={(truth) => set({ ...form, truth })}
        />
      </Field>
      {form.truth !== null && (
        <Field label="依据" required error={errorAt('verdict.ground')}>
          <TextInput
            value={form.ground}
            maxLength={200}
            placeholder="凭什么这样认定"
            onChange={(ground) => set({ ...form, ground })}
          />
        </Field>
      )}
    </>
  )
}

export function AnswerDialog({
  opinion,
  enquiryId,
  onClose,
}: OpinionDialogProps & { readonly enquiryId: string }) {
  const moment = useMoment()
  const enquiry = opinion.enquiries.find(({ id }) => id === enquiryId)
  const [who, setWho] = useState(enquiry?.of.name ?? '')
  const [words, setWords] = useState('')
  const [verdict, setVerdict] = useState<VerdictForm>({ truth: null, ground: '' })
  const ground = verdict.ground === '' ? words.split('\n')[0]!.slice(0, 200) : verdict.ground
  return (
    <RecordDialog
      title={`答复 · ${enquiry === undefined ? '' : counterpartText(enquiry.of)}`}
      consequence="答复够下结论的，同时选结论，核实时限了结；还不够的，先只记答复。"
      action="记下"
      keyName="Ctrl+Enter"
      width={700}
      command={() => ({
        type: 'answerAboutOpinion',
        opinionId: opinion.id,
        enquiryId,
        answer: { at: moment.at, who, words },
        verdict: verdict.truth === null ? null : { truth: verdict.truth, ground },
      })}
      dirty={words !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="答复内容" required error={errorAt('answer.words')}>
            <TextBox value={words} rows={3} autoFocus onChange={setWords} />
          </Field>
          <Field label="谁答的" error={errorAt('answer.who')}>
            <TextInput value={who} maxLength={200} placeholder="姓名、职务" onChange={setWho} />
          </Field>
          <MomentField label="答复时间" moment={moment} error={errorAt('answer.at')} />
          <VerdictFields form={{ ...verdict, ground }} set={setVerdict} errorAt={errorAt} />
        </>
      )}
    </RecordDialog>
  )
}

export function JudgeDialog({ opinion, onClose }: OpinionDialogProps) {
  const moment = useMoment()
  const [source, setSource] = useState('')
  const [verdict, setVerdict] = useState<VerdictForm>({ truth: null, ground: '' })
  return (
    <RecordDialog
      title="核实结论"
      consequence="新结论接在后面，以最后一次为准，从前的都留着。查不清的选“无法核实”。"
      action="记下"
      keyName="Ctrl+Enter"
      width={700}
      command={() => ({
        type: 'judgeOpinion',
        opinionId: opinion.id,
        at: moment.at,
        source,
        verdict: { truth: verdict.truth ?? ('' as VerdictKind), ground: verdict.ground },
      })}
      disabled={verdict.truth === null}
      dirty={source !== '' || verdict.ground !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <VerdictFields form={verdict} set={setVerdict} errorAt={errorAt} />
          <Field label="谁认定的" required error={errorAt('source')}>
            <ContactPick
              value={source}
              placeholder="单位；可输拼音首字母"
              onChange={setSource}
              onPick={({ kind, name, unit }) =>
                setSource(kind === 'unit' || unit === '' ? name : unit)
              }
            />
          </Field>
          <MomentField label="认定时间" moment={moment} error={errorAt('at')} />
        </>
      )}
    </RecordDialog>
  )
}
