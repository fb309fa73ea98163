// A screen is fetched when it is gone to, unless a quiet moment brought it before.
import { act, useState } from 'react'
import { expect, test, vi } from 'vitest'
import { refuse } from '../../shared/result'
import { draw, press, settle, text } from './support/page'
import { answering, aRoomOf } from './layout/room'

const { BrokenPage } = await import('../../renderer/broken-page')
const { screen } = await import('../../renderer/screen')
const screens = await import('../../renderer/screens')

/** A screen that counts, so that it is seen whether it was put there anew. */
function Counting({ of }: { readonly of: string }) {
  const [count, setCount] = useState(0)
  return (
    <button onClick={() => setCount((before) => before + 1)}>
      {of} {count}
    </button>
  )
}

const aDesk = () => answering(aRoomOf(), { reportFault: () => refuse('unreachable') })

test('what stands there until it has come is one line; then the screen, once and for all', async () => {
  const load = vi.fn(async () => Counting)
  const Log = screen(load)
  let turn = () => {}
  function Room() {
    const [of, setOf] = useState('记录')
    turn = () => setOf('值班记录')
    return <Log of={of} />
  }
  await draw(aDesk(), <Room />)
  await settle()
  expect(load).toHaveBeenCalledOnce()
  await press('记录 0')
  expect(text()).toContain('记录 1')
  await act(async () => turn())
  // Drawn again, not begun again.
  expect(text()).toContain('值班记录 1')
})

test('one that has not come says that it is on its way', async () => {
  const Never = screen(() => new Promise<typeof Counting>(() => {}))
  await draw(aDesk(), <Never of="记录" />)
  expect(text()).toContain('正在打开')
})

test('one that was fetched before is there at once, with nothing in its place', async () => {
  const Log = screen(async () => Counting)
  await Log.fetch()
  let seen: string | null = null
  function Looking() {
    return <span ref={() => void (seen ??= text())} />
  }
  await draw(
    aDesk(),
    <>
      <Log of="记录" />
      <Looking />
    </>,
  )
  expect(seen).toContain('记录 0')
})

test('one that cannot be fetched says so, and how to go on', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const Gone = screen<{ readonly of: string }>(() =>
    Promise.reject(new TypeError('Failed to fetch')),
  )
  const reopened = vi.fn()
  await expect(Gone.fetch()).rejects.toThrow('Failed to fetch')
  await draw(
    aDesk(),
    <BrokenPage onReopen={reopened}>
      <Gone of="记录" />
    </BrokenPage>,
  )
  await settle()
  expect(text()).toContain('这一页出错了')
  await press('重新打开')
  expect(reopened).toHaveBeenCalledOnce()
  vi.restoreAllMocks()
})

test('in quiet moments all of them come, one after the other', async () => {
  const all = Object.values(screens).filter((one) => 'fetch' in one)
  const quiet = vi.fn(async () => undefined)
  await screens.fetchScreens(quiet)
  expect(quiet).toHaveBeenCalledTimes(all.length)
  expect(all.length).toBeGreaterThan(10)
})
