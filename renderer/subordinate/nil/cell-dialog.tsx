// One unit on one day: its report is written down with the time at which it came, or struck when it was entered by mistake.
import { useState } from 'react'
import { UNIT_NIL_NAMES, type UnitNilCell } from '../../../shared/subordinate/month'
import type { Subordinate } from '../../../shared/subordinate/record'
import { minuteText, toInstant, toMs, type Ms } from '../../../shared/time'
import { CHANNEL_NAMES, channelSchema, type Channel } from '../../../shared/vocabulary'
import { Choice, Field, TextInput, TimeField } from '../../ui'
import { RecordDialog } from '../../form/record-dialog'
import { shortDay } from '../../roster/month'
import { deskNow } from '../../store'
import { personName, useDesk, useNow } from '../../use-desk'

interface Props {
  readonly unit: Subordinate
  readonly cell: UnitNilCell
  readonly onClose: () => void
}

export const NilCellDialog = (props: Props) =>
  props.cell.report === null ? <TakeDialog {...props} /> : <StrikeDialog {...props} />

const CHANNELS = channelSchema.options.map((value) => ({ value, label: CHANNEL_NAMES[value] }))

function TakeDialog({ unit, cell, onClose }: Props) {
  const now = useNow()
  const [at, setAt] = useState<Ms | null>(() => deskNow())
  const [channel, setChannel] = useState<Channel>('phone')
  const [officer, setOfficer] = useState('')
  return (
    <RecordDialog
      title={`${unit.name} ${shortDay(cell.date)}零报告`}
      consequence="按报来的时间判断是不是迟报。"
      action="记下"
      keyName="Enter"
      dirty={officer !== ''}
      onClose={onClose}
      command={() => ({
        type: 'recordUnitNil',
        date: cell.date,
        unitIds: [unit.id],
        at: at === null ? '' : toInstant(at),
        channel,
        officer,
      })}
    >
      {(errorAt) => (
        <>
          <Field label="几点报来的" required error={errorAt('at')}>
            <TimeField value={at} now={now} onChange={setAt} />
          </Field>
          <Field label="方式">
            <Choice label="方式" value={channel} options={CHANNELS} onChange={setChannel} />
          </Field>
          <Field label="对方值班员" error={errorAt('officer')}>
            <TextInput value={officer} autoFocus maxLength={100} onChange={setOfficer} />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}

function StrikeDialog({ unit, cell: { date, report, outcome }, onClose }: Props) {
  const { people } = useDesk()
  const [reason, setReason] = useState('')
  if (report === null) return null
  const told = [
    `${minuteText(toMs(report.at))} ${CHANNEL_NAMES[report.channel]}`,
    report.officer !== '' && `对方 ${report.officer}`,
    `${personName(people, report.by)}记`,
  ]
  return (
    <RecordDialog
      title={`${unit.name} ${shortDay(date)}零报告：${UNIT_NIL_NAMES[outcome]}`}
      consequence={`${told.filter(Boolean).join('，')}。记错了可以划去，原来的记录和原因都留着，这家要重新报。`}
      action="划去这条"
      kind="danger"
      dirty={reason !== ''}
      onClose={onClose}
      command={() => ({ type: 'strikeUnitNil', date, unitId: unit.id, reason })}
    >
      {(errorAt) => (
        <Field label="为什么划去" required error={errorAt('reason')}>
          <TextInput
            value={reason}
            autoFocus
            maxLength={200}
            placeholder="如 记错了单位"
            onChange={setReason}
          />
        </Field>
      )}
    </RecordDialog>
  )
}
