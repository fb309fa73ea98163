// 看附件: what an incident has from everywhere, one after the other over the whole page; what was
// withdrawn is struck through and stays.
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { button, click, draw, key, press, settle, text, type } from '../support/page'
import { App } from '../../../renderer/app'
import { go } from '../../../renderer/route'
import type { FakeDesk } from '../support/fake-desk'
import { at } from '../../support/moments'
import { aRoom, INCIDENT, save } from '../report/room'
import { answering } from '../layout/room'
import { aShift, noted, relieved } from '../shift/room'
import { drop, aFile, dialogText, until } from './files'
import { attached } from './records'

const OF_INCIDENT = { kind: 'incident', incidentId: INCIDENT } as const

async function openIncident(desk: FakeDesk): Promise<void> {
  await draw(desk, <App />)
  await act(async () => go({ kind: 'incident', incidentId: INCIDENT }))
}

const items = () => [...document.querySelectorAll('[aria-label$="的附件"] > li')]
const attachment = (desk: FakeDesk, id: string) => desk.state().attachments[id]!

describe('the attachments of an incident', () => {
  it('are its own, those of its reports, and those of the log entry it came from', async () => {
    const desk = aRoom()
    const entryId = noted(desk, '李强：面铺窑村起火', { at: at('13:15'), incidentId: INCIDENT })
    await attached(desk, { kind: 'entry', entryId }, '来电.mp3')
    await attached(desk, OF_INCIDENT, '火场.jpg')
    const reportId = save(desk, 'initial')
    await attached(desk, { kind: 'report', incidentId: INCIDENT, reportId }, '示意图.png')
    await openIncident(desk)
    expect(items().map((item) => item.querySelector('button')?.title)).toEqual([
      '看 来电.mp3',
      '看 火场.jpg',
      '看 示意图.png',
    ])
    expect(items()[0]!.textContent).toContain('值班记录第')
    expect(items()[2]!.textContent).toContain('首报 · ')
  })

  it('show twelve, and the rest on demand', async () => {
    const desk = aRoom()
    for (let i = 1; i <= 14; i += 1) await attached(desk, OF_INCIDENT, `照片${i}.jpg`)
    await openIncident(desk)
    expect(items()).toHaveLength(12)
    await press('还有 2 个，全部显示')
    expect(items()).toHaveLength(14)
  })

  it('are withdrawn with a reason, struck through, and never gone', async () => {
    const desk = aRoom()
    const id = await attached(desk, OF_INCIDENT, '火场.jpg', '北侧')
    await openIncident(desk)
    await click(document.querySelector('[aria-label="撤下 火场.jpg"]')!)
    expect(dialogText()).toContain('撤下后划线保留')
    await press('撤下回车')
    expect(attachment(desk, id).withdrawn).toBeNull()
    await type('原因', '不是这起火')
    await press('撤下回车')
    expect(attachment(desk, id).withdrawn).toMatchObject({ by: 'p1', reason: '不是这起火' })
    expect(items()[0]!.querySelector('del')?.textContent).toBe('火场.jpg')
    expect(items()[0]!.textContent).toContain('撤下：不是这起火 · 原件保留')
    expect(items()[0]!.querySelector('[aria-label^="撤下"]')).toBeNull()
    expect(text()).toContain('0 个 · ')
  })

  it('get other words beside them, and the old ones stay in the timeline', async () => {
    const desk = aRoom()
    const id = await attached(desk, OF_INCIDENT, '火场.jpg', '北侧')
    await openIncident(desk)
    await click(document.querySelector('[aria-label="改 火场.jpg 的说明"]')!)
    expect(button('记下').disabled).toBe(true)
    await type('说明', '南侧')
    await press('记下回车')
    expect(attachment(desk, id).caption).toBe('南侧')
    expect(text()).toContain('“北侧”→“南侧”')
  })
})

