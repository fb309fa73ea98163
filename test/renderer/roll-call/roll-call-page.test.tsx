// 点名抽查: counted by a key, written down, corrected in sight, listed by the month.
import { describe, expect, it } from 'vitest'
import {
  check,
  click,
  draw,
  field,
  holdTime,
  key,
  press,
  settle,
  text,
  type,
} from '../support/page'
import { nth } from '../layout/user-actions'
import { aRoomOf } from '../layout/room'
import { aRollCall } from '../../support/a-roster'
import { RollCallPage } from '../../../renderer/roll-call/roll-call-page'

describe('a roll call', () => {
  it('is counted from F9 to F9 and written down with what was found', async () => {
    const desk = aRoomOf()
    await draw(desk, <RollCallPage />)
    expect(text()).toContain('这个月还没有点名抽查')
    await key('Alt+N')
    await type('抽查哪里', '保合少镇政府')
    const pass = holdTime()
    await key('F9')
    await pass(1100)
    expect(document.querySelector('[role="timer"]')?.textContent).toMatch(/\d 秒/)
    await key('F9')
    expect(field('几秒或几声').value).toBe('1')
    await press('在岗')
    await press('情况清楚')
    await key('Ctrl+Enter')
    await settle()
    expect(desk.state().rollCalls).toMatchObject([
      {
        direction: 'out',
        unit: '保合少镇政府',
        ours: '张磊',
        answered: { count: 1, measure: 'seconds' },
        found: '在岗，情况清楚',
      },
    ])
    expect(text()).toContain('1 次')
    expect(desk.drafts.size).toBe(0)
  })

  it('needs a figure, or the word that nobody answered', async () => {
    const desk = aRoomOf()
    await draw(desk, <RollCallPage />)
    await key('Alt+N')
    await type('抽查哪里', '新林场')
    await key('Ctrl+Enter')
    expect(text()).toContain('没人接请选“没人接”')
    await check('没人接')
    await key('Ctrl+Enter')
    await settle()
    expect(desk.state().rollCalls[0]?.answered).toBeNull()
    expect(text()).toContain('无人应答')
  })

  it('from above is written down as well, by rings', async () => {
    const desk = aRoomOf()
    await draw(desk, <RollCallPage />)
    await key('Alt+U')
    await type('哪里来抽查', '市政府总值班室')
    await type('几秒或几声', '4')
    await click(nth('声', 1))
    await key('Ctrl+Enter')
    await settle()
    expect(desk.state().rollCalls[0]).toMatchObject({
      direction: 'in',
      answered: { count: 4, measure: 'rings' },
    })
    expect(text()).toContain('超过三声')
  })

  it('is corrected with a reason, the old figure struck out beside the new', async () => {
    const desk = aRoomOf()
    desk.give({ type: 'recordRollCall', call: aRollCall() })
    await draw(desk, <RollCallPage />)
    await click(
      [...document.querySelectorAll('tr')].find((one) => one.textContent.includes('保合少镇政府'))!,
    )
    await type('几秒或几声', '5')
    await type('更正原因', '回听录音')
    await key('Ctrl+Enter')
    await settle()
    expect(document.querySelector('del')?.textContent).toBe('原为响 2 声')
    expect(text()).toContain('响 5 声')
  })

  it('cannot be written by somebody who is not on duty', async () => {
    const desk = aRoomOf('leader')
    await draw(desk, <RollCallPage />)
    await key('Alt+N')
    expect(document.querySelector('[role="dialog"]')).toBeNull()
  })
})
