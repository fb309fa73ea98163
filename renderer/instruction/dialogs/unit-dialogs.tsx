// What happens with one unit: it gets the words, signs for them, answers, is chased.
import { useState } from 'react'
import { counterpartOf } from '../../../shared/instruction/counterpart'
import { dueOfNext, waitingFeedback } from '../../../shared/instruction/dues'
import { noticeWords } from '../../../shared/instruction/notice'
import type { CameBy } from '../../../shared/instruction/words'
import { minuteText, toMs } from '../../../shared/time'
import { RecordDialog } from '../../form/record-dialog'
import { Check, Choice, Field, TextBox, TextInput } from '../../ui'
import { useMinute } from '../../use-desk'
import styles from '../instruction.module.css'
import { DueField, dueInstant, NO_DUE } from './due-field'
import { useMoment } from './moment'
import { useSigning } from './signing'
import { CAME_BY, unitRefOf, type UnitDialogProps } from './target'

const SENT_BY = ['传真', '政务网', '机要', '专人', '电话', '当面'].map((value) => ({
  value,
  label: value,
}))

/** One unit at a time, each with its own moment: 转办 is met when the last has it. */
export function SendDialog(props: UnitDialogProps) {
  const { hung, of, onClose } = props
  const moment = useMoment('转办时间')
  const [way, setWay] = useState('传真')
  const { taskId, unitId, ...ref } = unitRefOf(props)
  return (
    <RecordDialog
      title={`转办给${of.unit.unit}`}
      consequence="照原话转给这个单位；最后一家收到才算转办完，半小时没有签收会提醒。"
      action="已转办"
      command={() => ({
        type: 'sendInstruction',
        ...ref,
        taskId,
        sent: [{ unitId, at: moment.at, way }],
      })}
      dirty={false}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <blockquote className={styles.quote}>
            {hung.instruction.from}：“{hung.instruction.words}”
          </blockquote>
          <Field label="怎么转的">
            <Choice label="怎么转的" value={way} options={SENT_BY} onChange={setWay} />
          </Field>
          {moment.field(errorAt('sent.0.at', 'sent.0.unitId'))}
        </>
      )}
    </RecordDialog>
  )
}

export function SignDialog(props: UnitDialogProps) {
  const { of, onClose } = props
  const moment = useMoment('签收时间')
  const [who, setWho] = useState(of.unit.contact)
  return (
    <RecordDialog
      title={`${of.unit.unit}签收`}
      consequence="谁收的、几点收的，记下后不再提醒签收。"
      action="记下"
      command={() => ({ type: 'signInstruction', ...unitRefOf(props), at: moment.at, who })}
      dirty={who !== of.unit.contact}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="签收人" required error={errorAt('who')}>
            <TextInput value={who} autoFocus maxLength={200} onChange={setWho} />
          </Field>
          {moment.field(errorAt('at', 'unitId'))}
        </>
      )}
    </RecordDialog>
  )
}

export function FeedbackDialog(props: UnitDialogProps) {
  const { of, onClose } = props
  const moment = useMoment('收到反馈时间')
  const [cameBy, setCameBy] = useState<CameBy>('paper')
  const [who, setWho] = useState(() => counterpartOf(of.unit))
  const [words, setWords] = useState('')
  return (
    <RecordDialog
      title={`${of.unit.unit}反馈`}
      consequence="照抄反馈的原话，交领导审核；是否按时看收到时间。退回的和通过的都保留。"
      action="记下"
      keyName="Ctrl+Enter"
      width={700}
      command={() => ({
        type: 'feedBackInstruction',
        ...unitRefOf(props),
        feedback: { at: moment.at, cameBy, who, words },
      })}
      dirty={words !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="反馈内容" required error={errorAt('feedback.words')}>
            <TextBox value={words} rows={4} maxRows={10} autoFocus onChange={setWords} />
          </Field>
          <Field label="谁反馈的" error={errorAt('feedback.who')}>
            <TextInput value={who} maxLength={200} onChange={setWho} />
          </Field>
          <Field label="方式">
            <Choice<CameBy> label="方式" value={cameBy} options={CAME_BY} onChange={setCameBy} />
          </Field>
          {moment.field(errorAt('feedback.at', 'unitId'))}
        </>
      )}
    </RecordDialog>
  )
}

