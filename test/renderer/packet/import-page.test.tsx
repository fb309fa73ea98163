// 导入: first what it is, then one decision; nothing changes before.
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { button, check, click, draw, field, key, press, settle, text, type } from '../support/page'
import { App } from '../../../renderer/app'
import { go, useRoute } from '../../../renderer/route'
import { receive } from '../../../renderer/connect'
import type { Reply } from '../../../shared/contract'
import type { ImportPreview } from '../../../shared/packet/preview'
import { refuse } from '../../../shared/result'
import { aRoom, opened } from '../incident/room'
import { BELOW, carried, carriedPreview, looking, receiptPreview } from './room'

const answer = (preview: ImportPreview) => (): Reply => ({ ok: true, value: preview })

async function hand(...names: string[]): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')!
  const files = names.map((name) => new File(['x'], name))
  Object.defineProperty(input, 'files', { value: files, configurable: true })
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })))
  for (
    let tries = 0;
    tries < 100 &&
    (names.length === 0 || document.querySelector('[role="status"] progress') !== null);
    tries += 1
  ) {
    await act(async () => new Promise((done) => setTimeout(done, 5)))
  }
  await settle()
}

async function open(desk: ReturnType<typeof looking>): Promise<void> {
  await draw(desk, <App />)
  await act(async () => go({ kind: 'import' }))
}

const calls = (desk: ReturnType<typeof looking>, name: string) =>
  desk.asked.filter((one) => one.name === name).map(({ params }) => params)

