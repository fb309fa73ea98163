// Papers as the installed browser prints them, measured in the PDF itself: size, pages, heads that come
// back, signatures that never stand alone, text that can be searched. Read with the few lines of
// support/pdf.ts, because no reader of PDF is a dependency and poppler is not on every machine.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { browserSandbox } from '../support/sandbox'
import { findBrowser } from '../../electron/shell-browser/find-browser'
import { createPdf } from '../../electron/shell-browser/pdf'
import { framePaper } from '../../shared/paper/frame'
import { markup } from '../../shared/paper/markup'
import type { MadePaper } from '../../shared/paper/record'
import { PATTERN_PRESETS } from '../../shared/shift/pattern'
import { aRollCallMonth, aRosterMonth } from '../support/paper-months'
import { aBusyRoom, HEAD, made } from '../support/papers'
import { readPdf, type PdfPage } from '../support/pdf'
import { findUnseenBrowser } from '../support/unseen-browser'

const executablePath = findUnseenBrowser()
const printHtml = (html: string) => createPdf({ executablePath: executablePath! })(html)
const print = async ({ html }: MadePaper): Promise<PdfPage[]> => readPdf(await printHtml(html))

/** Starting a browser and printing, on a machine that does something else at the same time. */
const PATIENCE = { timeout: 60_000 }

/** A browser's millimetres are whole 96ths of an inch. */
const expectSize = (pages: readonly PdfPage[], width: number, height: number): void => {
  for (const page of pages) {
    expect(Math.abs(page.width - width)).toBeLessThan(0.5)
    expect(Math.abs(page.height - height)).toBeLessThan(0.5)
  }
}

const LOG_DAY = { kind: 'dutyLog', date: '2026-11-23' } as const
const SIGNING = '带班领导审阅'