export function JudgeDialog(props: UnitDialogProps) {
  const { of, onClose } = props
  const feedback = waitingFeedback(of.unit)
  const [accepted, setAccepted] = useState(true)
  const [excused, setExcused] = useState(false)
  const [reason, setReason] = useState('')
  const signing = useSigning('审核人')
  const due = dueOfNext(of.task, of.unit)
  const late = feedback !== null && due !== null && toMs(feedback.at) > due
  return (
    <RecordDialog
      title={`审核${of.unit.unit}的反馈`}
      consequence={
        accepted ? '通过后这个单位这一次就办完了。' : '退回重办：时限不变，退回的这一版留着。'
      }
      action={accepted ? '通过' : '退回'}
      disabled={signing.missing || feedback === null}
      width={700}
      command={() => ({
        type: 'judgeInstruction',
        ...unitRefOf(props),
        feedbackId: feedback?.id ?? '',
        verdict: accepted ? 'accepted' : 'returned',
        reason,
        lateness: late && accepted ? (excused ? 'excused' : 'late') : null,
        ...signing.approver,
      })}
      dirty={reason !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <blockquote className={styles.quote}>{feedback?.words}</blockquote>
          <Field label="审核">
            <Choice
              label="审核"
              value={accepted ? 'accepted' : 'returned'}
              options={[
                { value: 'accepted', label: '通过' },
                { value: 'returned', label: '退回重办' },
              ]}
              onChange={(chosen) => setAccepted(chosen === 'accepted')}
            />
          </Field>
          {late && accepted && (
            <Field label="逾期" hint={`时限 ${minuteText(due)}，拟定为逾期反馈`}>
              <Check checked={excused} onChange={setExcused}>
                不作逾期（写明原因）
              </Check>
            </Field>
          )}
          <Field
            label={accepted ? '意见' : '退回原因'}
            required={!accepted || excused}
            error={errorAt('reason')}
          >
            <TextInput value={reason} maxLength={200} autoFocus onChange={setReason} />
          </Field>
          {signing.fields(errorAt)}
        </>
      )}
    </RecordDialog>
  )
}

export function ChaseDialog(props: UnitDialogProps) {
  const { of, onClose } = props
  const moment = useMoment('催办时间')
  const [way, setWay] = useState<CameBy>('phone')
  const [who, setWho] = useState(() => counterpartOf(of.unit))
  const [answer, setAnswer] = useState('')
  return (
    <RecordDialog
      title={`催办${of.unit.unit}`}
      consequence="记下怎么催的、谁接的、怎么答的；时限不变，没报的明天再提醒。"
      action="记下"
      command={() => ({
        type: 'chaseInstruction',
        ...unitRefOf(props),
        at: moment.at,
        way,
        who,
        answer,
      })}
      dirty={answer !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="对方怎么答" error={errorAt('answer')}>
            <TextInput value={answer} autoFocus maxLength={200} onChange={setAnswer} />
          </Field>
          <Field label="谁接的" error={errorAt('who')} hint="没有接通的空着">
            <TextInput value={who} maxLength={200} onChange={setWho} />
          </Field>
          <Field label="方式">
            <Choice<CameBy> label="方式" value={way} options={CAME_BY} onChange={setWay} />
          </Field>
          {moment.field(errorAt('at', 'unitId'))}
        </>
      )}
    </RecordDialog>
  )
}

export function NoticeDialog(props: UnitDialogProps) {
  const { hung, of, onClose } = props
  const minute = useMinute()
  const [due, setDue] = useState(NO_DUE)
  // They follow the clock and the wanted time until a person words them.
  const [typed, setWords] = useState<string | null>(null)
  const words = typed ?? noticeWords(hung.instruction, of, minute, due.at)
  const signing = useSigning('签发人')
  return (
    <RecordDialog
      title={`督办通知：${of.unit.unit}`}
      consequence="到期没有反馈的才发；由领导签发。原来的时限不变，仍按原时限判。"
      action="签发"
      disabled={signing.missing}
      width={700}
      command={() => ({
        type: 'noticeInstruction',
        ...unitRefOf(props),
        words,
        answerBy: due.words === '' ? null : (dueInstant(due, minute) ?? ''),
        ...signing.approver,
      })}
      dirty
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="通知内容" required error={errorAt('words', 'unitId')}>
            <TextBox value={words} rows={4} maxRows={8} autoFocus onChange={setWords} />
          </Field>
          <DueField
            label="要求何时报"
            due={due}
            now={minute}
            error={errorAt('answerBy')}
            onChange={setDue}
          />
          {signing.fields(errorAt)}
        </>
      )}
    </RecordDialog>
  )
}
