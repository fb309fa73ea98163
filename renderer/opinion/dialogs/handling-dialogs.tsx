// 办理: to whom it was given, what came back, what was said in public, and its end.
import { useState } from 'react'
import { isGrave } from '../../../shared/opinion/record'
import { RESPONSE_NAMES, responseSchema, type ResponseKind } from '../../../shared/opinion/words'
import { toInstant, type Ms } from '../../../shared/time'
import { ContactPick } from '../../contact/contact-pick'
import { RecordDialog } from '../../form/record-dialog'
import { Choice, Field, TextBox, TextInput, TimeField } from '../../ui'
import { useNow } from '../../use-desk'
import { MomentField, useMoment } from './moment'
import type { OpinionDialogProps } from './verify-dialogs'

const RESPONSES = responseSchema.options.map((value) => ({ value, label: RESPONSE_NAMES[value] }))

export function AssignDialog({ opinion, onClose }: OpinionDialogProps) {
  const now = useNow()
  const moment = useMoment()
  const [to, setTo] = useState(opinion.facts.unitConcerned)
  const [task, setTask] = useState('核实情况，依法处置，及时回应，并反馈结果')
  const [due, setDue] = useState<Ms | null>(null)
  return (
    <RecordDialog
      title="交办"
      consequence="记下交给谁、办什么、什么时候要反馈。"
      action="已交办"
      keyName="Ctrl+Enter"
      width={700}
      command={() => ({
        type: 'assignOpinion',
        opinionId: opinion.id,
        assignment: { at: moment.at, to, task, due: due === null ? null : toInstant(due) },
      })}
      dirty={due !== null}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="交给谁" required error={errorAt('assignment.to')}>
            <ContactPick
              value={to}
              autoFocus
              placeholder="责任单位；可输拼音首字母"
              onChange={setTo}
              onPick={({ kind, name, unit }) => setTo(kind === 'unit' || unit === '' ? name : unit)}
            />
          </Field>
          <MomentField label="交办时间" moment={moment} error={errorAt('assignment.at')} />
          <Field label="办什么" required error={errorAt('assignment.task')}>
            <TextBox value={task} onChange={setTask} />
          </Field>
          <Field label="反馈时限" error={errorAt('assignment.due')}>
            <TimeField value={due} now={now} onChange={setDue} />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}

export function FeedBackDialog({ opinion, onClose }: OpinionDialogProps) {
  const moment = useMoment()
  const [from, setFrom] = useState(opinion.assignments.at(-1)?.to ?? opinion.facts.unitConcerned)
  const [words, setWords] = useState('')
  return (
    <RecordDialog
      title="反馈"
      consequence="责任单位报来的处置结果。"
      action="记下"
      keyName="Ctrl+Enter"
      width={700}
      command={() => ({
        type: 'feedBackOpinion',
        opinionId: opinion.id,
        feedback: { at: moment.at, from, words },
      })}
      dirty={words !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="谁反馈的" required error={errorAt('feedback.from')}>
            <TextInput value={from} maxLength={200} onChange={setFrom} />
          </Field>
          <Field label="反馈内容" required error={errorAt('feedback.words')}>
            <TextBox value={words} rows={3} autoFocus onChange={setWords} />
          </Field>
          <MomentField label="反馈时间" moment={moment} error={errorAt('feedback.at')} />
        </>
      )}
    </RecordDialog>
  )
}

export function RespondDialog({ opinion, onClose }: OpinionDialogProps) {
  const moment = useMoment()
  const [kind, setKind] = useState<ResponseKind>(isGrave(opinion) ? 'authority' : 'response')
  const [where, setWhere] = useState('')
  const [words, setWords] = useState('')
  return (
    <RecordDialog
      title="回应"
      consequence="记下哪里、什么时候公开说了什么；回应时限了结。"
      action="记下"
      keyName="Ctrl+Enter"
      width={700}
      command={() => ({
        type: 'respondToOpinion',
        opinionId: opinion.id,
        response: { at: moment.at, kind, where, words },
      })}
      dirty={where !== '' || words !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="方式">
            <Choice label="方式" value={kind} options={RESPONSES} onChange={setKind} />
          </Field>
          <Field label="谁、在哪里回应" required error={errorAt('response.where')}>
            <TextInput
              value={where}
              autoFocus
              maxLength={200}
              placeholder="如 县政府网站公布情况通报"
              onChange={setWhere}
            />
          </Field>
          <MomentField label="回应时间" moment={moment} error={errorAt('response.at')} />
          <Field label="内容" error={errorAt('response.words')}>
            <TextBox value={words} rows={3} onChange={setWords} />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}
