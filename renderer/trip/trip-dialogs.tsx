// A trip is reported, changed, over, or does not take place.
import { useState } from 'react'
import { isEqual } from '../../shared/equal'
import { lookUp } from '../../shared/lookup'
import { awayText, STANDING_NAMES, standingOf, whenText } from '../../shared/trip/find'
import type { Trip } from '../../shared/trip/record'
import { minuteText, toInstant, toMs, type Ms } from '../../shared/time'
import { RecordDialog } from '../form/record-dialog'
import { useChanged } from '../form/use-changed'
import { usePersonName } from '../person/person-name'
import { DialogFrame, Field, TextInput, TimeField } from '../ui'
import { useDesk, useMinute, useNow, useWhyReadOnly } from '../use-desk'
import { deskNow } from '../store'
import { EMPTY_TRIP, formOf, inputOf, TripFields, type TripForm } from './trip-fields'
import styles from './trip.module.css'

interface Closing {
  readonly onClose: () => void
}

export function ReportTripDialog({ onClose }: Closing) {
  const [form, setForm] = useState<TripForm>(EMPTY_TRIP)
  return (
    <RecordDialog
      title="外出报备"
      consequence="记下以后，值班台显示谁外出、谁代理；领导通知先列代理；到时间没说回来的响铃。"
      action="记下"
      keyName="Ctrl+Enter"
      width={720}
      dirty={!isEqual(form, EMPTY_TRIP)}
      onClose={onClose}
      command={() => ({ type: 'reportTrip', details: inputOf(form) })}
    >
      {(errorAt) => (
        <TripFields
          form={form}
          errorAt={errorAt}
          set={(patch) => setForm((before) => ({ ...before, ...patch }))}
        />
      )}
    </RecordDialog>
  )
}

function ChangeDialog({ trip, onClose }: Closing & { readonly trip: Trip }) {
  const [form, setForm] = useState<TripForm>(() => formOf(trip))
  const [reason, setReason] = useState('')
  return (
    <RecordDialog
      title={`改行程：${trip.name}`}
      consequence="原来报的留着。"
      action="改好"
      keyName="Ctrl+Enter"
      width={720}
      dirty={reason !== '' || !isEqual(form, formOf(trip))}
      onClose={onClose}
      command={() => ({ type: 'changeTrip', tripId: trip.id, details: inputOf(form), reason })}
    >
      {(errorAt) => (
        <>
          <TripFields
            form={form}
            errorAt={errorAt}
            set={(patch) => setForm((before) => ({ ...before, ...patch }))}
          />
          <Field label="为什么改" required error={errorAt('reason')}>
            <TextInput
              value={reason}
              maxLength={200}
              placeholder="如 会期延长，已电话报告"
              onChange={setReason}
            />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}

function ReturnDialog({ trip, onClose }: Closing & { readonly trip: Trip }) {
  const now = useNow()
  const [at, setAt] = useState<Ms | null>(() => deskNow())
  const [note, setNote] = useState('')
  return (
    <RecordDialog
      title={`已回：${trip.name}`}
      consequence="记下以后不再列为外出，铃声停止。"
      action="记下"
      dirty={useChanged([at, note])}
      onClose={onClose}
      command={() => ({
        type: 'endTrip',
        tripId: trip.id,
        at: at === null ? '' : toInstant(at),
        note,
      })}
    >
      {(errorAt) => (
        <>
          <Field label="几时回的" required error={errorAt('at')}>
            <TimeField value={at} now={now} onChange={setAt} />
          </Field>
          <Field label="备注" error={errorAt('note')}>
            <TextInput value={note} autoFocus maxLength={200} onChange={setNote} />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}

function DropDialog({ trip, onClose }: Closing & { readonly trip: Trip }) {
  const [reason, setReason] = useState('')
  return (
    <RecordDialog
      title={`没有成行：${trip.name}`}
      consequence="报备和原因都留着，不再列为外出。"
      action="记下"
      dirty={useChanged(reason)}
      onClose={onClose}
      command={() => ({ type: 'dropTrip', tripId: trip.id, reason })}
    >
      {(errorAt) => (
        <Field label="为什么" required error={errorAt('reason')}>
          <TextInput value={reason} autoFocus maxLength={200} onChange={setReason} />
        </Field>
      )}
    </RecordDialog>
  )
}

export function TripDialog({ tripId, onClose }: Closing & { readonly tripId: string }) {
  const desk = useDesk()
  const now = useMinute()
  const why = useWhyReadOnly()
  const nameOf = usePersonName()
  const [deed, setDeed] = useState<'return' | 'change' | 'drop' | null>(null)
  const trip = lookUp(desk.trip.trips, tripId)
  if (trip === undefined) return null
  const disabled = why !== undefined
  const isOpen = trip.ended === null
  return (
    <>
      <DialogFrame
        open={deed === null}
        width={680}
        title={`外出报备：${trip.name}`}
        consequence={isOpen ? awayText(trip) : STANDING_NAMES[standingOf(trip, now)]}
        actions={[
          ...(isOpen && toMs(trip.from) <= now
            ? [{ label: '已回', keyName: 'F6', act: () => setDeed('return'), disabled }]
            : []),
          ...(isOpen
            ? [
                {
                  label: '改行程',
                  keyName: 'F4',
                  kind: 'outlined' as const,
                  act: () => setDeed('change'),
                  disabled,
                },
                {
                  label: '没有成行',
                  keyName: 'Alt+X',
                  kind: 'quiet' as const,
                  act: () => setDeed('drop'),
                  disabled,
                },
              ]
            : []),
        ]}
        onClose={onClose}
        error={why}
      >
        <dl className={styles.facts}>
          <dt>职务</dt>
          <dd>{trip.post || '—'}</dd>
          <dt>外出时间</dt>
          <dd>{whenText(trip)}</dd>
          <dt>地点、事由</dt>
          <dd>
            {trip.place}，{trip.why}
          </dd>
          <dt>电话</dt>
          <dd>{trip.phone || '没有报'}</dd>
          <dt>记录</dt>
          <dd>
            {minuteText(toMs(trip.reportedAt))} {nameOf(trip.by)}
          </dd>
          {trip.changes.map(({ before, reason, at, by }) => (
            <div key={at} className={styles.change}>
              <dt>改过</dt>
              <dd>
                <s>
                  {whenText(before)}，{before.place}
                  {before.standIn === '' ? '' : `，代理 ${before.standIn}`}
                </s>{' '}
                {minuteText(toMs(at)).slice(5)} {nameOf(by)}：{reason}
              </dd>
            </div>
          ))}
          {trip.ended !== null && (
            <>
              <dt>{trip.ended.kind === 'returned' ? '已回' : '取消'}</dt>
              <dd>
                {minuteText(toMs(trip.ended.at))} {trip.ended.note}
              </dd>
            </>
          )}
        </dl>
      </DialogFrame>
      {deed === 'return' && <ReturnDialog trip={trip} onClose={onClose} />}
      {deed === 'change' && <ChangeDialog trip={trip} onClose={onClose} />}
      {deed === 'drop' && <DropDialog trip={trip} onClose={onClose} />}
    </>
  )
}
