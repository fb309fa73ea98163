// Ctrl+K: one search over what is at hand, the places of the desk, and the past.
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { draw, key, settle, text, type } from '../support/page'
import { keyIn } from '../layout/user-actions'
import { answering, aRoomOf } from '../layout/room'
import { App } from '../../../renderer/app'
import { loadReadings } from '../../../renderer/ui/readings'
import { closePalette } from '../../../renderer/layout/palette-store'
import { useRoute } from '../../../renderer/route'
import { pastQuerySchema, type PastHit, type PastQuery } from '../../../shared/past/record'
import { ok } from '../../../shared/result'
import { toInstant } from '../../../shared/time'
import { anIncident } from '../../support/records'
import { SilentAudio } from '../sign-in/silent-audio'

// The table of readings is large; a page that asks for it does not wait.
beforeAll(async () => void (await loadReadings()))
beforeEach(() => void vi.stubGlobal('AudioContext', SilentAudio))
afterEach(() => {
  void vi.unstubAllGlobals()
  act(closePalette)
})

const reach = { by: 'index', arranging: null, since: null } as const

const aHit = (over: Partial<PastHit>): PastHit => ({
  place: 1,
  kind: 'entry',
  label: '来电',
  at: '2017-03-05T02:00:00.000Z',
  day: '2017-03-05',
  incident: null,
  excerpt: '市气象局来电，夜间有大风',
  ...over,
})

const anOldIncident = (serial: number): PastHit =>
  aHit({
    place: serial,
    kind: 'incident',
    label: '事件',
    incident: {
      incidentId: `2017-${serial}`,
      number: `值班〔2017〕${serial}号`,
      title: '榆林镇草场失火',
      level: 'II',
      kind: 'grasslandFire',
      place: '榆林镇',
      unitConcerned: '',
      occurredAt: '2017-03-05T02:00:00.000Z',
      exercise: false,
    },
  })

const TITLES = ['保合少镇草原火情', '金桥燃气泄漏', '呼和浩特东站大风停运']

/** Incidents 1 to 3 at hand; the past answers as it is told to. */
async function aSearch(answer: (query: PastQuery) => readonly PastHit[] = () => []) {
  const room = aRoomOf()
  for (const title of TITLES)
    room.give(
      anIncident({ title, learnedAt: toInstant(room.now()), occurredAt: toInstant(room.now()) }),
    )
  const desk = answering(room, {
    searchPast: (params) => ok({ hits: answer(pastQuerySchema.parse(params)), next: null, reach }),
  })
  await draw(desk, <App />)
  await key('Ctrl+K')
  await settle()
  return desk
}

const box = () => document.querySelector<HTMLInputElement>('input[role="combobox"]')!
const listed = () => [...document.querySelectorAll('[role="option"]')].map((one) => one.textContent)
const chosen = () => document.querySelector('[role="option"][aria-selected="true"]')?.textContent
const enter = async () => {
  await act(async () => box().form?.requestSubmit())
  await settle()
}
const write = async (words: string) => {
  await type('查找事件', words)
  await settle()
}

describe('what is found', () => {
  test('an incident at hand by its words, by 拼音 initials, by its day, and by who opened it', async () => {
    await aSearch()
    for (const words of ['燃气', 'rqxl', 'ranqi 金桥']) {
      await write(words)
      expect(listed()).toEqual([expect.stringContaining('金桥燃气泄漏')])
    }
    for (const words of ['11月23日', '11-23', '1123', '2026-11-23', '张磊']) {
      await write(words)
      expect(listed()).toHaveLength(3)
    }
    await write('11-24')
    expect(listed()).toEqual([])
    expect(text()).toContain('没有找到')
  })

  test('the exact number before those that begin with it, at hand before in the past', async () => {
    await aSearch(({ number }) =>
      number === null ? [anOldIncident(21), anOldIncident(12)] : [anOldIncident(number)],
    )
    await write('2')
    const numbers = listed().map((line) => /〔(\d+〕\d+)号/.exec(line ?? '')?.[1])
    expect(numbers).toEqual(['2026〕2', '2017〕2', '2026〕3', '2026〕1', '2017〕21', '2017〕12'])
  })

  test('a place of the desk by its name or its initials', async () => {
    await aSearch()
    await write('zbb')
    expect(listed()).toEqual([expect.stringContaining('值班表')])
    await enter()
    expect(useRoute.getState().route).toEqual({ kind: 'roster' })
    expect(box()).toBeNull()
  })
})

describe('opening', () => {
  test('↓ and Enter from the box open an incident at hand at its own page', async () => {
    await aSearch()
    await write('风')
    expect(chosen()).toContain('大风停运')
    await write('镇')
    for (const down of ['ArrowDown', 'ArrowDown']) await keyIn(box(), down)
    await enter()
    expect(useRoute.getState().route).toEqual({ kind: 'incident', incidentId: '2026-1' })
  })

  test('one of the past opens as it is in the journal, an entry on its day', async () => {
    await aSearch(() => [anOldIncident(7), aHit({})])
    await write('榆林')
    await enter()
    expect(useRoute.getState().route).toEqual({ kind: 'pastIncident', incidentId: '2017-7' })
    await key('Ctrl+K')
    await write('榆林')
    await keyIn(box(), 'ArrowDown')
    expect(chosen()).toContain('市气象局来电')
    await enter()
    expect(useRoute.getState().route).toEqual({ kind: 'past' })
    expect(document.querySelector<HTMLInputElement>('input[aria-label^="日期"]')?.value).toBe(
      '2017-03-05',
    )
  })

  test('↑ from the first goes to the last, and back', async () => {
    await aSearch(() => [anOldIncident(7), aHit({})])
    await write('榆林')
    await keyIn(box(), 'ArrowUp')
    expect(chosen()).toContain('市气象局来电')
    await keyIn(box(), 'ArrowDown')
    expect(chosen()).toContain('榆林镇草场失火')
  })
})
