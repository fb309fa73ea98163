// 审签, 送各单位 in one act, 回执 of many at once.
import { useState } from 'react'
import { isMonthly, undeliveredOf, unreceiptedOf } from '../../../shared/circular/find'
import type { Addressee, Circular } from '../../../shared/circular/record'
import { toInstant, type Ms } from '../../../shared/time'
import { CHANNEL_NAMES, channelSchema, type Channel } from '../../../shared/vocabulary'
import { RecordDialog } from '../../form/record-dialog'
import { useChanged } from '../../form/use-changed'
import { approversOf, likelyLeader } from '../../form/signers'
import { SignFields } from '../../form/sign-fields'
import { Check, Choice, Field, FieldRow, TextInput, TimeField } from '../../ui'
import { useDesk, useMe, useNow } from '../../use-desk'
import { deskNow } from '../../store'

interface Props {
  readonly circular: Circular
  readonly onClose: () => void
}

export function SignDialog({ circular, onClose }: Props) {
  const desk = useDesk()
  const me = useMe()
  const [approverId, setApprover] = useState<string | null>(() => likelyLeader(desk, me?.id))
  const [pin, setPin] = useState('')
  return (
    <RecordDialog
      title={`审签：${circular.words.title}`}
      consequence={`审签后编号，正文${isMonthly(circular) ? '和附件表' : ''}定住，不能再改。`}
      action="审签"
      dirty={pin !== ''}
      onClose={onClose}
      command={() => ({
        type: 'signCircular',
        circularId: circular.id,
        approverId: approverId ?? '',
        pin,
      })}
    >
      {(errorAt) => (
        <SignFields
          label="审签人"
          who="带班领导或主要负责人"
          signers={approversOf(desk.people)}
          approverId={approverId}
          pin={pin}
          onApprover={setApprover}
          onPin={setPin}
          errorAt={errorAt}
        />
      )}
    </RecordDialog>
  )
}

export function DiscardDialog({ circular, onClose }: Props) {
  const [reason, setReason] = useState('')
  return (
    <RecordDialog
      title={`作废草稿：${circular.words.title}`}
      consequence="草稿不再改、不再审签，原因留在记录里；同一件事可以另起草。"
      action="作废"
      dirty={reason !== ''}
      onClose={onClose}
      command={() => ({ type: 'discardCircular', circularId: circular.id, reason })}
    >
      {(errorAt) => (
        <Field label="原因" required error={errorAt('reason', 'circularId')}>
          <TextInput value={reason} autoFocus maxLength={200} onChange={setReason} />
        </Field>
      )}
    </RecordDialog>
  )
}

const CHANNELS = channelSchema.options.map((value) => ({ value, label: CHANNEL_NAMES[value] }))

/** All of them are chosen; whoever is not meant is taken out. */
function Units({
  units,
  chosen,
  onChange,
}: {
  readonly units: readonly Addressee[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}) {
  return (
    <Field label={`单位 ${chosen.length}/${units.length}`}>
      <FieldRow fit>
        {units.map(({ unitId, name }) => (
          <Check
            key={unitId}
            checked={chosen.includes(unitId)}
            tabStop={false}
            onChange={(on) =>
              onChange(on ? [...chosen, unitId] : chosen.filter((one) => one !== unitId))
            }
          >
            {name}
          </Check>
        ))}
      </FieldRow>
    </Field>
  )
}

export function DeliverDialog({ circular, onClose }: Props) {
  const now = useNow()
  const units = undeliveredOf(circular)
  const [chosen, setChosen] = useState<readonly string[]>(units.map(({ unitId }) => unitId))
  const [at, setAt] = useState<Ms | null>(() => deskNow())
  const [channel, setChannel] = useState<Channel>('govNet')
  return (
    <RecordDialog
      title="送各单位"
      consequence={`一次记下 ${chosen.length} 家，同一份正文${isMonthly(circular) ? '、同一张附件表' : ''}。`}
      action="已送，记下"
      dirty={useChanged([chosen, at, channel])}
      disabled={chosen.length === 0}
      width={820}
      onClose={onClose}
      command={() => ({
        type: 'deliverCircular',
        circularId: circular.id,
        unitIds: [...chosen],
        at: at === null ? '' : toInstant(at),
        channel,
      })}
    >
      {(errorAt) => (
        <>
          <Field label="几点送的" required error={errorAt('at')}>
            <TimeField value={at} now={now} onChange={setAt} />
          </Field>
          <Field label="方式">
            <Choice label="方式" value={channel} options={CHANNELS} onChange={setChannel} />
          </Field>
          <Units units={units} chosen={chosen} onChange={setChosen} />
        </>
      )}
    </RecordDialog>
  )
}

export function ReceiptDialog({ circular, onClose }: Props) {
  const now = useNow()
  const units = unreceiptedOf(circular)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [at, setAt] = useState<Ms | null>(() => deskNow())
  const [receivedBy, setReceivedBy] = useState('')
  return (
    <RecordDialog
      title="记回执"
      consequence="勾上已经回的单位，一次记下。"
      action="记下"
      dirty={useChanged([chosen, at, receivedBy])}
      disabled={chosen.length === 0}
      width={820}
      onClose={onClose}
      command={() => ({
        type: 'recordCircularReceipts',
        circularId: circular.id,
        unitIds: [...chosen],
        at: at === null ? '' : toInstant(at),
        receivedBy,
      })}
    >
      {(errorAt) => (
        <>
          <Field label="几点回的" required error={errorAt('at')}>
            <TimeField value={at} now={now} onChange={setAt} />
          </Field>
          <Field label="谁收的" required error={errorAt('receivedBy')}>
            <TextInput
              value={receivedBy}
              autoFocus
              placeholder="对方值班员；多家一起记，写“各值班室”"
              onChange={setReceivedBy}
            />
          </Field>
          <Units units={units} chosen={chosen} onChange={setChosen} />
        </>
      )}
    </RecordDialog>
  )
}
