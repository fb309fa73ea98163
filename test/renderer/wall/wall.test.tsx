// F11: numbers and times alone, in the one order; a locked desk goes on showing them; keys lead back to work.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { draw, key, text } from '../support/page'
import { App } from '../../../renderer/app'
import { useRoute } from '../../../renderer/route'
import { wallOf } from '../../../shared/wall'
import { incidentsByUrgency } from '../../../shared/deadline/urgency'
import { ms } from '../../support/moments'
import { SilentAudio } from '../sign-in/silent-audio'
import { aRoom, opened, phoned } from '../incident/room'

beforeEach(() => void vi.stubGlobal('AudioContext', SilentAudio))
afterEach(() => void vi.unstubAllGlobals())

const TITLES = ['草场小火', '园区爆炸', '桌面推演', '学校腹泻', '小区停水'] as const

function aNight() {
  const desk = aRoom()
  const when = { occurredAt: '12:55', learnedAt: '13:00' }
  opened(desk, { title: TITLES[0], level: 'IV', ...when })
  opened(desk, { title: TITLES[1], level: 'I', ...when })
  opened(desk, { title: TITLES[2], level: 'I', exercise: true, ...when })
  opened(desk, { title: TITLES[3], level: null, sensitive: true, ...when })
  phoned(desk, opened(desk, { title: TITLES[4], level: null, ...when }), '13:02')
  desk.setNow(ms('13:14'))
  return desk
}

const rows = () => [...document.querySelectorAll('article')].map((row) => row.textContent ?? '')

describe('the wall', () => {
  it('stands in the one order of urgency and says nothing but numbers, duties and times', () => {
    const desk = aNight()
    const state = desk.state()
    const wall = wallOf(state, state.unit!, ms('13:14'))
    expect(wall.rows.map(({ id }) => id)).toEqual(
      incidentsByUrgency(state, ms('13:14')).map(({ id }) => id),
    )
    expect(wall.rows.map(({ number, of }) => `${number} ${of}`)).toEqual([
      '2号 I',
      '3号 sensitive',
      '1号 IV',
      '4号 unset',
      '演1号 exercise',
    ])
    expect(wall).toMatchObject({ real: 4, exercises: 1 })
    const said = JSON.stringify(wall)
    for (const word of [...TITLES, '保合少', '信息处']) expect(said).not.toContain(word)
  })

  it('comes by F11 and goes by F11 or Esc to where the page was', async () => {
    const desk = aNight()
    await draw(desk, <App />)
    await key('Alt+2')
    await key('F11')
    expect(rows()).toHaveLength(3)
    expect(rows()[0]).toContain('2号　电话报告')
    expect(text()).toContain('另 2 件')
    expect(text()).toContain('本屏只显示编号和时限')
    for (const title of TITLES) expect(text()).not.toContain(title)
    await key('Esc')
    expect(useRoute.getState().route.kind).toBe('incidents')
    await key('F11')
    await key('F11')
    expect(useRoute.getState().route.kind).toBe('incidents')
  })

  it('leads to work by the keys of the desk, and asks nothing over itself', async () => {
    const desk = aNight()
    await draw(desk, <App />)
    await key('F11')
    await key('F5')
    expect(useRoute.getState().route).toMatchObject({ kind: 'phone', incidentId: '2026-2' })
    await key('F11')
    await key('F2')
    expect(useRoute.getState().route.kind).toBe('phone')
    expect(text()).toContain('新事件')
    await key('Esc')
    await key('F11')
    await key('Alt+5')
    expect(useRoute.getState().route.kind).toBe('handover')
  })

  it('hangs on while the desk is locked; any key leads to the door', async () => {
    const desk = aNight()
    await draw(desk, <App />)
    await key('F11')
    await key('Ctrl+Shift+L')
    expect(text()).toContain('已锁屏，按任意键输口令')
    expect(rows()[0]).toContain('2号　电话报告')
    await key('a')
    expect(text()).toContain('输口令解锁')
    expect(rows()).toHaveLength(0)
  })

  it('of an empty desk says that nothing is owed', async () => {
    await draw(aRoom(), <App />)
    await key('F11')
    expect(text()).toContain('此刻没有欠着的事')
    expect(text()).toContain('办理中 0 件')
  })
})
