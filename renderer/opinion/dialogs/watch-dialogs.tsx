// Looking again: how far it has spread, how the post stands, whether the level above knows.
import { useState } from 'react'
import { NOTHING_COUNTED, isCounted } from '../../../shared/opinion/spread'
import { POST_STATE_NAMES, postStateSchema, type PostState } from '../../../shared/opinion/words'
import { RecordDialog } from '../../form/record-dialog'
import { Choice, Field, TextInput } from '../../ui'
import { SpreadFields } from '../spread-fields'
import { MomentField, useMoment } from './moment'
import type { OpinionDialogProps } from './verify-dialogs'

const STATES = postStateSchema.options.map((value) => ({ value, label: POST_STATE_NAMES[value] }))
const HOW = [
  { value: 'notified', label: '上级通报' },
  { value: 'asked', label: '上级来电询问' },
] as const

export function CountDialog({ opinion, onClose }: OpinionDialogProps) {
  const moment = useMoment()
  const [spread, setSpread] = useState(NOTHING_COUNTED)
  return (
    <RecordDialog
      title="传播计数"
      consequence="记这一刻看到的数；没看到的空着，不填零。"
      action="记下"
      width={700}
      command={() => ({
        type: 'countOpinion',
        opinionId: opinion.id,
        snapshot: { at: moment.at, spread },
      })}
      disabled={!isCounted(spread)}
      dirty={isCounted(spread)}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="数字" required error={errorAt('snapshot.spread')}>
            <SpreadFields spread={spread} onChange={setSpread} />
          </Field>
          <MomentField label="计数时间" moment={moment} error={errorAt('snapshot.at')} />
        </>
      )}
    </RecordDialog>
  )
}

export function PostDialog({ opinion, onClose }: OpinionDialogProps) {
  const moment = useMoment()
  const [state, setState] = useState<PostState>('up')
  const [note, setNote] = useState('')
  return (
    <RecordDialog
      title="原帖状态"
      consequence="每看一次记一次；改过、没了的，从前的证据仍在。"
      action="记下"
      command={() => ({
        type: 'lookAtPost',
        opinionId: opinion.id,
        seen: { at: moment.at, state, note },
      })}
      dirty={note !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="原帖">
            <Choice label="原帖" value={state} options={STATES} onChange={setState} />
          </Field>
          <MomentField label="看的时间" moment={moment} error={errorAt('seen.at')} />
          <Field label="说明" error={errorAt('seen.note')}>
            <TextInput
              value={note}
              maxLength={200}
              placeholder="改了什么、谁删的，可以不写"
              onChange={setNote}
            />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}

export function AboveDialog({ opinion, onClose }: OpinionDialogProps) {
  const moment = useMoment()
  const [how, setHow] = useState<'notified' | 'asked'>('asked')
  const [who, setWho] = useState('')
  return (
    <RecordDialog
      title="上级已知"
      consequence={
        opinion.levelAbove === null
          ? '早于我单位首次报告的，会标红。'
          : '已记有一次；查到更早的，以更早的为准。'
      }
      action="记下"
      command={() => ({
        type: 'recordKnownAbove',
        opinionId: opinion.id,
        known: { at: moment.at, who, how },
      })}
      dirty={who !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="怎么知道的">
            <Choice label="怎么知道的" value={how} options={HOW} onChange={setHow} />
          </Field>
          <Field label="哪里、谁" required error={errorAt('known.who')}>
            <TextInput value={who} autoFocus maxLength={200} onChange={setWho} />
          </Field>
          <MomentField label="时间" moment={moment} error={errorAt('known.at')} />
        </>
      )}
    </RecordDialog>
  )
}
