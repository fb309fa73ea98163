// 换班: two people exchange their duties. Both names and the reason stay on record.
import { useState } from 'react'
import { weekdayText } from '../../shared/calendar/month'
import { placeKey } from '../../shared/roster/month'
import { POST_NAMES } from '../../shared/roster/post'
import type { RosterDuty, Place } from '../../shared/roster/record'
import { useSend } from '../form/use-send'
import { DialogFrame, Field, Pick, TextInput } from '../ui'
import { shortDay } from './month'
import styles from './roster.module.css'
import { placesOf, type RosterMonth } from './use-roster'

export interface SwapDialogProps {
  readonly roster: RosterMonth
  readonly a: Place | null
  readonly b: Place | null
  readonly onClose: () => void
}

/** Every duty of the month as a choice: typing a name or a day finds it. */
function choicesOf(
  roster: RosterMonth,
): { readonly value: string; readonly label: string; readonly duty: RosterDuty }[] {
  return placesOf(roster).flatMap((place) => {
    const name = roster.nameAt(place)
    if (name === '') return []
    const slot = roster.columns.find(({ slotId }) => slotId === place.slotId)?.slotName ?? ''
    const label = `${name}　${shortDay(place.date)} ${weekdayText(place.date)} ${slot} ${POST_NAMES[place.post]}`
    return [{ value: placeKey(place), label, duty: { ...place, name } }]
  })
}

export function SwapDialog({ roster, a, b, onClose }: SwapDialogProps) {
  const [keys, setKeys] = useState({
    a: a === null ? null : placeKey(a),
    b: b === null ? null : placeKey(b),
  })
  const [reason, setReason] = useState('')
  const sending = useSend(() => ({ ...keys, reason }))
  const choices = choicesOf(roster)
  const dutyAt = (key: string | null) => choices.find(({ value }) => value === key)?.duty
  const [first, second] = [dutyAt(keys.a), dutyAt(keys.b)]
  const swap = () => {
    if (first !== undefined && second !== undefined)
      sending.run({ type: 'swapDuty', a: first, b: second, reason }, onClose)
  }
  const field = (label: string, side: 'a' | 'b') => (
    <Field label={label} required error={sending.errorAt(side)}>
      <Pick
        value={keys[side]}
        options={choices}
        searchable
        placeholder="输姓名或日期来找，如 张磊、11月23日"
        autoFocus={keys[side] === null}
        onChange={(key) => setKeys({ ...keys, [side]: key })}
      />
    </Field>
  )
  return (
    <DialogFrame
      open
      width={620}
      title="换班"
      consequence={
        first === undefined || second === undefined ? (
          '两个人对换各自的一班，两个姓名和原因都留在变动记录里。'
        ) : (
          <>
            换班之后：<b>{second.name}</b> 上 {shortDay(first.date)} {POST_NAMES[first.post]}，
            <b>{first.name}</b> 上 {shortDay(second.date)} {POST_NAMES[second.post]}。
          </>
        )
      }
      actions={[
        {
          label: '换班',
          keyName: 'Ctrl+Enter',
          act: swap,
          disabled: first === undefined || second === undefined,
        },
      ]}
      onClose={onClose}
      dirty={reason !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      {field('谁的哪一班', 'a')}
      {field('和谁的哪一班', 'b')}
      <Field
        label="原因"
        required
        error={sending.errorAt('reason')}
        hint={<span className={styles.quiet}>如：外出学习、家中有事，双方已同意</span>}
      >
        <TextInput
          value={reason}
          onChange={setReason}
          maxLength={200}
          autoFocus={keys.a !== null && keys.b !== null}
        />
      </Field>
    </DialogFrame>
  )
}
