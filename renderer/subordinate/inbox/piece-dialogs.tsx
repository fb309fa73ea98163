// 约稿: asked, come, or not wanted any more.
import { useState } from 'react'
import type { Piece } from '../../../shared/inbox/record'
import { HOUR, MINUTE, toInstant, type Ms } from '../../../shared/time'
import { RecordDialog } from '../../form/record-dialog'
import { useChanged } from '../../form/use-changed'
import { Field, Pick, TextBox, TextInput, TimeField } from '../../ui'
import { useNow } from '../../use-desk'
import { deskNow } from '../../store'
import { useUnitOptions } from '../late/duty-dialogs'

/** What is usual; whoever asks sets it. */
const USUAL: Ms = 2 * HOUR

const startingDue = (): Ms => Math.ceil((deskNow() + USUAL) / (10 * MINUTE)) * 10 * MINUTE

export function AskPieceDialog({ onClose }: { readonly onClose: () => void }) {
  const now = useNow()
  const units = useUnitOptions()
  const [unit, setUnit] = useState<string | null>(null)
  const [topic, setTopic] = useState('')
  const [demands, setDemands] = useState('')
  const [dueAt, setDue] = useState<Ms | null>(startingDue)
  return (
    <RecordDialog
      title="约稿"
      consequence="先打电话说定，再记；到点没有来响铃。通知可以打印、存为 Word 传过去。"
      action="记下，已约"
      keyName="Ctrl+Enter"
      dirty={useChanged([unit, topic, demands, dueAt])}
      onClose={onClose}
      command={() => ({
        type: 'askForPiece',
        unitId: unit ?? '',
        topic,
        demands,
        dueAt: dueAt === null ? '' : toInstant(dueAt),
      })}
    >
      {(errorAt) => (
        <>
          <Field label="向哪一家" required error={errorAt('unitId')}>
            <Pick
              label="向哪一家"
              value={unit}
              searchable
              autoFocus
              options={units}
              onChange={setUnit}
            />
          </Field>
          <Field label="题目" required error={errorAt('topic')}>
            <TextInput
              value={topic}
              placeholder="如 入冬以来供热保障情况"
              maxLength={200}
              onChange={setTopic}
            />
          </Field>
          <Field label="写什么" error={errorAt('demands')}>
            <TextBox
              value={demands}
              rows={2}
              maxRows={5}
              placeholder="要哪些数字、哪些做法、存在的问题"
              onChange={setDemands}
            />
          </Field>
          <Field label="几点前" required error={errorAt('dueAt')}>
            <TimeField value={dueAt} now={now} onChange={setDue} />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}

interface Props {
  readonly piece: Piece
  readonly onClose: () => void
}

export function ReceivePieceDialog({ piece, onClose }: Props) {
  const now = useNow()
  const [at, setAt] = useState<Ms | null>(() => deskNow())
  const [note, setNote] = useState('')
  return (
    <RecordDialog
      title={`收到约稿：${piece.topic}`}
      consequence="记下来了什么、怎么来的；铃声随之停止。"
      action="记下"
      keyName="Ctrl+Enter"
      dirty={useChanged([at, note])}
      onClose={onClose}
      command={() => ({
        type: 'receivePiece',
        pieceId: piece.id,
        at: at === null ? '' : toInstant(at),
        note,
      })}
    >
      {(errorAt) => (
        <>
          <Field label="几点收到" required error={errorAt('at')}>
            <TimeField value={at} now={now} onChange={setAt} />
          </Field>
          <Field label="来的是什么" required error={errorAt('note')}>
            <TextBox
              value={note}
              rows={2}
              maxRows={5}
              autoFocus
              placeholder="如 传真 3 页，局长签发；已交信息科"
              onChange={setNote}
            />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}

export function WithdrawPieceDialog({ piece, onClose }: Props) {
  const [reason, setReason] = useState('')
  return (
    <RecordDialog
      title={`不再约：${piece.topic}`}
      consequence="先告诉对方，再记。约过的和原因都留着。"
      action="不再约"
      dirty={useChanged(reason)}
      onClose={onClose}
      command={() => ({ type: 'withdrawPiece', pieceId: piece.id, reason })}
    >
      {(errorAt) => (
        <Field label="为什么" required error={errorAt('reason')}>
          <TextInput value={reason} autoFocus maxLength={200} onChange={setReason} />
        </Field>
      )}
    </RecordDialog>
  )
}