describe.skipIf(executablePath === null)('a paper, printed', () => {
  test(
    'is A4 upright, with unit, page and the chain at the foot of every page',
    PATIENCE,
    async () => {
      // By the very browser that shows the desk.
      const byDesk = createPdf({ executablePath: findBrowser()! })
      const pages = readPdf(await byDesk(made(aBusyRoom().state, LOG_DAY).html))
      expectSize(pages, 210, 297)
      expect(pages).toHaveLength(2)
      pages.forEach(({ text }, index) => {
        expect(text).toContain(`第 ${index + 1} 页 / 共 2 页`)
        expect(text).toContain('赛罕区人民政府办公室 · 值班日志 · 2026-11-23')
        expect(text).toContain(`记录链 第 ${HEAD.seq} 条 ${HEAD.hash}`)
      })
    },
  )

  test('can be searched, rare characters of names included', PATIENCE, async () => {
    const [page] = await print(made(aBusyRoom().state, LOG_DAY))
    for (const words of ['昇镕玥喆公司安全员来访', '张磊', '面铺窑村北侧草场起火'])
      expect(page!.text).toContain(words)
  })

  test(
    'of 400 entries has its head on every page, every entry once, and the signatures at the end',
    PATIENCE,
    async () => {
      const pages = await print(made(aBusyRoom({ entries: 400 }).state, LOG_DAY))
      expect(pages.length).toBeGreaterThan(15)
      for (const { text } of pages) expect(text).toContain('序号时间类别内容及办理情况记录人')
      const all = pages.map(({ text }) => text).join('\n')
      expect(all.match(/保合少镇来电：面铺窑村/g)).toHaveLength(100)
      expect(pages.filter(({ text }) => text.includes(SIGNING))).toHaveLength(1)
      expect(pages.at(-1)!.text).toContain(SIGNING)
    },
  )

  test(
    'never leaves the signatures alone on a page, however many rows come before',
    PATIENCE,
    async () => {
      const row = (no: number) => markup`<tr class="whole"><td>第${no}行</td></tr>`
      const sheet = (count: number) =>
        framePaper({
          title: '试',
          which: '印',
          unitName: '',
          proof: '',
          body: markup`<table><thead><tr><th>内容</th></tr></thead><tbody>${Array.from(
            { length: count },
            (_, n) => row(n + 1),
          )}</tbody></table>
<table class="signing"><tbody><tr><td>签名处</td></tr></tbody></table>`,
        })
      for (const count of [32, 33, 36]) {
        const last = (await print(sheet(count))).at(-1)!
        expect(last.text).toContain('签名处')
        expect(last.text).toContain(`第${count}行`)
      }
    },
  )

  test(
    'of a text of 100,000 characters runs over pages and loses none of them',
    PATIENCE,
    async () => {
      const room = aBusyRoom({ entries: 0, signed: false })
      room.entry({ text: '长'.repeat(100_000) })
      const pages = await print(made(room.state, LOG_DAY))
      const all = pages.map(({ text }) => text).join('')
      expect(all.match(/长/g)).toHaveLength(100_000)
    },
  )

  test('breaks on the screen where it breaks on paper', PATIENCE, async () => {
    const { html } = made(aBusyRoom({ entries: 60 }).state, LOG_DAY)
    const browser = await chromium.launch({ executablePath: executablePath!, ...browserSandbox })
    const page = await browser.newPage()
    await page.setContent(html)
    // The screen lays its pages side by side: whatever begins a page lies in another column.
    const firsts = await page.evaluate(() => {
      const sheet = (210 / 25.4) * 96
      const numbers = [...document.querySelectorAll('tbody tr')].map((row) => ({
        no: row.children[0]!.textContent,
        at: Math.floor(row.getClientRects()[0]!.left / sheet),
      }))
      return numbers
        .filter(({ at }, index) => at !== (numbers[index - 1]?.at ?? 0))
        .map(({ no }) => no)
    })
    await browser.close()
    const pages = readPdf(await printHtml(html))
    expect(firsts).toHaveLength(pages.length - 1)
    firsts.forEach((no, index) =>
      expect(pages[index + 1]!.text).toContain(`内容及办理情况记录人\n${no}`),
    )
  })

  test('the usual handover sheet, signatures and all, is one page', PATIENCE, async () => {
    const room = aBusyRoom()
    const { additions: _later, ...shift } = room.state.shift.past[0]!
    const state = {
      ...room.state,
      shift: { ...room.state.shift, past: [{ ...shift, additions: [] }] },
    }
    const pages = await print(made(state, { kind: 'handover', shiftId: 's1' }))
    expect(pages).toHaveLength(1)
    expect(pages[0]!.text).toContain('陈静（口令签名）')
  })

  test(
    'the roster of every pattern is one landscape page, with the last day and the foot on it',
    PATIENCE,
    async () => {
      const duty = { date: '2026-10-08', slotId: 'day', post: 'main', name: '乌云其木格' } as const
      const swap = { id: 'w1', a: duty, b: duty, reason: '', at: '', by: 'p1' }
      for (const pattern of PATTERN_PRESETS) {
        const month = aRosterMonth(pattern)
        const state = {
          ...month,
          roster: { ...month.roster, swaps: [swap, swap, swap, swap, swap] },
        }
        const pages = await print(made(state, { kind: 'roster', month: '2026-10' }))
        expect(pages).toHaveLength(1)
        expectSize(pages, 297, 210)
        expect(pages[0]!.text).toContain('31六')
        expect(pages[0]!.text).toContain('制表时间')
      }
    },
  )

  test('a month of 40 roll calls is landscape, and its head comes back', PATIENCE, async () => {
    const pages = await print(made(aRollCallMonth(40), { kind: 'rollCalls', month: '2026-11' }))
    expectSize(pages, 297, 210)
    for (const { text } of pages) expect(text).toContain('对方单位')
  })

  test('runs nothing and reaches nobody, whatever it holds', PATIENCE, async () => {
    let asked = 0
    const server = createServer((_request, response) => {
      asked += 1
      response.end()
    })
    await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const html = `<body>甲<script>document.body.textContent = '乙'; fetch('${address}')</script>
      <img src="${address}"><iframe src="${address}"></iframe><link rel="stylesheet" href="${address}">`
    const [page] = readPdf(await printHtml(html))
    server.close()
    expect(page!.text).toContain('甲')
    expect(page!.text).not.toContain('乙')
    expect(asked).toBe(0)
  })
})
