// Who is heard by the core is decided by what the browser says of the caller, never by what a caller says.
import { expect, test } from 'vitest'
import type { Connection } from '../../electron/shell-browser/cdp/connection'
import type { EventName, Events } from '../../electron/shell-browser/cdp/protocol'
import { openPageWire, ORIGIN } from '../../electron/shell-browser/page-wire'

const OUR_SESSION = 's1'
const MAIN = 'main'

async function aWire() {
  const listeners: [string, (told: never, of: string) => void][] = []
  const sent: { name: string; asks: unknown }[] = []
  const browser: Connection = {
    send: async (name, asks) => {
      sent.push({ name, asks })
      return {}
    },
    on: (name, hear) => void listeners.push([name, hear]),
  }
  const heard: [boolean, string][] = []
  const wire = await openPageWire({
    browser,
    sessionId: OUR_SESSION,
    mainFrame: MAIN,
    answer: async (isTrusted, text) => {
      heard.push([isTrusted, text])
      return { ok: true, value: isTrusted }
    },
  })
  const says = <N extends EventName>(name: N, told: Events[N], of = OUR_SESSION) => {
    for (const [wanted, hear] of listeners) if (wanted === name) hear(told as never, of)
  }
  return {
    wire,
    heard,
    says,
    /** A world of scripts comes up in a frame. */
    world: (id: number, of: { origin?: string; frameId?: string; isDefault?: boolean } = {}) =>
      says('Runtime.executionContextCreated', {
        context: {
          id,
          origin: of.origin ?? ORIGIN,
          auxData: { frameId: of.frameId ?? MAIN, isDefault: of.isDefault ?? true },
        },
      }),
    calls: (executionContextId: number, payload: string, of = OUR_SESSION, name = '__deskCall') =>
      says('Runtime.bindingCalled', { name, payload, executionContextId }, of),
    told: () => sent.filter(({ name }) => name === 'Runtime.callFunctionOn'),
  }
}

test('the main frame of our own page is heard, and gets its answer under its number', async () => {
  const { world, calls, heard, told } = await aWire()
  world(1)
  calls(1, '17:{"name":"open: 甲"}')
  await Promise.resolve()
  expect(heard).toEqual([[true, '{"name":"open: 甲"}']])
  expect(told()).toMatchObject([
    {
      asks: {
        executionContextId: 1,
        arguments: [{ value: 17 }, { value: '{"ok":true,"value":true}' }],
      },
    },
  ])
})

test.each([
  ['a frame in our page', { frameId: 'inner' }],
  ['a page of another origin', { origin: 'https://elsewhere.invalid' }],
  ['a page without an origin', { origin: '' }],
  ['a world of scripts beside the page', { isDefault: false }],
])('%s is a stranger', async (_who, of) => {
  const { world, calls, heard } = await aWire()
  world(1)
  world(2, of)
  calls(2, '1:{}')
  expect(heard).toEqual([[false, '{}']])
})

test('a page that was ours and has gone is a stranger', async () => {
  const { world, calls, heard, says } = await aWire()
  world(1)
  says('Runtime.executionContextsCleared', {})
  calls(1, '1:{}')
  world(2)
  says('Runtime.executionContextDestroyed', { executionContextId: 2 })
  calls(2, '2:{}')
  expect(heard).toEqual([
    [false, '{}'],
    [false, '{}'],
  ])
})

test('what no page of ours sends is no call: another page, another name, no number', async () => {
  const { world, calls, heard } = await aWire()
  world(1)
  calls(1, '1:{}', 's2')
  calls(1, '1:{}', OUR_SESSION, 'other')
  for (const payload of ['', '{}', ':{}', 'x:{}', '-1:{}']) calls(1, payload)
  expect(heard).toEqual([])
})

test('a text goes to our page and to no other', async () => {
  const { wire, world, told, says } = await aWire()
  wire.tell('f', '早')
  world(1)
  wire.tell('f', '午')
  says('Runtime.executionContextsCleared', {})
  wire.tell('f', '晚')
  expect(told()).toMatchObject([
    { asks: { functionDeclaration: 'f', arguments: [{ value: '午' }] } },
  ])
})
