// 敏感时段, over every screen of a person at work: what holds by itself while it lasts.
import { nilHourOn, periodsOn } from '../../shared/calendar/periods'
import { dayOf } from '../../shared/time'
import { Banner } from '../ui'
import { useDesk, useMinute } from '../use-desk'

export function SensitiveBanner() {
  const { calendar } = useDesk()
  const day = dayOf(useMinute())
  const periods = periodsOn(calendar, day)
  if (periods.length === 0) return null
  const names = periods.map(
    ({ name, to }) => `${name}（到 ${Number(to.slice(5, 7))}月${Number(to.slice(8))}日）`,
  )
  return (
    <Banner tone="soon" title={`敏感时段：${names.join('、')}`}>
      事件一律先按敏感办，零报告每天 {nilHourOn(calendar, day)} 前报齐；过后自动恢复。
    </Banner>
  )
}
