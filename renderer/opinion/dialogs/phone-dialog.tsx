// 电话报告: told upwards before it is verified, and said to be 未核实 for as long as it is.
import { useState } from 'react'
import { runningOf } from '../../../shared/opinion/clocks'
import { opinionScript } from '../../../shared/opinion/script'
import { ContactPick } from '../../contact/contact-pick'
import { RecordDialog } from '../../form/record-dialog'
import { Field, FieldRow, Pick, TextBox, TextInput } from '../../ui'
import { useDesk, useUnit } from '../../use-desk'
import { MomentField, useMoment } from './moment'
import type { OpinionDialogProps } from './verify-dialogs'

export function PhoneDialog({ opinion, onClose }: OpinionDialogProps) {
  const unit = useUnit()
  const { opinion: opinionState } = useDesk()
  const moment = useMoment()
  const recipients = unit.recipients.filter(({ active }) => active)
  const above = recipients.filter(({ side }) => side === 'above')
  const ordered = [...above, ...recipients.filter(({ side }) => side !== 'above')]
  const told = new Set(opinion.calls.map(({ to }) => to.unit))
  const first = ordered.find(({ name }) => !told.has(name)) ?? ordered[0]
  const [toId, setToId] = useState(first?.id ?? '')
  const [name, setName] = useState('')
  const [post, setPost] = useState('值班员')
  const [said, setSaid] = useState(() => opinionScript(opinion, unit.name))
  const [answer, setAnswer] = useState('')
  const [lateReason, setLateReason] = useState('')
  const owed = runningOf(opinion, opinionState).find(({ duty }) => duty === 'report')
  const late = owed !== undefined && moment.ms !== null && moment.ms > owed.dueAt
  const to = ordered.find(({ id }) => id === toId)
  return (
    <RecordDialog
      title="电话报告舆情"
      consequence="没核实也先报，讲明“未核实”。转为事件后，这次通话就是事件的电话报告。"
      action="记下这次通话"
      keyName="Ctrl+Enter"
      width={760}
      command={() => ({
        type: 'phoneOpinion',
        opinionId: opinion.id,
        call: {
          at: moment.at,
          to: { unit: to?.name ?? '', name, post, phone: to?.phone ?? '' },
          said,
          answer,
        },
        lateReason,
      })}
      dirty={name !== '' || answer !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="打给谁" required error={errorAt('call.to')}>
            <FieldRow>
              <Pick
                value={toId}
                options={ordered.map((recipient) => ({
                  value: recipient.id,
                  label: recipient.name,
                }))}
                onChange={setToId}
              />
              <ContactPick
                label="对方姓名"
                value={name}
                autoFocus
                placeholder="姓名"
                onChange={setName}
                onPick={(entry) => {
                  setName(entry.name)
                  setPost(entry.post)
                }}
              />
              <TextInput label="对方职务" value={post} placeholder="职务" onChange={setPost} />
            </FieldRow>
          </Field>
          <MomentField label="通话时间" moment={moment} error={errorAt('call.at')} />
          <Field label="报告内容" sub="照着念" required error={errorAt('call.said')}>
            <TextBox value={said} rows={4} onChange={setSaid} />
          </Field>
          <Field label="对方答复" error={errorAt('call.answer')}>
            <TextBox value={answer} onChange={setAnswer} />
          </Field>
          {late && (
            <Field
              label="迟报原因"
              required
              warning="舆情上报的时限已过，原因随舆情保存"
              error={errorAt('lateReason')}
            >
              <TextInput value={lateReason} maxLength={200} onChange={setLateReason} />
            </Field>
          )}
        </>
      )}
    </RecordDialog>
  )
}
