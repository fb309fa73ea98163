// What is asked of a trip: who, when, where, why, and who stands in.
import { otherEnd } from '../contact/book'
import { ContactPick } from '../contact/contact-pick'
import type { Sending } from '../form/use-send'
import { detailsOf } from '../../shared/trip/find'
import type { Trip, TripDetails } from '../../shared/trip/record'
import { toInstant, toMs, type Ms } from '../../shared/time'
import { Field, FieldRow, TextInput, TimeField } from '../ui'
import { useNow } from '../use-desk'

export type TripForm = Omit<TripDetails, 'from' | 'until'> & {
  readonly from: Ms | null
  readonly until: Ms | null
}

export const EMPTY_TRIP: TripForm = {
  name: '',
  post: '',
  why: '',
  place: '',
  from: null,
  until: null,
  phone: '',
  standIn: '',
  standInPhone: '',
}

export const formOf = (trip: Trip): TripForm => ({
  ...detailsOf(trip),
  from: toMs(trip.from),
  until: toMs(trip.until),
})

export const inputOf = ({ from, until, ...rest }: TripForm): TripDetails => ({
  ...rest,
  from: from === null ? '' : toInstant(from),
  until: until === null ? '' : toInstant(until),
})

export function TripFields({
  form,
  set,
  errorAt,
}: {
  readonly form: TripForm
  readonly set: (patch: Partial<TripForm>) => void
  readonly errorAt: Sending['errorAt']
}) {
  const now = useNow()
  const at = (field: keyof TripDetails) => errorAt(`details.${field}`)
  return (
    <>
      <Field label="谁外出" required error={at('name')} hint="输拼音首字母、汉字来找">
        <FieldRow>
          <ContactPick
            value={form.name}
            autoFocus
            maxLength={200}
            onChange={(name) => set({ name })}
            onPick={(entry) => {
              const { unit, phone } = otherEnd(entry)
              set({ name: entry.name, post: form.post === '' ? unit : form.post, phone })
            }}
          />
          <TextInput
            label="职务"
            prefix="职务"
            value={form.post}
            maxLength={200}
            onChange={(post) => set({ post })}
          />
        </FieldRow>
      </Field>
      <Field label="几时走" required error={at('from')}>
        <TimeField value={form.from} now={now} onChange={(from) => set({ from })} />
      </Field>
      <Field label="几时回" required error={at('until')}>
        <TimeField value={form.until} now={now} onChange={(until) => set({ until })} />
      </Field>
      <Field label="去哪里" required error={at('place')}>
        <TextInput value={form.place} maxLength={200} onChange={(place) => set({ place })} />
      </Field>
      <Field label="事由" required error={at('why')}>
        <TextInput
          value={form.why}
          maxLength={200}
          placeholder="如 参加全市工作会议"
          onChange={(why) => set({ why })}
        />
      </Field>
      <Field label="外出期间电话" error={at('phone')}>
        <TextInput value={form.phone} maxLength={200} onChange={(phone) => set({ phone })} />
      </Field>
      <Field label="谁代理" error={at('standIn')}>
        <FieldRow>
          <ContactPick
            value={form.standIn}
            maxLength={200}
            onChange={(standIn) => set({ standIn })}
            onPick={(entry) => set({ standIn: entry.name, standInPhone: otherEnd(entry).phone })}
          />
          <TextInput
            label="代理电话"
            prefix="电话"
            value={form.standInPhone}
            maxLength={200}
            onChange={(standInPhone) => set({ standInPhone })}
          />
        </FieldRow>
      </Field>
    </>
  )
}
