// The state on its way to the page: in pieces that no browser breaks at, and only while it may be seen.
import { describe, expect, it } from 'vitest'
import { createPageFiles } from '../../electron/core/page-files'
import { redactState } from '../../shared/desk'
import { fromPieces, viewPieces, type ViewPiece } from '../../shared/view-pieces'
import { fetchedState } from '../support/fetched-state'
import { aDeskInUse, anIncident, signIn, viewOf, type TestDesk } from '../support/desk'
import { stateOf } from '../support/desk-shift'
import { tempFolder } from '../support/temp-folder'

const read = (texts: Iterable<string>) => [...texts].map((text) => JSON.parse(text) as ViewPiece)

describe('the view in pieces', () => {
  it('is the same state when it is put together, but for the PINs', async () => {
    const desk = await aDeskInUse()
    await anIncident(desk)
    const state = await stateOf(desk)
    expect(state).toEqual(redactState(state))
    expect(Object.keys(state.incidents)).toHaveLength(1)
    expect(fromPieces(read(viewPieces(state)))).toEqual(state)
  })

  it('keeps every piece small however many years of incidents there are', async () => {
    const desk = await aDeskInUse()
    const id = await anIncident(desk)
    const state = await stateOf(desk)
    const one = {
      ...state.incidents[id]!,
      facts: { ...state.incidents[id]!.facts, cause: '火'.repeat(100_000) },
    }
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`2026-${n + 1}`, one]))
    const past = Array.from({ length: 5 }, () => state.shift.current!)
    const long = { ...state, incidents: many, shift: { ...state.shift, past } }
    const texts = [...viewPieces(long)]
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(2 * 1024 * 1024)
    expect(texts.length).toBeGreaterThan(10)
    expect(fromPieces(read(texts))).toEqual(long)
  })

  it('is nothing without its first piece', () => {
    expect(fromPieces([])).toBeNull()
    expect(fromPieces([{ incidents: {} }])).toBeNull()
  })
})

describe('fetching it', () => {
  async function aServedDesk() {
    const desk = await aDeskInUse()
    const get = createPageFiles(tempFolder(), {
      file: desk.core.servedFile,
      piece: async (...asked) => desk.core.servedPiece(...asked),
    })
    return { desk, get, ...(await offered(desk)) }
  }

  const without = (why: string) => ({
    status: 204,
    headers: { 'view-piece': why },
    body: Buffer.alloc(0),
  })

  /** Where the page is told to fetch it, and as of which record. */
  async function offered(desk: TestDesk): Promise<{ address: string; seq: number }> {
    const reply = await desk.api.open({})
    if (!reply.ok || reply.value.view.kind !== 'desk') throw new Error('nobody is signed in')
    return reply.value.view
  }

  it('gives piece after piece and says when it ends', async () => {
    const { get, address } = await aServedDesk()
    const first = await get(`${address}/0`)
    expect(first).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    })
    // Asked for again, when the answer was lost on its way.
    expect((await get(`${address}/0`)).body.equals(first.body)).toBe(true)
    expect(await get(`${address}/1`)).toMatchObject(without('end'))
    expect(await get(`${address}/2`)).toMatchObject(without('none'))
  })

  it('is refused to a page at the door or behind the lock', async () => {
    const { desk, get, address } = await aServedDesk()
    await desk.done({ type: 'lock' })
    expect(await get(`${address}/0`)).toMatchObject(without('closed'))
    await signIn(desk)
    await desk.done({ type: 'signOut' })
    expect(await get(`${address}/0`)).toMatchObject(without('closed'))
  })

  it('shows the desk as it was when it was offered, and forgets what was offered long ago', async () => {
    const { desk, address, seq } = await aServedDesk()
    await anIncident(desk)
    expect(fetchedState(desk.core, address).incidents).toEqual({})
    const later = await viewOf(desk)
    expect(later.view).toMatchObject({ seq: seq + 1 })
    for (let times = 0; times < 4; times += 1) await desk.api.open({})
    expect(() => fetchedState(desk.core, address)).toThrow('no piece 0')
  })
})
