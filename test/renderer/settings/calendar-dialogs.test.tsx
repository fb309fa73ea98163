// What was typed about days that are unlike others is not lost by one key.
import { describe, expect, it, vi } from 'vitest'
import { draw, field, key, text, type } from '../support/page'
import { aRoomOf } from '../layout/room'
import { CalendarDialog } from '../../../renderer/settings/shift/calendar-dialog'
import { PeriodDialog } from '../../../renderer/settings/shift/period-dialogs'

const PERIOD = {
  id: 'e1',
  name: '全国两会',
  from: '2027-03-04',
  to: '2027-03-12',
  nilAt: '16:30',
  note: '',
  setAt: '2026-11-20T01:00:00.000Z',
  by: 'p1',
  dropped: null,
}

describe.each([
  ['a new 敏感时段', (onClose: () => void) => <PeriodDialog period={null} onClose={onClose} />],
  ['a known one', (onClose: () => void) => <PeriodDialog period={PERIOD} onClose={onClose} />],
  [
    'days of the year',
    (onClose: () => void) => <CalendarDialog year={2026} run={null} onClose={onClose} />,
  ],
])('%s', (_, dialog) => {
  it('is left by Escape while nothing was typed', async () => {
    const close = vi.fn<() => void>()
    await draw(aRoomOf(), dialog(close))
    await key('Escape')
    expect(close).toHaveBeenCalledOnce()
  })

  it('asks before a day that was typed is thrown away', async () => {
    const close = vi.fn<() => void>()
    await draw(aRoomOf(), dialog(close))
    await type('到哪一天', '10-8')
    await key('Escape')
    expect(close).not.toHaveBeenCalled()
    expect(text()).toContain('已经填写的内容还没有记下')
    expect(field('到哪一天').value).toBe('10-8')
  })
})
