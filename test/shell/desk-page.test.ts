// One page of a browser becomes the desk. The browser is scripted here: what a real one does with it is for the
// end-to-end tests.
import { expect, test } from 'vitest'
import type { RunningBrowser } from '../../electron/shell-browser/cdp/launch'
import type { EventName, Events } from '../../electron/shell-browser/cdp/protocol'
import { openDeskPage } from '../../electron/shell-browser/desk-page'

const HOME = 'https://app.invalid/'
const MAIN = 't1'
const SESSION = 's1'

/** What has been asked for is answered at once, in a later turn. */
const settled = () => new Promise((done) => setImmediate(done))

async function aPage() {
  const listeners: [string, (told: never, of?: string) => void][] = []
  const sent: [string, unknown][] = []
  const happened: string[] = []
  const tell = <N extends EventName>(name: N, told: Events[N], of?: string) => {
    for (const [wanted, hear] of listeners) if (wanted === name) hear(told as never, of)
  }
  const targetCreated = (targetId: string, type = 'page') =>
    tell('Target.targetCreated', { targetInfo: { targetId, type } })
  const ANSWERS: Readonly<Record<string, () => unknown>> = {
    'Target.setDiscoverTargets': () => targetCreated(MAIN),
    'Target.attachToTarget': () => ({ sessionId: SESSION }),
    'Browser.getWindowForTarget': () => ({ windowId: 7, bounds: { windowState: 'minimized' } }),
  }
  const browser: RunningBrowser = {
    send: async (name, asks) => {
      sent.push([name, asks])
      return ANSWERS[name]?.() ?? {}
    },
    on: (name, hear) => void listeners.push([name, hear]),
    gone: new Promise(() => {}),
    close: async () => {},
  }
  const page = await openDeskPage({
    browser,
    files: async (pathname, range) => ({
      status: 200,
      headers: { 'content-type': 'text/plain' },
      body: Buffer.from(`${pathname} ${range ?? 'whole'}`),
    }),
    core: { call: async () => ({ ok: true, value: null }) },
    log: { fault: () => '000000' },
    title: () => '',
    onClosed: () => happened.push('closed'),
    onCrashed: () => happened.push('crashed'),
  })
  const asked = (name: string) => sent.flatMap(([one, asks]) => (one === name ? [asks] : []))
  return {
    page,
    happened,
    asked,
    targetCreated,
    tell: <N extends EventName>(name: N, told: Events[N]) => tell(name, told, SESSION),
    arrives: (url: string, parentId?: string) =>
      tell(
        'Page.frameNavigated',
        { frame: { id: parentId === undefined ? MAIN : 'f', url, ...(parentId && { parentId }) } },
        SESSION,
      ),
    async fetches(url: string, method = 'GET', headers: Record<string, string> = {}) {
      tell('Fetch.requestPaused', { requestId: 'r', request: { url, method, headers } })
      await settled()
      const [served] = asked('Fetch.fulfillRequest') as { body: string }[]
      if (served !== undefined) return Buffer.from(served.body, 'base64').toString()
      return asked('Fetch.failRequest').length === 1 ? 'refused' : 'unanswered'
    },
  }
}

test('a file of ours is served, and a part of it to whoever asks for a part', async () => {
  expect(await (await aPage()).fetches(`${HOME}a.js`)).toBe('/a.js whole')
  expect(await (await aPage()).fetches(`${HOME}a.wav`, 'GET', { Range: 'bytes=1-2' })).toBe(
    '/a.wav bytes=1-2',
  )
})

test.each([
  ['another origin', 'https://example.com/', 'GET', {}],
  ['ours without its s', 'http://app.invalid/', 'GET', {}],
  ['another port', 'https://app.invalid:8443/', 'GET', {}],
  ['something sent', HOME, 'POST', {}],
  ['a worker that would stay and answer', `${HOME}a.js`, 'GET', { 'Service-Worker': 'script' }],
  ['no address at all', 'nonsense', 'GET', {}],
])('a request for %s is refused', async (_what, url, method, headers) => {
  expect(await (await aPage()).fetches(url, method, headers)).toBe('refused')
})

test('whatever page opens beside ours is closed, and nothing but pages', async () => {
  const { targetCreated, asked } = await aPage()
  targetCreated('t2')
  targetCreated('t3', 'worker')
  expect(asked('Target.closeTarget')).toEqual([{ targetId: 't2' }])
})

test('a page led astray comes home; what the browser came up with, or a frame, leads nowhere', async () => {
  const { arrives, asked } = await aPage()
  const goings = () => asked('Page.navigate').length
  expect(asked('Page.navigate')).toEqual([{ url: HOME }])
  arrives('data:text/html,hello')
  expect(goings()).toBe(1)
  arrives(HOME)
  arrives('about:blank', MAIN)
  expect(goings()).toBe(1)
  arrives('chrome-error://chromewebdata/')
  expect(goings()).toBe(2)
})

test("a box of the browser's own does not stop the page", async () => {
  const { tell, asked } = await aPage()
  tell('Page.javascriptDialogOpening', { type: 'alert' })
  tell('Page.javascriptDialogOpening', { type: 'beforeunload' })
  expect(asked('Page.handleJavaScriptDialog')).toEqual([{ accept: false }, { accept: true }])
})

test('downloads are denied and the camera is all that is granted', async () => {
  const { asked } = await aPage()
  expect(asked('Browser.setDownloadBehavior')).toEqual([{ behavior: 'deny' }])
  expect(asked('Browser.grantPermissions')).toEqual([
    { origin: 'https://app.invalid', permissions: ['videoCapture'] },
  ])
})

test('the end of our page is told, and of no other', async () => {
  const { tell, happened } = await aPage()
  tell('Target.targetDestroyed', { targetId: 't2' })
  tell('Target.targetCrashed', { targetId: 't2' })
  expect(happened).toEqual([])
  tell('Target.targetCrashed', { targetId: MAIN })
  tell('Target.targetDestroyed', { targetId: MAIN })
  expect(happened).toEqual(['crashed', 'closed'])
})

test('a window that lies in the task bar comes up from there', async () => {
  const { page, asked } = await aPage()
  await page.raise()
  expect(asked('Browser.setWindowBounds')).toEqual([
    { windowId: 7, bounds: { windowState: 'normal' } },
  ])
  expect(asked('Page.bringToFront')).toHaveLength(1)
})
