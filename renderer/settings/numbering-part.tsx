// Where the numbers of this year go on from, for a unit that comes with a paper book.
import { useState } from 'react'
import { MOST_IN_A_YEAR, SERIES_KEYS, type SeriesKey } from '../../shared/numbering/record'
import { seriesNow, type SeriesNow } from '../../shared/numbering/series'
import { useSend } from '../form/use-send'
import { DialogFrame, Field, FieldRow, Heading, KeyButton, NumberBox, TextInput } from '../ui'
import { useDesk, useMinute } from '../use-desk'
import styles from './settings.module.css'

const useSeries = (): readonly SeriesNow[] => {
  const desk = useDesk()
  const minute = useMinute()
  return SERIES_KEYS.map((key) => seriesNow(desk, key, minute))
}

export function NumberingPart({ disabled }: { readonly disabled: boolean }) {
  const [open, setOpen] = useState(false)
  const series = useSeries()
  const settled = series.every(({ used }) => used)
  return (
    <section aria-label="编号">
      <Heading
        note={settled ? '今年都已编号' : '年中从纸本搬过来的，先填纸本编到了第几号'}
        actions={
          !settled && (
            <KeyButton disabled={disabled} onPress={() => setOpen(true)}>
              接着纸本编号…
            </KeyButton>
          )
        }
      >
        编号
      </Heading>
      <dl className={styles.numbers}>
        {series.map(({ key, name, next }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>下一号 {next}</dd>
          </div>
        ))}
      </dl>
      {open && <NumberingDialog onClose={() => setOpen(false)} />}
    </section>
  )
}

const USUAL_REASON = '接着纸本编号'

type Typed = Readonly<Partial<Record<SeriesKey, number | null>>>

function NumberingDialog({ onClose }: { readonly onClose: () => void }) {
  const series = useSeries()
  const [typed, setTyped] = useState<Typed>({})
  const [reason, setReason] = useState(USUAL_REASON)
  const chosen = series.flatMap(({ key, last }) => {
    const number = typed[key] ?? null
    return number === null || number === last ? [] : [{ series: key, last: number }]
  })
  const sending = useSend(() => ({ type: 'beginSeries', series: chosen, reason }))
  const faultOf = (key: SeriesKey) => {
    const at = chosen.findIndex((one) => one.series === key)
    return at === -1 ? undefined : sending.errorAt(`series.${at}.last`)
  }
  return (
    <DialogFrame
      open
      title="接着纸本编号"
      consequence="填纸本上今年最后一号，这里接着往下编；明年一律从1号起。用过一号以后就不能再改：改了会缺号或重号。"
      actions={[
        {
          label: '接着编',
          keyName: 'Ctrl+Enter',
          act: () => sending.submit(onClose),
          disabled: chosen.length === 0,
        },
      ]}
      onClose={onClose}
      dirty={chosen.length > 0 || reason !== USUAL_REASON}
      busy={sending.busy}
      error={sending.errorElsewhere}
      width={640}
    >
      {series.map(({ key, name, last, used, next }) => {
        const number = typed[key] ?? null
        const head = next.slice(0, next.indexOf('〕') + 1)
        return (
          <Field
            key={key}
            label={name}
            error={faultOf(key)}
            hint={used ? `今年在这里已编到第${last}号` : `下一号 ${head}${(number ?? last) + 1}号`}
          >
            <FieldRow fit>
              <span>{head}第</span>
              <NumberBox
                label={`${name} 纸本最后一号`}
                value={number ?? (last === 0 ? null : last)}
                onChange={(value) => setTyped({ ...typed, [key]: value })}
                unit="号"
                max={MOST_IN_A_YEAR}
                disabled={used}
              />
            </FieldRow>
          </Field>
        )
      })}
      <Field label="原因" required error={sending.errorAt('reason')}>
        <TextInput value={reason} onChange={setReason} maxLength={200} />
      </Field>
    </DialogFrame>
  )
}
