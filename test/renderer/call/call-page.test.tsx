// A second call has a place: F2, the incident, the words; and a line of the log that is about it.
import { describe, expect, it } from 'vitest'
import { draw, field, key, press, text, type } from '../support/page'
import { App } from '../../../renderer/app'
import { go, useRoute } from '../../../renderer/route'
import { act } from 'react'
import { at } from '../../support/moments'
import { aRoom, incident, opened } from '../incident/room'

async function onDesk() {
  const desk = aRoom('13:10')
  const id = opened(desk, { title: '面铺窑村草原火灾' })
  await draw(desk, <App />)
  return { desk, id }
}

describe('F2 while an incident is open', () => {
  it('takes a new call at one press of Enter', async () => {
    await onDesk()
    await key('F2')
    expect(text()).toContain('新事件，还是哪一件的续来电')
    await press('记新来电')
    expect(useRoute.getState().route).toEqual({ kind: 'intake' })
  })

  it('takes a further call: its words are in the incident, and one step back is the desk', async () => {
    const { desk, id } = await onDesk()
    await key('F2')
    field('新事件，或哪一件的续来电').focus()
    await key('ArrowDown')
    await press('记续来电')
    expect(text()).toContain('续来电 · 值班〔2026〕1号 面铺窑村草原火灾')
    await key('Ctrl+Enter')
    expect(text()).toContain('这一项必须填写。')
    await press('还是 保合少镇政府')
    await type('来电内容', '明火已经扑灭')
    await key('Ctrl+Enter')
    expect(incident(desk, id).phones.at(-1)).toMatchObject({
      direction: 'in',
      at: at('13:10'),
      said: '明火已经扑灭',
      counterpart: { unit: '保合少镇政府', name: '李强' },
    })
    expect(useRoute.getState().route).toEqual({ kind: 'incident', incidentId: id })
    expect(text()).toContain('续来电：保合少镇政府 李强（值班员）。明火已经扑灭')
    await key('Esc')
    expect(useRoute.getState().route).toEqual({ kind: 'desk' })
  })
})

describe('the entry line', () => {
  const LINE = '记一条值班记录'

  it('is about the incident that is on the screen, and says so', async () => {
    const { desk, id } = await onDesk()
    await act(async () => go({ kind: 'incident', incidentId: id }))
    await key('Ctrl+L')
    await type(LINE, '镇里增派20人')
    await key('Enter')
    expect(incident(desk, id).timeline.at(-1)).toMatchObject({ type: 'entryAdded' })
    expect(text()).toContain('来电：镇里增派20人')
  })

  it('refuses a number that no incident has, with words, and keeps what was typed', async () => {
    const { desk } = await onDesk()
    await key('Ctrl+L')
    await type(LINE, '#9 镇里增派20人')
    await key('Enter')
    expect(text()).toContain('没有9号事件')
    expect(field(LINE).value).toBe('#9 镇里增派20人')
    expect(desk.state().shift.current?.entries.map(({ kind }) => kind)).toEqual(['step'])
    await type(LINE, '#1 镇里增派20人')
    await key('Enter')
    expect(desk.state().shift.current?.entries.at(-1)).toMatchObject({ incidentId: '2026-1' })
  })
})
