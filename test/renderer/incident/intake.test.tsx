// 接报: someone types while listening. What is wrong shows beside its field, and nothing typed is lost.
import { THRESHOLDS } from '../../../shared/incident/thresholds'
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { draw, field, key, press, settle, text, type } from '../support/page'
import { createFakeDesk } from '../support/fake-desk'
import { App } from '../../../renderer/app'
import { emptyIntake, intakeCommand, titleOf } from '../../../renderer/incident/intake/intake-form'
import { dueNote } from '../../../renderer/incident/intake/intake-notes'
import { useRoute } from '../../../renderer/route'
import { at, ms } from '../../support/moments'
import { aSetUp, SAIHAN } from '../../support/records'
import { aRoom, incident } from './room'

/** Ant Design's list is opened and chosen from as with the mouse. */
async function chooseKind(name: string): Promise<void> {
  const input = field('什么事')
  await act(async () => input.dispatchEvent(new MouseEvent('mousedown', { bubbles: true })))
  await type('什么事', name)
  const option = [...document.querySelectorAll('.ant-select-item-option')].find((one) =>
    one.textContent?.startsWith(name),
  )!
  await act(async () => option.dispatchEvent(new MouseEvent('click', { bubbles: true })))
  await settle()
}

async function fill(): Promise<void> {
  await type('谁打来的', '保合少镇政府')
  await type('事发时间', '1302')
  await type('地点', '面铺窑村北山')
  await chooseKind('草原火灾')
  await type('来电内容', '北山起火，过火约30亩')
}

describe('taking a call', () => {
  it('opens the incident with its clocks running and the phone report as the next step', async () => {
    const desk = aRoom('13:10')
    await draw(desk, <App />)
    await key('F2')
    await fill()
    await key('Ctrl+Enter')
    expect(useRoute.getState().route).toEqual({ kind: 'incident', incidentId: '2026-1' })
    expect(incident(desk, '2026-1').facts).toMatchObject({
      title: '面铺窑村北山草原火灾',
      occurredAt: at('13:02'),
      learnedAt: at('13:10'),
      course: '北山起火，过火约30亩',
    })
    expect(text()).toContain('下一步 电话报告')
    await key('Esc')
    expect(useRoute.getState().route).toEqual({ kind: 'desk' })
  })

  it('asks for five things, and for the rest when it is wanted or something stands in it', async () => {
    const desk = aRoom('13:10')
    await draw(desk, <App />)
    await key('F2')
    const labels = () => [...document.querySelectorAll('main label')].map((one) => one.textContent)
    expect(text()).toContain('13:10 接报')
    expect(labels().join()).not.toContain('涉事单位')
    await key('Ctrl+M')
    await type('涉事单位', '村委会')
    await key('Esc')
    await key('F10')
    expect(field('涉事单位').value).toBe('村委会')
  })

  it('opens what is folded away when something is wrong in it', async () => {
    const desk = aRoom('13:10')
    await draw(desk, <App />)
    await key('F2')
    await fill()
    desk.refuseNext({ code: 'tooLong', path: 'command.facts.unitConcerned' })
    await key('Ctrl+Enter')
    expect(field('涉事单位').getAttribute('aria-invalid')).toBe('true')
  })

  it('asks for what is missing beside its field and keeps what was typed', async () => {
    const desk = aRoom('13:10')
    await draw(desk, <App />)
    await key('F2')
    await type('来电内容', '北山起火')
    await key('Ctrl+Enter')
    expect(text()).toContain('请选类别。')
    await chooseKind('草原火灾')
    await key('Ctrl+Enter')
    expect(text()).toContain('这一项必须填写。')
    expect(field('来电内容').value).toBe('北山起火')
    expect(desk.state().incidents).toEqual({})
    await type('事发时间', '1302')
    await key('Ctrl+Enter')
    expect([...document.querySelectorAll('[aria-invalid="true"]')]).toEqual([field('地点')])
    expect(document.activeElement).toBe(field('地点'))
  })

  it('says everything that is missing at once, begins at the first, and forgets each as it is filled in', async () => {
    const invalid = () => [...document.querySelectorAll('[aria-invalid="true"]')]
    await draw(aRoom('13:10'), <App />)
    await key('F2')
    await key('Ctrl+Enter')
    expect(invalid()).toEqual([
      field('事发时间'),
      field('地点'),
      field('什么事'),
      field('来电内容'),
    ])
    expect(document.activeElement).toBe(field('事发时间'))
    await type('来电内容', '北山起火')
    expect(invalid()).not.toContain(field('来电内容'))
    // Nobody is moved away from where they type.
    expect(document.activeElement).not.toBe(field('地点'))
    await type('地点', '面铺窑村')
    await chooseKind('草原火灾')
    expect(invalid()).toEqual([field('事发时间')])
    expect(text()).toContain('没有存上，请看标红的一项。')
    await type('事发时间', '1302')
    expect(invalid()).toEqual([])
    expect(text()).not.toContain('没有存上')
  })

  it('says before anything is sent that a time cannot be', async () => {
    await draw(aRoom('13:10'), <App />)
    await key('F2')
    await type('事发时间', '1330')
    expect(text()).toContain('时间晚于现在，不可能发生。')
    await type('事发时间', '1308')
    await key('Ctrl+M')
    await type('接报时间', '1305')
    expect(text()).toContain('接报时间早于事发时间')
  })

  it('says at once that the first report is missed when more than two hours have passed', async () => {
    await draw(aRoom('13:10'), <App />)
    await key('F2')
    await type('事发时间', '1030')
    expect(text()).toContain('事发已过2小时40分，首报时限（12:30 前）已经错过')
  })

  it('is an empty form at every F2: what is unfinished waits on the desk, each by itself', async () => {
    const desk = aRoom('13:10')
    await draw(desk, <App />)
    await key('F2')
    await type('来电内容', '北山起火')
    await key('F2')
    expect(field('来电内容').value).toBe('')
    await type('地点', '甲镇')
    await key('Esc')
    await key('Esc')
    expect([...desk.drafts.keys()]).toEqual(['intake', 'intake:2'])
    expect(text()).toContain('没记完 2 份')
    expect(text()).not.toContain('此刻没有欠着的事')
    await key('F10')
    expect(text()).toContain('没有记完的一份')
    expect(field('来电内容').value).toBe('北山起火')
  })

  it('is thrown away after one question, on which Enter means 返回', async () => {
    const desk = aRoom('13:10')
    await draw(desk, <App />)
    await key('F2')
    await type('来电内容', '北山起火')
    await key('Esc')
    await key('F10')
    await press('不要这一份')
    expect(text()).toContain('放弃这份没有记完的接报')
    await key('Enter')
    expect([...desk.drafts.keys()]).toEqual(['intake'])
    await key('Ctrl+Enter')
    expect([...desk.drafts.keys()]).toEqual([])
    expect(useRoute.getState().route).toEqual({ kind: 'desk' })
    expect(text()).not.toContain('没记完')
  })

  it('that was emptied again has not been begun', async () => {
    const desk = aRoom('13:10')
    await draw(desk, <App />)
    await key('F2')
    await type('来电内容', '北山起火')
    await type('来电内容', '')
    await key('Esc')
    expect(text()).toContain('此刻没有欠着的事')
    expect([...desk.drafts.keys()]).toEqual([])
  })
})

