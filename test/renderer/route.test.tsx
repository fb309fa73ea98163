// The way back: one press of Esc leaves a page, however it was come to.
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { draw, key, press, settle, text, type } from './support/page'
import { App } from '../../renderer/app'
import { openNextStep } from '../../renderer/layout/open-next-step'
import { go, useRoute } from '../../renderer/route'
import { aRoom, opened, phoned, reported } from './incident/room'

const route = () => useRoute.getState().route

describe('the way back', () => {
  it('is one step from an incident whose next step was taken on its own page', async () => {
    const desk = aRoom()
    const incidentId = opened(desk)
    phoned(desk, incidentId, '13:12', true)
    await draw(desk, <App />)
    await act(async () => go({ kind: 'incident', incidentId }))
    await act(async () =>
      openNextStep(incidentId, { kind: 'relay', name: '批示转办', instructionId: 'i1' }),
    )
    await settle()
    expect(text()).toContain('转给谁')
    await key('Esc')
    await key('Esc')
    expect(route()).toEqual({ kind: 'desk' })
  })

  it('leads from one report to the one before it, and not to a second beginning of it', async () => {
    const desk = aRoom()
    const incidentId = opened(desk)
    phoned(desk, incidentId, '13:12')
    await draw(desk, <App />)
    await act(async () => go({ kind: 'report', incidentId, reportKind: 'initial', reportId: null }))
    await type('发展趋势', '向东蔓延')
    await key('F8')
    await key('Ctrl+Enter')
    await press('写续报')
    expect(text()).toContain('续报一 ·')
    await key('Esc')
    expect(text()).toContain('首报 · 值班〔2026〕1号')
    expect(text()).toContain('已报送 3/3')
    await key('Esc')
    expect(route()).toEqual({ kind: 'desk' })
  })

  it('is not made longer by going where one already is', async () => {
    const desk = aRoom()
    const incidentId = opened(desk)
    phoned(desk, incidentId, '13:12')
    const reportId = reported(desk, incidentId, 'initial', '13:28')
    await draw(desk, <App />)
    await key('Alt+2')
    await key('Alt+2')
    await act(async () => go({ kind: 'report', incidentId, reportKind: 'initial', reportId }))
    await act(async () =>
      go({ kind: 'report', incidentId, reportKind: 'followUp', reportId }, 'receipt'),
    )
    expect(text()).toContain('记回执 首报')
    await key('Esc')
    await key('Esc')
    expect(route()).toEqual({ kind: 'incidents' })
    await key('Esc')
    expect(route()).toEqual({ kind: 'desk' })
  })
})
