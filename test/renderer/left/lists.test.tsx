// Weeks later an incident and its shift are no longer at hand; whoever looks through the lists does not miss them.
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { click, draw, key, press, settle, text } from '../support/page'
import { App } from '../../../renderer/app'
import { LedgerDialog } from '../../../renderer/past/ledger-dialog'
import { go, type Route } from '../../../renderer/route'
import { readRows } from '../../../renderer/spreadsheet/read'
import { LEDGER_SHEETS } from '../../../shared/ledger/sheets'
import { MINUTE, DAY, minuteText } from '../../../shared/time'
import { aShiftDesk } from '../../support/a-shift'
import { at } from '../../support/moments'
import { anIncident } from '../../support/records'
import { answering } from '../layout/room'
import { createFakeDesk } from '../support/fake-desk'
import { SilentAudio } from '../sign-in/silent-audio'
import { eventually } from '../../support/eventually'

beforeEach(() => void vi.stubGlobal('AudioContext', SilentAudio))
afterEach(() => void vi.unstubAllGlobals())

const evening = (days: number): string => minuteText(Date.parse(at('20:20')) + days * DAY)

const waitFor = (there: () => boolean): Promise<void> =>
  eventually(async () => {
    await settle()
    expect(there()).toBe(true)
  })

/** An incident of the first day, from its first word to its end, and ten days of other shifts after it. */
function aRoomWeeksLater() {
  const shifts = aShiftDesk()
  const { desk } = shifts
  const id = desk.open(anIncident({ level: 'IV' }))
  desk.at('13:20').phone()
  desk.at('13:40').send('initial')
  desk.at('14:10').send('followUp')
  desk.at('15:00').send('final')
  desk.at('15:10').confirm()
  desk.close()
  for (const days of [0, 9, 10]) {
    desk.at(evening(days))
    shifts.handOver(shifts.current.crew[0]!.personId === 'p3' ? 'p1' : 'p3')
  }
  shifts.sitDown(shifts.current.crew[0]!.personId)
  const room = createFakeDesk(desk.now + 5 * MINUTE, desk.journal)
  expect(room.state().incidents).not.toHaveProperty(id)
  return { room, id }
}

async function shown(route: Route): Promise<ReturnType<typeof aRoomWeeksLater>> {
  const there = aRoomWeeksLater()
  await draw(there.room, <App />)
  await act(async () => go(route))
  await settle()
  return there
}

describe('what has left the live state', () => {
  it('stands in the list of incidents, marked, and is opened from there', async () => {
    await shown({ kind: 'incidents' })
    expect(text()).toContain('共 1 件')
    expect(text()).toContain('已归档')
    await click(document.querySelector('tbody tr')!)
    await settle()
    expect(text()).not.toContain('没有找到')
  })

  it('stands in the register with everything that was sent', async () => {
    await shown({ kind: 'deliveries' })
    expect(text()).toContain('共 3 份')
    expect(text()).toContain('终报')
  })

  it('is turned back to, log by log, past the shifts that are at hand', async () => {
    const { room } = await shown({ kind: 'log', shiftId: null })
    expect(room.state().shift.past.map(({ id }) => id)).not.toContain('s1')
    for (let turns = 0; turns < 3; turns += 1) await key('Alt+ArrowLeft')
    await settle()
    expect(text()).toContain('已封存2026-11-23 20:20')
    expect(text()).toContain('13:10–20:20 · 15 条')
    await press('下一班')
    await settle()
    expect(text()).not.toContain('13:10–20:20')
  })

  it('is counted by month, and leaves as a workbook with a sheet for each kind of record', async () => {
    const saved: { name: string; base64: string }[] = []
    const { room } = aRoomWeeksLater()
    const desk = answering(room, {
      saveFile: (file: { name: string; base64: string }) => {
        saved.push(file)
        return { ok: true, value: { path: `D:/值班/${file.name}` } }
      },
    })
    await draw(desk, <LedgerDialog onClose={() => {}} />)
    await waitFor(() => text().includes('按时间'))
    const total = document.querySelector('[aria-label="统计 按时间"] tbody tr:last-child')
    expect([...total!.children].map((cell) => cell.textContent)).toEqual([
      ...['合计', '1', '3', '3', '0', '100.0%', '0', '0'],
    ])
    await key('Ctrl+Enter')
    await waitFor(() => text().includes('已存为 D:/值班/值班台账 2026年11月至2026年12月.xlsx'))
    const bytes = Uint8Array.from(atob(saved[0]!.base64), (character) => character.charCodeAt(0))
    const book = await readRows(new File([bytes], saved[0]!.name))
    if (!book.ok) throw new Error(book.error)
    const { tabs } = book.value
    expect(tabs.map(({ name }) => name)).toEqual(LEDGER_SHEETS.map(({ title }) => title))
    expect(tabs[0]!.rows.flat()).toContain('值班〔2026〕1号')
    const isStep = (cell: unknown) => typeof cell === 'string' && cell.includes('接报：')
    const log = tabs.find(({ name }) => name === '值班记录')
    expect(log!.rows.flat().some(isStep)).toBe(true)
  })

  it('is not asked for as long as nothing has left', async () => {
    const { desk } = aShiftDesk()
    const room = createFakeDesk(desk.now, desk.journal)
    const asked = vi.spyOn(room.bridge, 'call')
    await draw(room, <App />)
    await act(async () => go({ kind: 'incidents' }))
    await settle()
    expect(asked.mock.calls.map(([name]) => name)).not.toContain('readPastRecords')
  })

  it('teaches by which way a recipient was last reached', async () => {
    const { room } = await shown({ kind: 'incidents' })
    expect(Object.keys(room.state().kept.ways)).toEqual(
      room.state().unit!.recipients.map(({ id }) => id),
    )
  })
})
