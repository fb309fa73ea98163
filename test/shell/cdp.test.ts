// The client that drives the installed browser: what goes over the pipe and comes back, cut anywhere.
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { connectOver } from '../../electron/shell-browser/cdp/connection'
import { launch } from '../../electron/shell-browser/cdp/launch'
import { createSplitter } from '../../electron/shell-browser/cdp/pipe'
import { tempFolder } from '../support/temp-folder'

function aBrowser() {
  const [to, from] = [new PassThrough(), new PassThrough()]
  const asked: { id: number; method: string; params: unknown; sessionId?: string }[] = []
  to.on(
    'data',
    createSplitter((text) => asked.push(JSON.parse(text) as (typeof asked)[number])),
  )
  const says = (message: unknown) => void from.write(`${JSON.stringify(message)}\0`)
  return { connection: connectOver(to, from), to, from, asked, says }
}

/** What stands in a stream is told in a later turn. */
const aTurn = () => new Promise((done) => setImmediate(done))

test('texts come out whole, wherever the pipe cut them: in a character, before a NUL, many in one', () => {
  const bytes = Buffer.from('{"a":"值班台"}\0{}\0\0[1]\0rest')
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    const texts: string[] = []
    const take = createSplitter((text) => texts.push(text))
    take(bytes.subarray(0, cut))
    take(bytes.subarray(cut))
    expect(texts).toEqual(['{"a":"值班台"}', '{}', '', '[1]'])
  }
})

test('each question gets its own answer, in whatever order they come', async () => {
  const { connection, asked, says } = aBrowser()
  const first = connection.send('Target.createTarget', { url: 'about:blank' })
  const second = connection.send('Page.navigate', { url: 'https://app.invalid/' }, 's1')
  await aTurn()
  expect(asked).toEqual([
    { id: 1, method: 'Target.createTarget', params: { url: 'about:blank' } },
    { id: 2, method: 'Page.navigate', params: { url: 'https://app.invalid/' }, sessionId: 's1' },
  ])
  says({ id: 2, result: {} })
  says({ id: 1, result: { targetId: 't1' } })
  expect(await second).toEqual({})
  expect(await first).toEqual({ targetId: 't1' })
})

test('what the browser refuses rejects, and says what was asked', async () => {
  const { connection, says } = aBrowser()
  const refused = connection.send('Page.enable', {})
  says({ id: 1, error: { message: 'no such page' } })
  await expect(refused).rejects.toThrow('Page.enable: no such page')
})

test('what is told goes to whoever listens, with the page that it is about', async () => {
  const { connection, says } = aBrowser()
  const heard: unknown[] = []
  connection.on('Target.targetCrashed', (told, of) => heard.push([told, of]))
  says({ method: 'Target.targetCrashed', params: { targetId: 't1' }, sessionId: 's1' })
  says({ method: 'Page.loadEventFired', params: {} })
  await aTurn()
  expect(heard).toEqual([[{ targetId: 't1' }, 's1']])
})

test.each(['to', 'from'] as const)(
  'nobody waits for a browser that has gone: the end of the pipe (%s) rejects what was asked and what will be',
  async (end) => {
    const browser = aBrowser()
    const waiting = browser.connection.send('Page.enable', {})
    const heard = expect(waiting).rejects.toThrow('the browser has gone')
    browser[end].destroy(new Error('EPIPE'))
    await heard
    await expect(browser.connection.send('Page.enable', {})).rejects.toThrow('has gone')
  },
)

test('a browser that does not start is named, with its last words', async () => {
  // Node knows none of a browser's words, and ends.
  const program = { executablePath: process.execPath, args: ['--no-such-word'] }
  await expect(launch(program, tempFolder(), [])).rejects.toThrow(/does not start: .*bad option/)
  const missing = { executablePath: '/nowhere/chromium' }
  await expect(launch(missing, tempFolder(), [])).rejects.toThrow(
    /nowhere.* does not start: .*ENOENT/,
  )
})
