// What goes with a report or in its place: what the core knows of it on a fax cover, and the 零报告.
import { describe, expect, it } from 'vitest'
import { makePaper } from '../../../../shared/paper/make'
import type { PaperContext } from '../../../../shared/paper/proof'
import { aFire, FIRST, made, refusedPaper, wordsOf } from './samples'

describe('what the core knows of the document', () => {
  const cover = (context: Partial<PaperContext>) => {
    const desk = aFire()
    desk.save('initial', FIRST)
    desk.approve()
    const paper = {
      kind: 'faxCover',
      incidentId: desk.id,
      reportId: desk.report().id,
      recipientId: 'r3',
    } as const
    const result = makePaper(desk.state, paper, {
      now: desk.now,
      head: { seq: 12, hash: 'ab'.repeat(32) },
      ...context,
    })
    if (!result.ok) throw new Error(result.error.code)
    return wordsOf(result.value).replace(/\s+/g, ' ')
  }

  it('stands on the fax cover: its pages, and the first digits by which both sides compare', () => {
    const text = cover({ pages: 4, digest: 'c0ffee1234'.padEnd(64, '0') })
    expect(text).toContain('页数 含本页共 5 页（正文 4 页）')
    expect(text).toContain('文本摘要 c0ffee12')
    expect(text).not.toContain('c0ffee123')
  })

  it.each([
    ['新城区人民政府办公室', '发自 新城区人民政府办公室值班室'],
    ['新城区政府总值班室', '发自 新城区政府总值班室'],
  ])('comes from the duty room of %s', (name, said) => {
    const desk = aFire()
    desk.save('initial', FIRST)
    const paper = {
      kind: 'faxCover',
      incidentId: desk.id,
      reportId: desk.report().id,
      recipientId: 'r3',
    } as const
    const state = { ...desk.state, unit: { ...desk.state.unit!, name } }
    const result = makePaper(state, paper, {
      now: desk.now,
      head: { seq: 12, hash: 'ab'.repeat(32) },
    })
    expect(result.ok && wordsOf(result.value).replace(/\s+/g, ' ')).toContain(`${said} 发件`)
  })

  it('names the room of a unit that is called after its room only once', () => {
    const desk = aFire()
    desk.save('initial', FIRST)
    const unit = { ...desk.state.unit!, name: '赛罕区政府值班室' }
    const paper = {
      kind: 'faxCover',
      incidentId: desk.id,
      reportId: desk.report().id,
      recipientId: 'r3',
    } as const
    const made = makePaper({ ...desk.state, unit }, paper, {
      now: desk.now,
      head: { seq: 12, hash: 'ab'.repeat(32) },
    })
    expect(made.ok && made.value.html).not.toContain('值班室值班室')
  })

  it('is left to the pen where it could not be known', () => {
    const text = cover({ pages: null })
    expect(text).toContain('页数 含本页共 页')
    expect(text).not.toContain('文本摘要')
  })
})

describe('零报告', () => {
  const nil = () => {
    const desk = aFire()
    desk.signIn('p2', '246135')
    desk.tell({
      type: 'setNilReport',
      settings: { on: true, at: '16:30', warnMinutes: [30], needsLeaderPin: false },
      reason: '按通知',
    })
    desk.at('16:00')
    desk.tell({
      type: 'writeNilReport',
      date: '2026-11-23',
      text: '未接报突发事件。',
      deliveries: [],
      lateReason: '',
    })
    return desk
  }

  it('is a document with head, number, addressees, signature and 版记, and carries no codes', () => {
    const desk = nil()
    const text = wordsOf(made(desk, { kind: 'nilReport', date: '2026-11-23' })).replace(/\s+/g, ' ')
    expect(text).toMatch(
      /赛罕区人民政府办公室文件 值报〔2026〕1号 .*零报告 市政府总值班室、市政府办公厅信息处： 未接报突发事件。/,
    )
    expect(text).toMatch(/抄送：市委办公室。 赛罕区人民政府办公室 2026年11月23日印发/)
  })

  it('is refused for a day on which none was written', () => {
    expect(refusedPaper(nil(), { kind: 'nilReport', date: '2026-11-22' })).toBe('unknownRecord')
  })
})
