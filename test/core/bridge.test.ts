// The door between page and core.
import { expect, test, vi } from 'vitest'
import { LONGEST_MESSAGE } from '../../shared/contract'
import { ok } from '../../shared/result'
import { answer } from '../../electron/core/bridge'

const aCore = () => ({ call: vi.fn(async (name: string, params: unknown) => ok({ name, params })) })

test('a message reaches the core as name and params', async () => {
  const core = aCore()
  const reply = await answer(core, true, '{"name":"clock","params":{"a":1}}')
  expect(reply).toEqual(ok({ name: 'clock', params: { a: 1 } }))
})

test('a stranger is not read at all', async () => {
  const core = aCore()
  expect(await answer(core, false, '{"name":"clock"}')).toEqual({ ok: false, error: { code: 'stranger' } })
  expect(core.call).not.toHaveBeenCalled()
})

test.each([['not a text', 7], ['not JSON', '{'], ['an array', '[]'], ['null', 'null'], ['without a name', '{"params":{}}']])(
  '%s is malformed',
  async (_what, text) => {
    const core = aCore()
    expect(await answer(core, true, text)).toEqual({ ok: false, error: { code: 'malformed', path: 'message' } })
    expect(core.call).not.toHaveBeenCalled()
  },
)

test('the longest message passes and one unit more does not', async () => {
  const core = aCore()
  const shell = '{"name":"clock","params":""}'
  const longest = shell.replace('""', `"${'x'.repeat(LONGEST_MESSAGE - shell.length)}"`)
  expect((await answer(core, true, longest)).ok).toBe(true)
  expect(await answer(core, true, `${longest} `)).toMatchObject({ error: { code: 'oversized' } })
})

test('a mistake of the program comes back as a refusal, never as an exception', async () => {
  const core = { call: () => Promise.reject(new Error('a mistake')) }
  expect(await answer(core, true, '{"name":"clock"}')).toEqual({ ok: false, error: { code: 'failed' } })
})
