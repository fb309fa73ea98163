// Which sites and accounts are looked at, at which hours; one line each, its address behind its name.
import { useState } from 'react'
import { isEqual } from '../../shared/equal'
import { addressIn, platformOf } from '../../shared/opinion/link'
import type { WatchSettings } from '../../shared/opinion/rounds'
import { RecordDialog } from '../form/record-dialog'
import { Check, Field, NumberBox, TextBox, TextInput } from '../ui'
import { useDesk } from '../use-desk'
import { hoursIn } from './minutes-in'

const linesOf = ({ sites }: WatchSettings): string =>
  sites.map(({ name, address }) => [name, address].filter(Boolean).join(' ')).join('\n')

function sitesIn(lines: string): WatchSettings['sites'] {
  return lines.split('\n').flatMap((line) => {
    const address = addressIn(line) ?? ''
    const name = line.replace(address, '').trim() || address
    return name === '' ? [] : [{ name, address, platform: platformOf(address) ?? 'other' }]
  })
}

export function WatchDialog({ onClose }: { readonly onClose: () => void }) {
  const { settings } = useDesk().opinion.watch
  const [on, setOn] = useState(true)
  const [hours, setHours] = useState(settings.at.join('、'))
  const [within, setWithin] = useState<number | null>(settings.withinMinutes)
  const [lines, setLines] = useState(() => linesOf(settings))
  const [reason, setReason] = useState('')
  const next: WatchSettings = {
    on,
    at: hoursIn(hours),
    withinMinutes: within ?? 0,
    sites: sitesIn(lines),
  }
  return (
    <RecordDialog
      title="轮巡"
      consequence="到点提醒去看；看完签“已看，无”，或登记看到的。没有签的到时报警。"
      action="保存"
      keyName="Ctrl+Enter"
      width={700}
      command={() => ({ type: 'setWatch', settings: next, reason })}
      dirty={!isEqual(next, settings) || reason !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="轮巡">
            <Check checked={on} onChange={setOn}>
              启用
            </Check>
          </Field>
          <Field
            label="每天几点"
            required
            hint="用顿号隔开，如 08:30、14:00、20:00"
            error={errorAt('settings.at') === undefined ? undefined : '请填钟点，如 08:30、14:00。'}
          >
            <TextInput value={hours} maxLength={200} onChange={setHours} />
          </Field>
          <Field label="几分钟内签" required error={errorAt('settings.withinMinutes')}>
            <NumberBox value={within} unit="分钟" onChange={setWithin} />
          </Field>
          <Field
            label="看哪些"
            hint="一行一个：名称，空格，网址（没有网址的只写名称）"
            error={errorAt('settings.sites')}
          >
            <TextBox value={lines} rows={5} maxRows={10} onChange={setLines} />
          </Field>
          <Field label="修改原因" required error={errorAt('reason')}>
            <TextInput value={reason} maxLength={200} onChange={setReason} />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}