describe('the form', () => {
  const form = { ...emptyIntake(ms('13:10'), SAIHAN), place: '面铺窑村', occurredAt: ms('13:02') }

  it('makes a title from place and kind until somebody writes one', () => {
    expect(titleOf({ ...form, kind: 'grasslandFire' })).toBe('面铺窑村草原火灾')
    expect(titleOf({ ...form, kind: 'otherAccident' })).toBe('面铺窑村突发情况')
    expect(titleOf({ ...form, kind: 'grasslandFire', title: '北山火情' })).toBe('北山火情')
  })

  it('records the basis of a level only where the person followed the thresholds', () => {
    const grave = { ...form, kind: 'workSafety' as const, figures: { ...form.figures, dead: 3 } }
    expect(intakeCommand({ ...grave, level: 'III' }, THRESHOLDS)?.levelBasis).toContain(
      '死亡3人，达到3人以上',
    )
    expect(intakeCommand({ ...grave, level: 'II' }, THRESHOLDS)?.levelBasis).toBe('')
  })

  it('names the moment by which the first report is owed under the rules in force', () => {
    const desk = createFakeDesk(ms('13:00'))
    desk.give(aSetUp({ presetId: 'halfHour' }))
    expect(dueNote(form, desk.state(), ms('13:10'))?.text).toBe('书面首报 14:02 前报出，还剩52分钟')
  })

  it('counts a 敏感时段 as the clocks of the incident will', () => {
    const desk = createFakeDesk(ms('13:00'))
    desk.give(aSetUp())
    const { ruleBooks, calendar } = desk.state()
    const book = ruleBooks.at(-1)!
    const forSensitive = book.book.presets.map((preset) => ({
      ...preset,
      rules: preset.rules.map((rule) =>
        rule.duty === 'initial'
          ? { ...rule, appliesTo: { ...rule.appliesTo, sensitive: true as const } }
          : rule,
      ),
    }))
    const period = {
      id: 'd1',
      name: '全国两会',
      from: '2026-11-20',
      to: '2026-11-30',
      nilAt: '10:00',
      note: '',
      setAt: at('09:00'),
      by: 'p2',
      dropped: null,
    }
    const books = {
      ruleBooks: [{ ...book, book: { ...book.book, presets: forSensitive } }],
      calendar: { ...calendar, periods: [period] },
    }
    expect(dueNote(form, books, ms('13:10'))?.text).toContain('书面首报')
    expect(dueNote({ ...form, exercise: true }, books, ms('13:10'))).toBeNull()
  })
})
