// One key means one thing on a screen, and ? tells which: in the words of the buttons that have them.
import { act } from 'react'
import { expect, test } from 'vitest'
import { button, draw, key, settle, text } from './support/page'
import { App } from '../../renderer/app'
import { go, type Route } from '../../renderer/route'
import { keysInForce } from '../../renderer/ui'
import { ms } from '../support/moments'
import { opened, phoned, reported } from './incident/room'
import { aShift, noted } from './shift/room'

/** One incident with a call and a sent 首报, one just begun, an entry and a 待办. */
function aBusyDesk() {
  const desk = aShift('14:30')
  const first = opened(desk, { title: '北山火情', occurredAt: '13:02', learnedAt: '13:10' })
  phoned(desk, first, '13:12', true)
  reported(desk, first, 'initial', '13:30')
  opened(desk, { title: '新华街停水', occurredAt: '14:02', learnedAt: '14:10' })
  desk.setNow(ms('14:30'))
  noted(desk, '答复信息处', { matter: { due: null } })
  return { desk, first }
}

const twice = (): string[] => keysInForce().filter((one, at, all) => all.indexOf(one) !== at)

test('no key of any screen means two things', async () => {
  const { desk, first: incidentId } = aBusyDesk()
  await draw(desk, <App />)
  const routes: Route[] = [
    { kind: 'desk' },
    { kind: 'intake' },
    { kind: 'incidents' },
    { kind: 'incident', incidentId },
    { kind: 'phone', incidentId },
    { kind: 'call', incidentId },
    { kind: 'report', incidentId, reportKind: 'followUp', reportId: null },
    { kind: 'report', incidentId, reportKind: 'initial', reportId: 't1' },
    { kind: 'import' },
    { kind: 'deliveries' },
    { kind: 'log', shiftId: null },
    { kind: 'handover' },
    { kind: 'since' },
    { kind: 'roster' },
    { kind: 'rollCalls' },
    { kind: 'nilReport' },
    { kind: 'opinions' },
    { kind: 'instructions' },
    { kind: 'contacts' },
    { kind: 'settings' },
    { kind: 'manual' },
    { kind: 'wall' },
  ]
  for (const route of routes) {
    await act(async () => go(route))
    await settle()
    expect({ route: route.kind, twice: twice() }).toEqual({ route: route.kind, twice: [] })
  }
})

test('? says what the keys of this screen do, and Esc leads back to it', async () => {
  const { desk, first: incidentId } = aBusyDesk()
  await draw(desk, <App />)
  await act(async () => go({ kind: 'incident', incidentId }))
  await settle()
  // A button that has the focus is no place where somebody writes.
  button('返回Esc').focus()
  await key('?')
  await settle()
  const dialog = document.querySelector('[role="dialog"]')!
  const lines = [...dialog.querySelectorAll('dl > div')].map((line) => line.textContent)
  expect(lines).toContain('F3电话报告')
  expect(lines).toContain('Alt+P添加附件')
  expect(lines).toContain('Alt+9使用说明')
  expect(lines.some((line) => line?.startsWith('F2接报'))).toBe(true)
  await key('Esc')
  expect(text()).not.toContain('这个页面上的键')
  expect(text()).toContain('北山火情')
})
