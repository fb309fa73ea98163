// What is done about the whole: 拟办, the result laid before the leader, what the leader said to it, the end.
import { useState } from 'react'
import { refOf } from '../../../shared/instruction/find'
import { resultWords } from '../../../shared/instruction/result'
import type { CameBy } from '../../../shared/instruction/words'
import { minuteText, toMs } from '../../../shared/time'
import { RecordDialog } from '../../form/record-dialog'
import { Check, Choice, Field, Pick, TextBox, TextInput } from '../../ui'
import { useMoment } from './moment'
import { useSigning } from './signing'
import { CAME_BY, type InstructionDialogProps } from './target'

export function ProposeDialog({ hung, onClose }: InstructionDialogProps) {
  const before = hung.instruction.proposal?.words ?? ''
  const [words, setWords] = useState(
    () =>
      before ||
      hung.instruction.tasks
        .map(({ units }) => `请${units.map(({ unit }) => unit).join('、')}办理`)
        .join('；'),
  )
  const signing = useSigning('审定人')
  return (
    <RecordDialog
      title="拟办意见"
      consequence="由领导审定；谁审定的、几点，留在记录里。"
      action="审定"
      disabled={signing.missing}
      command={() => ({
        type: 'proposeInstruction',
        ...refOf(hung),
        words,
        ...signing.approver,
      })}
      dirty={words !== before}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="拟办意见" required error={errorAt('words')}>
            <TextBox value={words} rows={3} maxRows={6} autoFocus onChange={setWords} />
          </Field>
          {signing.fields(errorAt)}
        </>
      )}
    </RecordDialog>
  )
}

export function ShowDialog({ hung, onClose }: InstructionDialogProps) {
  const moment = useMoment('呈报时间')
  const [way, setWay] = useState<CameBy>('paper')
  const [to, setTo] = useState(hung.instruction.from)
  const [words, setWords] = useState(() => resultWords(hung.instruction))
  return (
    <RecordDialog
      title="呈报结果"
      consequence="把各单位反馈呈报作批示的领导；呈报过才能办结。"
      action="已呈报"
      keyName="Ctrl+Enter"
      width={760}
      command={() => ({ type: 'showInstruction', ...refOf(hung), at: moment.at, way, to, words })}
      dirty
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="情况报告" required error={errorAt('words')}>
            <TextBox value={words} rows={6} maxRows={14} autoFocus onChange={setWords} />
          </Field>
          <Field label="呈报谁" required error={errorAt('to')}>
            <TextInput value={to} maxLength={200} onChange={setTo} />
          </Field>
          <Field label="方式">
            <Choice<CameBy> label="方式" value={way} options={CAME_BY} onChange={setWay} />
          </Field>
          {moment.field(errorAt('at'))}
        </>
      )}
    </RecordDialog>
  )
}

export function AnswerDialog({ hung, onClose }: InstructionDialogProps) {
  const moment = useMoment('阅示时间')
  const [way, setWay] = useState<CameBy>('paper')
  const [ordered, setOrdered] = useState(false)
  const [words, setWords] = useState('')
  const [close, setClose] = useState(true)
  const waiting = hung.instruction.shown.filter(({ answer }) => answer === null)
  const [shownId, setShown] = useState(() => waiting.at(-1)?.id ?? '')
  return (
    <RecordDialog
      title="领导阅示"
      consequence={
        ordered
          ? '又有要求的，这些话登记为一条新的批示，另行立项；原批示可以办结。'
          : '没有新要求的，可以办结。'
      }
      action="记下"
      keyName="Ctrl+Enter"
      width={700}
      disabled={shownId === ''}
      command={() => ({
        type: 'answerInstruction',
        ...refOf(hung),
        shownId,
        at: moment.at,
        way,
        answer: ordered ? 'ordered' : 'noted',
        words,
        close,
      })}
      dirty={words !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          {waiting.length > 1 && (
            <Field label="哪次呈报" error={errorAt('shownId')}>
              <Pick
                value={shownId}
                options={waiting.map(({ id, at, to }) => ({
                  value: id,
                  label: `${minuteText(toMs(at))} 呈报${to}`,
                }))}
                onChange={setShown}
              />
            </Field>
          )}
          <Field label="原话" required error={errorAt('words')}>
            <TextBox value={words} rows={3} maxRows={8} autoFocus onChange={setWords} />
          </Field>
          <Field label="有没有新要求">
            <Choice
              label="有没有新要求"
              value={ordered ? 'ordered' : 'noted'}
              options={[
                { value: 'noted', label: '没有，阅知' },
                { value: 'ordered', label: '有，作为新批示' },
              ]}
              onChange={(chosen) => setOrdered(chosen === 'ordered')}
            />
          </Field>
          <Field label="怎么来的">
            <Choice<CameBy> label="怎么来的" value={way} options={CAME_BY} onChange={setWay} />
          </Field>
          {moment.field(errorAt('at'))}
          <Field label="办结" error={errorAt('instructionId')}>
            <Check checked={close} onChange={setClose}>
              同时办结原批示
            </Check>
          </Field>
        </>
      )}
    </RecordDialog>
  )
}

export function CloseDialog({ hung, onClose }: InstructionDialogProps) {
  const [note, setNote] = useState('')
  return (
    <RecordDialog
      title="办结批示"
      consequence="各单位都办完、结果已呈报才能办结；有逾期的记为超期办结。"
      action="办结"
      command={() => ({ type: 'closeInstruction', ...refOf(hung), note })}
      dirty={note !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <Field label="说明" error={errorAt('note')}>
          <TextInput value={note} autoFocus maxLength={200} onChange={setNote} />
        </Field>
      )}
    </RecordDialog>
  )
}

export function ReopenDialog({ hung, onClose }: InstructionDialogProps) {
  const [reason, setReason] = useState('')
  return (
    <RecordDialog
      title="重新打开批示"
      consequence="继续办理；原来的办结留在经过里。"
      action="重新打开"
      command={() => ({ type: 'reopenInstruction', ...refOf(hung), reason })}
      dirty={reason !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <Field label="原因" required error={errorAt('reason')}>
          <TextInput value={reason} autoFocus maxLength={200} onChange={setReason} />
        </Field>
      )}
    </RecordDialog>
  )
}