describe('the viewer', () => {
  const shown = () => document.querySelector('[role="dialog"] h2')?.textContent

  it('goes from one to the next by the arrow keys, and back by Esc', async () => {
    const desk = aRoom()
    await attached(desk, OF_INCIDENT, '一.jpg', '北侧')
    await attached(desk, OF_INCIDENT, '二.mp3')
    await openIncident(desk)
    await key('Alt+V')
    expect(shown()).toBe('一.jpg')
    expect(document.querySelector('[role="dialog"] img')?.getAttribute('src')).toBe(
      `/attachments/${attachment(desk, 'a1').sha256}`,
    )
    expect(dialogText()).toContain('北侧')
    await key('ArrowRight')
    expect(shown()).toBe('二.mp3')
    expect(document.querySelector('audio')?.getAttribute('src')).toBe(
      `/attachments/${attachment(desk, 'a2').sha256}`,
    )
    await key('ArrowRight')
    expect(shown()).toBe('二.mp3')
    await key('ArrowLeft')
    expect(shown()).toBe('一.jpg')
    await key('Esc')
    await until(() => shown() === undefined)
    expect(shown()).toBeUndefined()
    expect(text()).toContain('时间线')
  })

  it('says what it cannot show, and saves a copy of it', async () => {
    const room = aRoom()
    await attached(room, OF_INCIDENT, 'IMG_1.heic')
    const desk = answering(room, {
      saveAttachment: () => ({ ok: true, value: { path: '/桌面/IMG_1.heic' } }),
    })
    await openIncident(desk)
    await press('IMG_1.heic')
    expect(dialogText()).toContain('苹果手机的照片（HEIC），这里看不了')
    await key('Ctrl+S')
    expect(desk.asked.find(({ name }) => name === 'saveAttachment')?.params).toEqual({
      attachmentId: 'a1',
    })
    expect(dialogText()).toContain('已存为 /桌面/IMG_1.heic')
  })

  it('says that a file is damaged', async () => {
    const desk = aRoom()
    await attached(desk, OF_INCIDENT, '火场.jpg')
    await openIncident(desk)
    await key('Alt+V')
    await act(
      async () =>
        void document.querySelector('[role="dialog"] img')!.dispatchEvent(new Event('error')),
    )
    expect(dialogText()).toContain('这个文件打不开，可能已经损坏')
  })

  it('turns and sizes a picture for whoever looks at it', async () => {
    const desk = aRoom()
    await attached(desk, OF_INCIDENT, '火场.jpg')
    await openIncident(desk)
    await key('Alt+V')
    const image = document.querySelector<HTMLImageElement>('[role="dialog"] img')!
    Object.defineProperties(image, {
      naturalWidth: { value: 3000 },
      naturalHeight: { value: 2000 },
    })
    await act(async () => void image.dispatchEvent(new Event('load')))
    await key('=')
    const before = image.style.width
    await key('=')
    expect(Number.parseFloat(image.style.width)).toBeGreaterThan(Number.parseFloat(before))
    await key('Alt+R')
    expect(image.style.transform).toContain('rotate(90deg)')
  })
})

describe('the attachments of a log entry', () => {
  let offsetHeight: PropertyDescriptor | undefined
  // What is in sight is drawn: a page without a size would show nothing.
  beforeEach(() => {
    Object.defineProperty(HTMLElement.prototype, 'clientHeight', {
      configurable: true,
      get: () => 800,
    })
    offsetHeight = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetHeight')
    Object.defineProperty(HTMLElement.prototype, 'offsetHeight', {
      configurable: true,
      get: () => 58,
    })
  })
  afterEach(() => {
    Reflect.deleteProperty(HTMLElement.prototype, 'clientHeight')
    Object.defineProperty(HTMLElement.prototype, 'offsetHeight', offsetHeight!)
  })

  async function openLog(desk: FakeDesk, shiftId: string | null = null): Promise<void> {
    await draw(desk, <App />)
    await act(async () => go({ kind: 'log', shiftId }))
    await settle()
  }

  it('stand as a number in its line, and in a dialog by one key', async () => {
    const desk = aShift()
    const entryId = noted(desk, '市应急局传真')
    await attached(desk, { kind: 'entry', entryId }, '通知.pdf')
    await openLog(desk)
    expect(document.querySelector('[role="option"]')!.textContent).toContain('附件 1')
    await key('ArrowDown')
    await key('Alt+P')
    expect(dialogText()).toContain('第1条的附件')
    expect(dialogText()).toContain('通知.pdf')
  })

  it('are dropped onto the entry that is chosen; without one, the page says to choose', async () => {
    const desk = aShift()
    const entryId = noted(desk, '市应急局传真')
    await openLog(desk)
    await drop(aFile('通知.pdf'))
    expect(document.querySelector('[role="dialog"]')).toBeNull()
    await key('ArrowDown')
    await drop(aFile('通知.pdf'))
    expect(dialogText()).toContain('附到值班记录第1条')
    await key('Ctrl+Enter')
    await until(() => Object.keys(desk.state().attachments).length > 0)
    expect(attachment(desk, 'a1').owner).toEqual({ kind: 'entry', entryId })
  })

  it('take nothing more once the shift was handed over', async () => {
    const desk = relieved()
    await openLog(desk, desk.state().shift.past.at(-1)!.id)
    await drop(aFile('通知.pdf'))
    expect(document.querySelector('[role="dialog"]')).toBeNull()
  })
})
