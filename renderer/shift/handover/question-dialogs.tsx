// 有疑问: the relief asks about one item; the outgoing side answers; what they cannot agree on is taken over with a
// reservation. All of it stays on the sheet.
import { useState } from 'react'
import type { JudgedItem } from '../../../shared/shift/sheet'
import { useSend } from '../../form/use-send'
import { DialogFrame, Field, TextBox } from '../../ui'
import styles from './handover.module.css'

interface ItemDialogProps {
  readonly item: JudgedItem
  readonly onClose: () => void
}

/** @param onAsked the relief goes on with the next; the answer may take its time */
export function AskDialog({
  item,
  onClose,
  onAsked,
}: ItemDialogProps & { readonly onAsked: () => void }) {
  const [question, setQuestion] = useState('')
  const sending = useSend(() => ({
    type: 'judgeItem',
    key: item.key,
    digest: item.digest,
    verdict: 'questioned',
    question,
  }))
  const ask = () =>
    sending.submit(() => {
      onClose()
      onAsked()
    })
  return (
    <DialogFrame
      open
      title="对这一项有疑问"
      consequence="问的话和交班人的答复都留在交接单上；答复之后再接收。"
      actions={[
        { label: '提出疑问', keyName: 'Ctrl+Enter', act: ask, disabled: question.trim() === '' },
      ]}
      onClose={onClose}
      dirty={question !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <p className={styles.quote}>{item.text}</p>
      <Field label="疑问" required error={sending.errorAt('question')}>
        <TextBox
          value={question}
          rows={2}
          autoFocus
          placeholder="如 信息处的回执催过没有"
          onChange={setQuestion}
        />
      </Field>
    </DialogFrame>
  )
}

/** 保留意见接收: the relief takes it over all the same, and what they do not agree with stays on the sheet. */
export function ReserveDialog({
  item,
  onClose,
  onReserved,
}: ItemDialogProps & { readonly onReserved: () => void }) {
  const [words, setWords] = useState('')
  const sending = useSend(() => ({
    type: 'judgeItem',
    key: item.key,
    digest: item.digest,
    verdict: 'reserved',
    question: words,
  }))
  const reserve = () =>
    sending.submit(() => {
      onClose()
      onReserved()
    })
  return (
    <DialogFrame
      open
      title="保留意见接收"
      consequence="从接班起照常由您办理；保留的意见留在交接单和值班日志上。请同时告知带班领导。"
      actions={[
        { label: '接收', keyName: 'Ctrl+Enter', act: reserve, disabled: words.trim() === '' },
      ]}
      onClose={onClose}
      dirty={words !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <p className={styles.quote}>{item.text}</p>
      <Field label="保留的意见" required error={sending.errorAt('question')}>
        <TextBox
          value={words}
          rows={2}
          autoFocus
          placeholder="如 首报没有写明失联人数，我不同意这个写法"
          onChange={setWords}
        />
      </Field>
    </DialogFrame>
  )
}

export function AnswerDialog({ item, onClose }: ItemDialogProps) {
  const [answer, setAnswer] = useState('')
  const sending = useSend(() => ({ type: 'answerItem', key: item.key, answer }))
  const asked = item.questions.at(-1)
  return (
    <DialogFrame
      open
      title="答复疑问"
      consequence="由交班人答复，留在交接单上。"
      actions={[
        {
          label: '答复',
          keyName: 'Ctrl+Enter',
          disabled: answer.trim() === '',
          act: () => sending.submit(onClose),
        },
      ]}
      onClose={onClose}
      dirty={answer !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <p className={styles.quote}>{item.text}</p>
      <p className={styles.quote}>疑问：{asked?.question}</p>
      <Field label="答复" required error={sending.errorAt('answer')}>
        <TextBox value={answer} rows={2} autoFocus onChange={setAnswer} />
      </Field>
    </DialogFrame>
  )
}
