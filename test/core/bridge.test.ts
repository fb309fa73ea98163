// The door between page and core.
import { expect, test, vi } from 'vitest'
import { LONGEST_MESSAGE } from '../../shared/contract'
import { refusalText } from '../../shared/refusals'
import { ok, type Err, type Refusal } from '../../shared/result'
import { answer } from '../../electron/core/bridge'

const aDesk = () => ({
  core: { call: vi.fn(async (name: string, params: unknown) => ok({ name, params })) },
  log: { fault: vi.fn(() => '482107') },
})

test('a message reaches the core as name and params', async () => {
  const desk = aDesk()
  const reply = await answer(desk, true, '{"name":"clock","params":{"a":1}}')
  expect(reply).toEqual(ok({ name: 'clock', params: { a: 1 } }))
})

test('a stranger is not read at all', async () => {
  const desk = aDesk()
  expect(await answer(desk, false, '{"name":"clock"}')).toEqual({
    ok: false,
    error: { code: 'stranger' },
  })
  expect(desk.core.call).not.toHaveBeenCalled()
})

test.each([
  ['not a text', 7],
  ['not JSON', '{'],
  ['an array', '[]'],
  ['null', 'null'],
  ['without a name', '{"params":{}}'],
])('%s is malformed', async (_what, text) => {
  const desk = aDesk()
  expect(await answer(desk, true, text)).toEqual({
    ok: false,
    error: { code: 'malformed', path: 'message' },
  })
  expect(desk.core.call).not.toHaveBeenCalled()
})

test('the longest message passes and one unit more does not', async () => {
  const desk = aDesk()
  const shell = '{"name":"clock","params":""}'
  const longest = shell.replace('""', `"${'x'.repeat(LONGEST_MESSAGE - shell.length)}"`)
  expect((await answer(desk, true, longest)).ok).toBe(true)
  expect(await answer(desk, true, `${longest} `)).toMatchObject({ error: { code: 'oversized' } })
})

test('a mistake of the program comes back as a refusal with the code under which the log has it', async () => {
  const mistake = new Error('a mistake')
  const desk = { ...aDesk(), core: { call: () => Promise.reject(mistake) } }
  const reply = await answer(desk, true, '{"name":"clock"}')
  expect(desk.log.fault).toHaveBeenCalledExactlyOnceWith('callFailed', mistake)
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'failed', details: { fault: '482107' } },
  })
  expect(refusalText((reply as Err<Refusal>).error)).toContain('故障码 482107')
})
