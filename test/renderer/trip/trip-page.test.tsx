// 外出报备 on the page: reported, seen on the desk and among the leaders to be told, changed, over.
import { describe, expect, it } from 'vitest'
import { click, draw, key, text, type } from '../support/page'
import { Away } from '../../../renderer/desk/away'
import { TripPage } from '../../../renderer/trip/trip-page'
import { ms } from '../../support/moments'
import { aTrip } from '../../support/trips'
import { aRoomOf } from '../layout/room'

const row = () => document.querySelector('[aria-label="外出报备"] tbody tr')!

describe('外出报备', () => {
  it('says with nothing in it what it is for', async () => {
    await draw(aRoomOf(), <TripPage />)
    expect(text()).toContain('现在没有领导外出')
    expect(text()).toContain('这个月没有领导外出报备')
  })

  it('is written down, and each field says what is wrong with it', async () => {
    const desk = aRoomOf()
    desk.setNow(ms('13:30'))
    await draw(desk, <TripPage />)
    await key('Alt+N')
    await type('谁外出', '李建国')
    await type('几时走', '14:00')
    await type('几时回', '13:00')
    await type('去哪里', '市会议中心')
    await type('事由', '开会')
    await key('Ctrl+Enter')
    expect(text()).toContain('回来的时间要晚于走的时间')
    await type('几时回', '18:00')
    await key('Ctrl+Enter')
    expect(Object.values(desk.state().trip.trips)).toMatchObject([
      { name: '李建国', place: '市会议中心', until: '2026-11-23T10:00:00.000Z' },
    ])
    expect(text()).toContain('将外出')
  })

  it('stands on the desk while it lasts, and is over by a key', async () => {
    const desk = aRoomOf()
    desk.setNow(ms('13:30'))
    desk.give({ type: 'reportTrip', details: aTrip() })
    await draw(desk, <Away />)
    expect(text()).not.toContain('李建国')
    desk.setNow(ms('18:30'))
    await draw(desk, <Away />)
    expect(text()).toContain('李建国外出（市会议中心，11-23 18:00 回），代理 王芳 13900000003')
    expect(text()).toContain('过期没回')
    await draw(desk, <TripPage />)
    await click(row())
    await key('F6')
    await type('备注', '已到岗')
    await click([...document.querySelectorAll('[role="dialog"] button')].at(-1)!)
    expect(desk.state().trip.trips['wc1']!.ended).toMatchObject({ kind: 'returned' })
    expect(text()).toContain('现在没有领导外出')
  })
})