describe('导入', () => {
  it('says what can be brought, and is reached from the desk and from the incidents by Alt+I', async () => {
    await draw(looking(aRoom(), {}), <App />)
    await key('Alt+I')
    expect(text()).toContain('把外单位送来的材料放到这里')
    await key('Esc')
    await key('Alt+2')
    await key('Alt+I')
    expect(useRoute.getState().route).toEqual({ kind: 'import' })
  })

  it('shows a packet before anything is taken in: who, what is new, what was checked', async () => {
    const desk = looking(aRoom(), { openImport: answer(carriedPreview()) })
    await open(desk)
    await hand('事件包.zip')
    expect(text()).toContain(BELOW)
    expect(text()).toContain('第一次收到这个单位的材料')
    expect(text()).toContain('大青山南麓草原火情')
    expect(text()).toContain('报告 1 份、时间线 2 条')
    expect(text()).toContain('记录链 2 条逐条核对')
    expect(document.querySelector('iframe')!.srcdoc).toContain('关于草原火情的报告')
    expect(calls(desk, 'acceptImport')).toEqual([])
  })

  it('sets a 值班信息 that left at once as it left, however long: no 版记, and its last words', async () => {
    const report = carried().reports[0]!
    const paragraphs = Array.from({ length: 80 }, (_, index) => ({
      heading: '',
      text: `第${index + 1}段，火势已得到控制，正在清理余火，没有人员伤亡。`,
    }))
    const brief = {
      ...report.document,
      layout: 'brief' as const,
      copies: '旗委办公室',
      paragraphs,
    }
    const holds = carried({ reports: [{ ...report, document: brief }] })
    await open(looking(aRoom(), { openImport: answer(carriedPreview({ carried: holds })) }))
    await hand('事件包.zip')
    const { srcdoc } = document.querySelector('iframe')!
    expect(srcdoc).toContain('第80段')
    expect(srcdoc).toContain('<p class="copies">抄送：旗委办公室。</p>')
    expect(srcdoc).not.toContain('class="imprint')
  })

  it('takes it in only after the 涉密 notice was ticked, and leads to the incident', async () => {
    const room = aRoom()
    const id = opened(room)
    const desk = looking(room, {
      openImport: answer(carriedPreview()),
      acceptImport: () => ({ ok: true, value: { incidentId: id } }),
    })
    await open(desk)
    await hand('事件包.zip')
    expect(button('收下，立为事件').disabled).toBe(true)
    await key('Ctrl+Enter')
    expect(calls(desk, 'acceptImport')).toEqual([])
    await check('不含国家秘密')
    await key('Ctrl+Enter')
    expect(calls(desk, 'acceptImport')).toEqual([
      { fileIds: ['f1'], passphrase: null, noticeAccepted: true },
    ])
    expect(useRoute.getState().route).toEqual({ kind: 'incident', incidentId: id })
  })

  it('asks for the passphrase of a sealed one, again when it is wrong', async () => {
    const desk = looking(aRoom(), {
      openImport: ({ passphrase }: { passphrase: string | null }) =>
        passphrase === null
          ? { ok: true, value: { kind: 'sealed' } }
          : passphrase === '草原2026火'
            ? { ok: true, value: carriedPreview({ sealed: true }) }
            : refuse('passphraseWrong', 'passphrase'),
    })
    await open(desk)
    await hand('事件包.zip.age')
    await type('打开密码', '猜一猜')
    await press('打开')
    expect(text()).toContain('密码不对')
    await type('打开密码', '草原2026火')
    await press('打开')
    expect(text()).toContain('加密，密码正确')
  })

  it('says how far a sealed one is opened', async () => {
    const desk = looking(aRoom(), {
      openImport: ({ passphrase }: { passphrase: string | null }) =>
        passphrase === null
          ? { ok: true, value: { kind: 'sealed' } }
          : new Promise<Reply>(() => {}),
    })
    await open(desk)
    await hand('事件包.zip.age')
    await type('打开密码', '草原2026火')
    await press('打开')
    expect(text()).toContain('正在核对…')
    await act(async () => void receive({ kind: 'sealing', share: 0.4 }))
    expect(text()).toContain('正在解密 40%')
    await act(async () => void receive({ kind: 'sealing', share: null }))
    expect(text()).toContain('正在核对…')
  })

  it('what was collected before is offered as what it is, and never doubled', async () => {
    const known = { incidentId: '2026-7', number: '值班〔2026〕7号', title: '草原火情' }
    const fresh = { reports: [], steps: 0, attachments: 0 }
    const desk = looking(aRoom(), {
      openImport: answer(carriedPreview({ known, isFresh: false, fresh, roomKnownAs: BELOW })),
    })
    await open(desk)
    await hand('事件包.zip')
    expect(text()).toContain('这些都已经收过了')
    await press('打开这起事件')
    expect(useRoute.getState().route).toEqual({ kind: 'incident', incidentId: '2026-7' })
  })

  it('says whole in Chinese why something was refused, and takes another', async () => {
    let tries = 0
    const desk = looking(aRoom(), {
      openImport: () =>
        (tries += 1) === 1
          ? refuse('packetLineChanged', 'file', { number: 5 })
          : { ok: true, value: carriedPreview() },
    })
    await open(desk)
    await hand('改过.zip')
    expect(text()).toContain('事件包第 5 行记录被改动过')
    expect(calls(desk, 'acceptImport')).toEqual([])
    await hand('事件包.zip')
    expect(text()).not.toContain('被改动过，与')
    expect(calls(desk, 'dropFile')).toEqual([{ fileId: 'f1' }])
    expect(calls(desk, 'openImport').at(-1)).toEqual({ fileIds: ['f2'], passphrase: null })
  })

  it('collects the pictures of a report until all its codes are there', async () => {
    const desk = looking(aRoom(), {
      openImport: ({ fileIds }: { fileIds: string[] }) => ({
        ok: true,
        value:
          fileIds.length < 3
            ? { kind: 'parts', have: 2, missing: [3], of: 3 }
            : carriedPreview({
                kind: 'report',
                via: 'code',
                carried: carried({ steps: [], madeAt: null, madeBy: '' }),
              } as never),
      }),
    })
    await open(desk)
    await hand('一.jpg', '二.jpg')
    expect(text()).toContain('已读到 2 / 3 张二维码，还缺第 3 张')
    await hand('三.jpg')
    expect(calls(desk, 'openImport').at(-1)).toEqual({
      fileIds: ['f1', 'f2', 'f3'],
      passphrase: null,
    })
    expect(text()).toContain('报告文字与摘要一致')
  })

  it('begins anew with another thing, and drops what was brought in vain when it is left', async () => {
    const desk = looking(aRoom(), { openImport: answer(carriedPreview()) })
    await open(desk)
    await hand('事件包.zip')
    await check('不含国家秘密')
    await press('换一个')
    expect(text()).toContain('把外单位送来的材料放到这里')
    expect(calls(desk, 'dropFile')).toEqual([{ fileId: 'f1' }])
    await hand('事件包.zip')
    expect((field('不含国家秘密') as HTMLInputElement).checked).toBe(false)
    await key('Esc')
    expect(calls(desk, 'dropFile').at(-1)).toEqual({ fileId: 'f2' })
  })

  it('has no button for a camera where there is none', async () => {
    await open(looking(aRoom(), {}))
    expect(text()).not.toContain('摄像头')
  })
})

