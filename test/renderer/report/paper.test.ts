// The page of a report beside its fields: the very one that is printed.
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { click, key, press, settle, text, type } from '../support/page'
import { go } from '../../../renderer/route'
import { BLANK_NAMES } from '../../../shared/paper/record'
import { openOn } from './pages'
import { approve, aRoom, deliver, INCIDENT, lastReport, save } from './room'

const frame = () => document.querySelector('iframe')!

/** What the frame shows once it is loaded, which happens in browsers only. */
async function loaded(): Promise<string> {
  const paper = frame().contentDocument!
  paper.documentElement.innerHTML = frame().srcdoc
  await act(async () => frame().dispatchEvent(new Event('load')))
  return paper.body.textContent
}

describe('the preview', () => {
  it('is the document that goes to the printer, in a frame that can run nothing', async () => {
    const desk = aRoom()
    save(desk, 'initial', { title: '关于草原火情的首报' })
    await openOn(desk, 'initial', 't1')
    expect(frame().srcdoc).toContain('关于草原火情的首报')
    expect(frame().srcdoc).toContain('@page :right')
    expect(frame().getAttribute('sandbox')).toBe('allow-same-origin')
  })

  it('never takes the focus, which would swallow the keys of the desk', async () => {
    const desk = aRoom()
    await openOn(desk)
    expect(frame().tabIndex).toBe(-1)
  })

  it('says 送审稿 until a leader has approved what must be approved', async () => {
    const desk = aRoom({ level: 'I' })
    save(desk, 'initial')
    await openOn(desk, 'initial', 't1')
    expect(frame().srcdoc).toContain('送审稿')
    approve(desk)
    await openOn(desk, 'initial', 't1')
    expect(frame().srcdoc).not.toContain('送审稿')
    expect(frame().srcdoc).toContain('<span class="signer">王芳</span>')
  })

  it('of a sent report is what the core prints, codes included; what is being written has none', async () => {
    const desk = aRoom()
    save(desk, 'initial')
    await openOn(desk, 'initial', 't1')
    expect(await loaded()).not.toContain('1/1')
    deliver(desk, '13:20', '13:20', '13:20')
    await openOn(desk, 'initial', 't1')
    await settle()
    expect(await loaded()).toContain('1/1')
  })
})

describe('printing', () => {
  it('saves first what is on the screen, and prints exactly that', async () => {
    const desk = aRoom()
    await openOn(desk)
    await type('发展趋势', '向东蔓延')
    await key('Ctrl+P')
    expect(lastReport(desk).content.sections.trend).toBe('向东蔓延')
    expect(desk.printed).toEqual([{ kind: 'report', incidentId: INCIDENT, reportId: 't1' }])
    expect(text()).toContain('已在 PDF 阅读器里打开，请在那里打印。')
  })

  it('numbers what may leave, so that the paper bears its number; what is not fit yet stays a 草稿 without one', async () => {
    const desk = aRoom()
    save(desk, 'initial')
    await openOn(desk, 'initial', 't1')
    expect(frame().srcdoc).toContain('值报〔2026〕　号')
    expect(frame().srcdoc).toContain('草稿')
    await key('Ctrl+P')
    expect(text()).toContain('首报 · 值班〔2026〕1号 · 值报〔2026〕1号')
    await openOn(desk, 'initial', 't1')
    expect(frame().srcdoc).toContain('值报〔2026〕1号')
    expect(frame().srcdoc).not.toContain('草稿')
    const unfit = aRoom()
    save(unfit, 'initial', { sections: { trend: '' } })
    await openOn(unfit, 'initial', 't1')
    await key('Ctrl+P')
    expect(unfit.printed).toHaveLength(1)
    expect(lastReport(unfit).docNumber).toBeNull()
  })

  it('does not void an approval by the way', async () => {
    const desk = aRoom({ level: 'I' })
    save(desk, 'initial')
    approve(desk)
    await openOn(desk, 'initial', 't1')
    await type('发展趋势', '向西蔓延')
    await key('Ctrl+P')
    expect(text()).toContain('请先按 Ctrl+S 存草稿再打印')
    expect(lastReport(desk).approval).not.toBeNull()
    expect(desk.printed).toEqual([])
  })

  it('prints what was sent as it left, and keeps it as a PDF where the person says', async () => {
    const desk = aRoom()
    save(desk, 'initial')
    deliver(desk, '13:20', '13:20', '13:20')
    await openOn(desk, 'initial', 't1')
    await key('Ctrl+P')
    expect(desk.printed).toHaveLength(1)
    await press('存为 PDF')
    await settle()
    expect(text()).toMatch(/已存为 \/桌面\/首报 值报〔2026〕1号 .*\.pdf/)
    await press('存为 Word')
    await settle()
    expect(text()).toContain('已存为 /桌面/首报.docx')
  })

  it('shows the approval sheet before it prints it', async () => {
    const desk = aRoom()
    save(desk, 'initial')
    await openOn(desk, 'initial', 't1')
    await press('呈批单')
    await settle()
    expect(text()).toContain('文件呈批单 首报 值班〔2026〕1号')
    await key('Ctrl+P')
    expect(desk.printed).toEqual([{ kind: 'approvalSheet', incidentId: INCIDENT, reportId: 't1' }])
  })

  it('keeps a form as a Word document from its preview', async () => {
    const desk = aRoom()
    save(desk, 'initial')
    await openOn(desk, 'initial', 't1')
    await press('呈批单')
    await settle()
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')]
    await click(buttons.find(({ textContent }) => textContent?.includes('存为 Word') === true)!)
    await settle()
    expect(text()).toContain('已存为 /桌面/首报.docx')
  })

  it('shows what to read into the telephone of this very report, under its number', async () => {
    const desk = aRoom()
    save(desk, 'initial', { sections: { trend: '向东蔓延' } })
    await openOn(desk, 'initial', 't1')
    await press('电话提纲')
    await settle()
    expect(text()).toContain('电话报告提纲 首报 值报〔2026〕1号')
    expect([...document.querySelectorAll('iframe')].at(-1)!.srcdoc).toContain(
      '<li>发展趋势：向东蔓延。</li>',
    )
    await key('Ctrl+P')
    expect(desk.printed).toEqual([{ kind: 'callScript', incidentId: INCIDENT, reportId: 't1' }])
  })

  it('prints a call from the list of calls, and the script from the page that reads it out', async () => {
    const desk = aRoom()
    await openOn(desk)
    await act(async () => go({ kind: 'incident', incidentId: INCIDENT }))
    await act(async () =>
      document
        .querySelector<HTMLElement>('[aria-label="打印 来电 保合少镇政府 李强（值班员）"]')!
        .click(),
    )
    await settle()
    await key('Ctrl+P')
    await act(async () => go({ kind: 'phone', incidentId: INCIDENT }))
    await key('Ctrl+P')
    await settle()
    await key('Ctrl+P')
    expect(desk.printed).toEqual([
      { kind: 'phoneRecord', incidentId: INCIDENT, phoneId: 'c1' },
      { kind: 'callScript', incidentId: INCIDENT },
    ])
  })

  it('prints blank forms from the manual', async () => {
    const desk = aRoom()
    await openOn(desk)
    await act(async () => go({ kind: 'manual' }))
    await press('打印与空白表')
    for (const name of Object.values(BLANK_NAMES)) expect(text()).toContain(`${name}空白表`)
    await press('首报空白表')
    await settle()
    await key('Ctrl+P')
    expect(desk.printed).toEqual([{ kind: 'blank', form: 'initial' }])
  })
})
