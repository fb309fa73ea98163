// What every shell owes the desk, whatever it is made of. Both shells run exactly these cases
// against the real core in a folder of their own; only the hands that reach into the window differ.
import assert from 'node:assert/strict'
import type { ClockReading, Push, Reply } from '../../shared/contract'
import type { Notification } from '../../electron/core/ports'
import { MINUTE } from '../../shared/time'
import { openIncidentCommand, setUpCommand } from '../support/commands'
import type { TestClock } from '../support/clock'
import { ATTACHMENT_CASES } from './attachment-cases'
import { codeOf, command, valueOf } from './calls'
import { PAPER_CASES } from './paper-cases'

/** What a page got for an address: its status and its policy. */
export interface Visit {
  readonly status: number
  readonly policy: string
}

/** What the page got when it fetched an address of its own. */
export interface Fetched {
  readonly status: number
  readonly type: string
  /** In bytes. */
  readonly size: number
}

/** How a case reaches into a running shell. Everything that says "page" happens in the page. */
export interface Hands {
  inspectDesk(): Promise<{
    readonly names: readonly string[]
    readonly frozen: boolean
    readonly fixed: boolean
  }>
  call(name: string, params: unknown): Promise<Reply>
  /** A text on the channel below window.desk, from our page. */
  callRaw(text: unknown): Promise<Reply>
  /** The same from a frame inside our page. */
  callAsStranger(text: string): Promise<Reply>
  /** Every push the page has heard since it was opened. */
  heard(): Promise<readonly Push[]>
  /** A path of the page's own origin, asked for by the window. */
  visit(path: string): Promise<Visit>
  /** The same, fetched by the page. */
  fetches(path: string, range?: string): Promise<Fetched>
  /** Whether a request of the page to another address would leave it. */
  reaches(address: string): Promise<boolean>
  /** Whether a page may open a window of its own. */
  opensWindows(): Promise<boolean>
  isWindowOpen(): Promise<boolean>
  closeWindow(): Promise<void>
  crashPage(): Promise<void>
  title(): Promise<string>
  /** The folder that the person picks when asked from now on; null when they change their mind. */
  picks(folder: string | null): Promise<void>
  notifications(): readonly Notification[]
  /** What a second start on the same folder is told. */
  startAgain(): Promise<string>
  /** The whole shell has gone, its lock with it. */
  hasStopped(): Promise<boolean>
}

/** As much of a clock as a case may touch. */
export type CaseClock = Pick<TestClock, 'wall' | 'advance'>

export interface Stage {
  readonly hands: Hands
  readonly clock: CaseClock
  /** Waits until something holds; fails after a while. */
  readonly until: (holds: () => Promise<boolean>) => Promise<void>
}

/** What only a shell under full control can offer: a scripted clock, the wire below window.desk. */
export type Need = 'clock' | 'wire' | 'crash'

export interface AcceptanceCase {
  readonly title: string
  readonly needs: readonly Need[]
  readonly check: (stage: Stage) => Promise<void>
}

export async function withARunningClock(hands: Hands, clock: CaseClock): Promise<void> {
  await command(hands, setUpCommand())
  await command(hands, openIncidentCommand(clock.wall()))
}