describe('a 回执 that comes back', () => {
  it('is recorded for the office that it names', async () => {
    const room = aRoom()
    const id = opened(room)
    const desk = looking(room, {
      openImport: answer(receiptPreview()),
      acceptImport: () => ({ ok: true, value: { incidentId: id } }),
    })
    await open(desk)
    await hand('回执.json')
    expect(text()).toContain('对方收到的文字与本机报送的一致')
    await check('不含国家秘密')
    await press('记下回执')
    expect(calls(desk, 'acceptImport')).toEqual([
      { fileIds: ['f1'], passphrase: null, noticeAccepted: true },
    ])
  })

  it('asks whose it is where its name says it of nobody', async () => {
    const room = aRoom()
    const id = opened(room)
    const desk = looking(room, {
      openImport: answer(receiptPreview({ recipientId: null })),
      acceptImport: () => ({ ok: true, value: { incidentId: id } }),
    })
    await open(desk)
    await hand('回执.json')
    await check('不含国家秘密')
    expect(button('记下回执').disabled).toBe(true)
    const select = document.querySelector('.ant-select')!
    await act(async () => select.dispatchEvent(new MouseEvent('mousedown', { bubbles: true })))
    await settle()
    await click(
      [...document.querySelectorAll('.ant-select-item-option')].find(
        (one) => one.textContent === '市政府办公厅信息处',
      )!,
    )
    await press('记下回执')
    expect(calls(desk, 'acceptImport')).toEqual([
      { fileIds: ['f1'], passphrase: null, recipientId: 'r2', noticeAccepted: true },
    ])
  })
})

describe('a 时段包', () => {
  const row = (number: number, over = {}) => ({
    file: `packets/2026-${number}.zip`,
    number: `值班〔2026〕${number}号`,
    fault: null,
    told: {
      title: `第${number}起`,
      occurredAt: '2026-11-03T01:00:00.000Z',
      level: null,
      exercise: false,
      closed: true,
      reports: 3,
      steps: 20,
    },
    known: null,
    isFresh: true,
    ...over,
  })
  const period: ImportPreview = {
    kind: 'period',
    digest: 'f'.repeat(64),
    sealed: false,
    unit: BELOW,
    months: ['2026-11'],
    madeAt: '2026-12-01T01:00:00.000Z',
    madeBy: '李强',
    rows: [
      row(1),
      row(3, { fault: { code: 'packetLineChanged', details: { number: 4 } }, told: null }),
    ],
    missing: ['值班〔2026〕2号'],
  }

  it('says which were proved and which number is not there, and opens the one that is chosen', async () => {
    const desk = looking(aRoom(), {
      openImport: ({ inside }: { inside?: string }) => ({
        ok: true,
        value: inside === undefined ? period : carriedPreview(),
      }),
      acceptImport: () => ({ ok: true, value: { incidentId: '2026-1' } }),
    })
    await open(desk)
    await hand('时段包.zip')
    expect(text()).toContain('缺号：值班〔2026〕2号')
    expect(text()).toContain('有 1 起没有通过查验')
    const rows = [...document.querySelectorAll<HTMLElement>('tbody tr')]
    await act(async () => rows[1]!.click())
    await settle()
    expect(calls(desk, 'openImport')).toHaveLength(1)
    await act(async () => rows[0]!.click())
    await settle()
    expect(text()).toContain('大青山南麓草原火情')
    await check('不含国家秘密')
    await key('Ctrl+Enter')
    await settle()
    expect(calls(desk, 'acceptImport')).toMatchObject([{ inside: 'packets/2026-1.zip' }])
    expect(text()).toContain('缺号')
  })
})
