// 敏感时段: entered by the room itself; while one lasts, what it changes holds by itself, and goes back after it.
import { useState } from 'react'
import type { SensitivePeriod } from '../../../shared/calendar/record'
import { dayOf } from '../../../shared/time'
import { Heading, KeyButton, Tag } from '../../ui'
import { useDesk, useMinute } from '../../use-desk'
import { DropPeriodDialog, PeriodDialog } from './period-dialogs'
import styles from './shift-settings.module.css'

type Open = { readonly kind: 'set' | 'drop'; readonly period: SensitivePeriod } | 'new' | null

function stateOf({ dropped, from, to }: SensitivePeriod, today: string) {
  if (dropped !== null) return <Tag kind="plain">已撤销：{dropped.reason}</Tag>
  if (today > to) return <Tag kind="plain">已过</Tag>
  return today < from ? <Tag kind="plain">未到</Tag> : <Tag kind="sensitive" />
}

export function PeriodsPart({ disabled }: { readonly disabled: boolean }) {
  const { periods } = useDesk().calendar
  const today = dayOf(useMinute())
  const [open, setOpen] = useState<Open>(null)
  return (
    <section aria-label="敏感时段" className={styles.calendar}>
      <Heading note="期间事件先按敏感办，零报告自动启用；过后自动恢复">敏感时段</Heading>
      <ul>
        {periods.map((period) => (
          <li key={period.id} className={styles.run}>
            <span>
              {period.from} 至 {period.to}
            </span>
            {stateOf(period, today)}
            <span>
              {period.name} · 零报告 {period.nilAt}
              {period.note !== '' && ` · ${period.note}`}
            </span>
            {!disabled && period.dropped === null && (
              <>
                <KeyButton
                  kind="quiet"
                  size="small"
                  title={`修改 ${period.name}`}
                  onPress={() => setOpen({ kind: 'set', period })}
                >
                  修改
                </KeyButton>
                <KeyButton
                  kind="quiet"
                  size="small"
                  title={`撤销 ${period.name}`}
                  onPress={() => setOpen({ kind: 'drop', period })}
                >
                  撤销
                </KeyButton>
              </>
            )}
          </li>
        ))}
      </ul>
      {!disabled && (
        <KeyButton kind="quiet" size="small" onPress={() => setOpen('new')}>
          加一段敏感时段
        </KeyButton>
      )}
      {open === 'new' && <PeriodDialog period={null} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'new' && open.kind === 'set' && (
        <PeriodDialog period={open.period} onClose={() => setOpen(null)} />
      )}
      {open !== null && open !== 'new' && open.kind === 'drop' && (
        <DropPeriodDialog period={open.period} onClose={() => setOpen(null)} />
      )}
    </section>
  )
}