export const ACCEPTANCE: readonly AcceptanceCase[] = [
  {
    title: 'offers the page a frozen window.desk with call and on, and nothing else',
    needs: [],
    async check({ hands }) {
      const desk = await hands.inspectDesk()
      assert.deepEqual([...desk.names].sort(), ['call', 'on'])
      assert.ok(desk.frozen)
      assert.ok(desk.fixed, 'the page must not be able to put its own desk in the place')
    },
  },
  {
    title: 'answers the page from the core',
    needs: ['clock'],
    async check({ hands, clock }) {
      const opened = await valueOf<{ view: { kind: string }; clock: ClockReading }>(
        hands.call('open', {}),
      )
      assert.equal(opened.view.kind, 'firstRun')
      assert.equal(Date.parse(opened.clock.now), clock.wall())
    },
  },
  {
    title: 'tells the page what happened, without being asked',
    needs: [],
    async check({ hands, until }) {
      await hands.call('open', {})
      await command(hands, setUpCommand())
      await until(async () => (await hands.heard()).length > 0)
    },
  },
  {
    title: 'refuses malformed messages with a path and changes nothing',
    needs: ['wire'],
    async check({ hands }) {
      for (const text of ['', 'no json', '[]', '{"name":7}', '{"params":{}}', 7, null]) {
        const reply = await hands.callRaw(text)
        assert.deepEqual(reply, { ok: false, error: { code: 'malformed', path: 'message' } })
      }
      assert.equal(await codeOf(hands.call('noSuchCall', {})), 'malformed')
      const bad = await hands.call('command', { command: { ...setUpCommand(), presetId: 7 } })
      assert.ok(!bad.ok)
      assert.equal(bad.error.code, 'malformed')
      assert.match(bad.error.path ?? '', /presetId/)
      const { view } = await valueOf<{ view: { kind: string } }>(hands.call('open', {}))
      assert.equal(view.kind, 'firstRun')
    },
  },
  {
    title: 'refuses a message of more than 8 MB unread',
    needs: [],
    async check({ hands }) {
      const flood = 'x'.repeat(8 * 1024 * 1024)
      assert.equal(await codeOf(hands.call('saveDraft', { key: 'a', value: flood })), 'oversized')
    },
  },
  {
    title: 'hears nobody but the main frame of its own page',
    needs: ['wire'],
    async check({ hands }) {
      assert.equal(await codeOf(hands.callAsStranger('{"name":"open","params":{}}')), 'stranger')
    },
  },
  {
    title: 'serves the page under a strict policy and nothing beside it',
    needs: [],
    async check({ hands }) {
      for (const path of [
        '/%2e%2e/package.json',
        '/..%2f..%2fpackage.json',
        '/no-such-file.js',
        '/%00',
      ]) {
        assert.equal((await hands.visit(path)).status, 404, path)
      }
      const page = await hands.visit('/')
      assert.equal(page.status, 200)
      assert.match(page.policy, /default-src 'none'/)
      assert.match(page.policy, /script-src 'self'(;|$)/)
    },
  },
  {
    title: 'lets no request leave the origin and no window open',
    needs: ['wire'],
    async check({ hands }) {
      assert.equal(await hands.reaches('https://example.com/'), false)
      assert.equal(await hands.reaches('http://127.0.0.1:9/'), false)
      assert.equal(await hands.opensWindows(), false)
    },
  },
  ...PAPER_CASES,
  ...ATTACHMENT_CASES,
  {
    title: 'keeps the clocks when the window is closed, and an alarm brings a notification',
    needs: ['clock'],
    async check(stage) {
      const { hands, clock, until } = stage
      await withARunningClock(stage.hands, stage.clock)
      await hands.closeWindow()
      await until(async () => !(await hands.isWindowOpen()))
      // The 15 minutes of the phone report (N1).
      await clock.advance(16 * MINUTE)
      await until(async () => hands.notifications().length > 0)
    },
  },
  {
    title: 'shows in the title that alarms ring',
    needs: ['clock'],
    async check(stage) {
      const { hands, clock, until } = stage
      await withARunningClock(stage.hands, stage.clock)
      const calm = await hands.title()
      await clock.advance(16 * MINUTE)
      await until(async () => (await hands.title()) !== calm)
      assert.match(await hands.title(), /值班台/)
    },
  },
  {
    title: 'shows its window when somebody starts it a second time',
    needs: [],
    async check({ hands, until }) {
      await hands.closeWindow()
      await until(async () => !(await hands.isWindowOpen()))
      assert.equal(await hands.startAgain(), 'alreadyOpen')
      await until(() => hands.isWindowOpen())
      assert.equal(await codeOf(hands.call('open', {})), 'ok')
    },
  },
  {
    title: 'gets its page back after the page has crashed, with what was acknowledged',
    needs: ['crash'],
    async check({ hands, until }) {
      await command(hands, setUpCommand())
      await hands.crashPage()
      // A page that is just gone answers nobody.
      await until(async () => (await codeOf(hands.call('open', {})).catch(() => null)) === 'ok')
      const { view } = await valueOf<{ view: { kind: string } }>(hands.call('open', {}))
      assert.notEqual(view.kind, 'firstRun')
    },
  },
  {
    title: 'does not quit under running clocks before a person has confirmed it',
    needs: [],
    async check(stage) {
      const { hands, until } = stage
      await withARunningClock(stage.hands, stage.clock)
      const refused = await hands.call('quit', { confirmed: false })
      assert.ok(!refused.ok)
      assert.equal(refused.error.code, 'clocksRunning')
      assert.equal(await hands.hasStopped(), false)
      // The window may be gone before the answer is back.
      void hands.call('quit', { confirmed: true }).catch(() => {})
      await until(() => hands.hasStopped())
    },
  },
]
