// What leaves this room as a packet, and what stands on an incident that came from another one.
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { button, check, click, draw, key, press, text, type } from '../support/page'
import { App } from '../../../renderer/app'
import { strengthOf } from '../../../renderer/packet/strength'
import { go, useRoute } from '../../../renderer/route'
import type { Reply } from '../../../shared/contract'
import { refuse } from '../../../shared/result'
import { at, ms } from '../../support/moments'
import { aRoom, opened, phoned, reported } from '../incident/room'
import { BELOW, carried, DIGEST, looking, received } from './room'

const dialog = () => document.querySelector('[role="dialog"]')!.textContent ?? ''
const calls = (desk: ReturnType<typeof looking>, name: string) =>
  desk.asked.filter((one) => one.name === name).map(({ params }) => params)

async function openOn(desk: ReturnType<typeof looking>, incidentId: string): Promise<void> {
  await draw(desk, <App />)
  await act(async () => go({ kind: 'incident', incidentId }))
}

describe('导出事件包', () => {
  const room = (exportPacket: () => Reply) => {
    const desk = aRoom()
    const id = opened(desk)
    phoned(desk, id, '13:14')
    reported(desk, id, 'initial', '13:20')
    desk.setNow(ms('13:30'))
    return { id, desk: looking(desk, { exportPacket }) }
  }
  const done = (): Reply => ({
    ok: true,
    value: { path: '/优盘/事件包 值班〔2026〕1号.zip', digest: DIGEST },
  })

  it('says what goes along, and asks about 涉密 each time', async () => {
    const { desk, id } = room(done)
    await openOn(desk, id)
    await key('Alt+C')
    expect(dialog()).toContain('首报，按报送时的原样')
    expect(button('导出到文件夹').disabled).toBe(true)
    await check('不含国家秘密')
    await key('Ctrl+Enter')
    expect(calls(desk, 'exportPacket')).toEqual([
      { incidentId: id, passphrase: null, noticeAccepted: true },
    ])
    expect(dialog()).toContain('/优盘/事件包 值班〔2026〕1号.zip')
    expect(dialog()).toContain('没有加密')
    await press('好')
    await key('Alt+C')
    expect(button('导出到文件夹').disabled).toBe(true)
  })

  it('seals it with a passphrase that was typed twice', async () => {
    const { desk, id } = room(done)
    await openOn(desk, id)
    await key('Alt+C')
    await check('不含国家秘密')
    await type('打开密码', '草原2026')
    expect(dialog()).toContain('太短')
    await type('打开密码', '敕勒川草原2026秋')
    await type('再输一遍', '敕勒川草原2026春')
    expect(dialog()).toContain('两次输入的密码不一样')
    expect(button('导出到文件夹').disabled).toBe(true)
    await type('再输一遍', '敕勒川草原2026秋')
    await key('Ctrl+Enter')
    expect(calls(desk, 'exportPacket')).toEqual([
      { incidentId: id, passphrase: '敕勒川草原2026秋', noticeAccepted: true },
    ])
    expect(dialog()).toContain('当面或另途告知')
  })

  it('leaves a draft at home, and says so; a refusal keeps what was typed', async () => {
    const { desk, id } = room(() =>
      refuse('packetFileMissing', 'attachments', { name: '现场.jpg' }),
    )
    desk.give({
      type: 'saveReport',
      incidentId: id,
      reportId: null,
      kind: 'followUp',
      content: {
        title: '草稿',
        sections: {},
        figures: desk.state().incidents[id]!.facts.figures,
        unverified: false,
        corrects: null,
        pressing: null,
      },
    })
    await openOn(desk, id)
    await key('Alt+C')
    expect(dialog()).toContain('续报一还没有报送，草稿留在本机')
    await check('不含国家秘密')
    await key('Ctrl+Enter')
    expect(dialog()).toContain('附件“现场.jpg”的文件找不到')
    expect(button('导出到文件夹').disabled).toBe(false)
  })
})

describe('a passphrase', () => {
  it.each([
    ['', 'none'],
    ['草原2026', 'short'],
    ['12345678', 'weak'],
    ['aaaaaaaaaaaa', 'weak'],
    ['13804710000', 'weak'],
    ['fire-2026', 'fair'],
    ['敕勒川草原2026秋', 'strong'],
    ['Saihan-Fire-1123-x', 'strong'],
  ] as const)('“%s” is %s', (passphrase, strength) => {
    expect(strengthOf(passphrase)).toBe(strength)
  })
})

describe('收到的材料', () => {
  const room = (answers: Parameters<typeof looking>[1] = {}) => {
    const desk = aRoom()
    desk.setNow(ms('13:40'))
    const id = received(desk, carried())
    return { id, desk: looking(desk, answers) }
  }

  it('stands on the incident with its room, its reports, when it came, and their timeline', async () => {
    const { desk, id } = room()
    await openOn(desk, id)
    expect(text()).toContain(`来自 ${BELOW} 值班〔2026〕1号 · 1 份报告`)
    expect(text()).toContain('张磊 收下事件包（2026-11-23 13:24 李强 导出）：首报、时间线 2 条')
    expect(text()).toContain('的时间线 2 条')
    await click(document.querySelector('[title="按页看"]')!)
    expect(document.querySelector<HTMLIFrameElement>('[role="dialog"] iframe')!.srcdoc).toContain(
      '关于草原火情的报告',
    )
  })

  it('is marked in the list', async () => {
    const { desk } = room()
    await draw(desk, <App />)
    await key('Alt+2')
    // In a line the place says it; the whole name is its title.
    expect(text()).toContain('来自 土默特左旗')
    expect(document.querySelector(`[title^="${BELOW}"]`)).not.toBeNull()
  })

  it('is answered as a file or as a code, after the 涉密 notice', async () => {
    const { desk, id } = room({
      exportReceipt: () => ({ ok: true, value: { path: '/优盘/回执.json' } }),
      receiptCode: () => ({
        ok: true,
        value: {
          svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
          text: '回执　值班〔2026〕1号　首报',
          paper: {
            kind: 'receiptSlip',
            incidentId: '2026-1',
            personId: 'p1',
            at: at('13:41'),
            reportIds: ['t1'],
            returned: null,
          },
        },
      }),
    })
    await openOn(desk, id)
    expect(text()).toContain('还没有出回执')
    await key('Alt+T')
    expect(button('存为文件').disabled).toBe(true)
    await check('不含国家秘密')
    await key('Ctrl+Enter')
    expect(dialog()).toContain('已存为 /优盘/回执.json')
    await key('Ctrl+1')
    expect(document.querySelector<HTMLImageElement>('[role="dialog"] img')!.alt).toContain(
      '回执　值班〔2026〕1号　首报',
    )
    await key('Ctrl+P')
    expect(calls(desk, 'printPaper')).toMatchObject([
      { paper: { kind: 'receiptSlip', reportIds: ['t1'] } },
    ])
    expect(calls(desk, 'exportReceipt')).toEqual([{ incidentId: id, noticeAccepted: true }])
  })

  it('is passed on with one key: the own report begins with what they wrote', async () => {
    const { desk, id } = room()
    await openOn(desk, id)
    await key('Alt+Z')
    expect(useRoute.getState().route).toMatchObject({
      kind: 'report',
      incidentId: id,
      reportKind: 'initial',
    })
  })
})
