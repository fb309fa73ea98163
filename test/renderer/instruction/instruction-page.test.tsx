// One instruction on its page: the next step moves on, each key means one thing, what was typed wrong can be put right.
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { check, click, draw, field, key, press, text, type } from '../support/page'
import { App } from '../../../renderer/app'
import { go, useRoute } from '../../../renderer/route'
import { findInstruction, type PlainRef } from '../../../shared/instruction/find'
import { ALL_INSTRUCTIONS } from '../../../shared/instruction/ledger-filter'
import type { TaskInput } from '../../../shared/instruction/record'
import { momentOn, toInstant } from '../../../shared/time'
import { someInstruction, someTask } from '../../support/instructions'
import { at, ms } from '../../support/moments'
import { LEADER_PIN } from '../../support/records'
import { aRoom, confirmed, opened, phoned, reported } from '../incident/room'
import type { FakeDesk } from '../support/fake-desk'

const WORDS = '请市住建局12月1日17时前报排查结果；请白音旗政府12月2日17时前报停供户数。'

function registered(desk: FakeDesk, incidentId?: string): PlainRef {
  desk.setNow(ms('13:30'))
  const hangs = incidentId === undefined ? {} : { incidentId }
  const facts = someInstruction({ words: WORDS, receivedAt: at('13:20') })
  const { instructionId } = desk.give({ type: 'registerInstruction', ...hangs, facts })
  return { ...hangs, instructionId: instructionId! }
}

const tasked = (desk: FakeDesk, ref: PlainRef, over: Partial<TaskInput> = {}): void =>
  void desk.give({ type: 'addInstructionTask', ...ref, task: someTask({ support: [], ...over }) })

const sent = (desk: FakeDesk, ref: PlainRef): void =>
  void desk.give({
    type: 'sendInstruction',
    ...ref,
    taskId: 't1',
    sent: [{ unitId: 'u1', at: at('13:30'), way: '传真' }],
  })

async function openOn(desk: FakeDesk, ref: PlainRef): Promise<void> {
  await draw(desk, <App />)
  await act(async () => go({ kind: 'instruction', ...ref }))
}

const asked = (): string => document.querySelector('[role="dialog"]')?.textContent ?? ''

describe('the next step of an instruction', () => {
  it('goes on to the next unit when the proposed tasks were worded anew', async () => {
    const desk = aRoom()
    const ref = registered(desk)
    tasked(desk, ref, { what: '查锅炉' })
    tasked(desk, ref, { what: '报户数', lead: { unit: '白音旗政府', contact: '' } })
    await openOn(desk, ref)
    await key('F5')
    expect(asked()).toContain('转办给市住建局')
  })

  it('leads from the incident to the page on which each unit is told', async () => {
    const desk = aRoom()
    const id = opened(desk)
    phoned(desk, id, '13:12', true)
    confirmed(desk, id, reported(desk, id, 'initial', '13:14'))
    confirmed(desk, id, reported(desk, id, 'final', '13:16'))
    const ref = { incidentId: id, instructionId: 'i1' }
    tasked(desk, ref)
    await draw(desk, <App />)
    await act(async () => go({ kind: 'incident', incidentId: id }))
    await key('F5')
    expect(useRoute.getState().route).toEqual({ kind: 'instruction', ...ref })
  })
})

describe('督办通知', () => {
  it('has a key of its own beside the 待办 of the entry line', async () => {
    const desk = aRoom()
    const ref = registered(desk)
    tasked(desk, ref, { due: at('13:40') })
    sent(desk, ref)
    desk.setNow(ms('15:10'))
    await openOn(desk, ref)
    await key('Alt+D')
    expect(asked()).toBe('')
    await key('Alt+U')
    expect(asked()).toContain('督办通知')
  })
})

describe('by when', () => {
  const task = (desk: FakeDesk, ref: PlainRef) =>
    findInstruction(desk.state(), ref)!.instruction.tasks[0]

  it('is asked for as a time where the words cannot be read', async () => {
    const desk = aRoom()
    const ref = registered(desk)
    await openOn(desk, ref)
    await key('Alt+N')
    await type('时限原话', '年底以前抓紧办')
    await key('Ctrl+Enter')
    expect(task(desk, ref)).toBeUndefined()
    await type('确认时限', '12月1日17时')
    await key('Ctrl+Enter')
    expect(task(desk, ref)).toMatchObject({
      dueWords: '年底以前抓紧办',
      due: toInstant(momentOn('2026-12-01', '17:00')),
    })
  })

  it('is never taken as not wanted while what was typed waits to be confirmed', async () => {
    const desk = aRoom()
    const ref = registered(desk)
    tasked(desk, ref, { due: at('13:40') })
    sent(desk, ref)
    desk.setNow(ms('15:10'))
    await openOn(desk, ref)
    await key('Alt+U')
    await type('要求何时报', '12月1日前')
    await type('口令', LEADER_PIN)
    await press('签发')
    expect(asked()).toContain('确认时限')
    expect(task(desk, ref)?.units[0]?.notices).toEqual([])
    await check('不含12月1日')
    expect(field('通知内容').value).toContain('请于11月30日24时前')
    await press('签发')
    expect(task(desk, ref)?.units[0]?.notices).toHaveLength(1)
  })
})

describe('what was written down wrong', () => {
  const of = (desk: FakeDesk, ref: PlainRef) => findInstruction(desk.state(), ref)!.instruction

  it('is put right with a reason, and what stood there stays in sight', async () => {
    const desk = aRoom()
    const ref = registered(desk)
    await openOn(desk, ref)
    await key('Alt+G')
    await type('谁的批示', '市长周远')
    await key('Ctrl+Enter')
    expect(of(desk, ref).corrections).toEqual([])
    await type('为什么改', '职务抄错')
    await key('Ctrl+Enter')
    expect(of(desk, ref)).toMatchObject({
      from: '市长周远',
      words: WORDS,
      corrections: [{ changes: [{ field: 'from', from: '副市长周远' }], reason: '职务抄错' }],
    })
    expect(text()).toContain('批示人原记“副市长周远”')
  })

  it('of one that hangs on an incident is corrected as a record of that incident', async () => {
    const desk = aRoom()
    const incidentId = opened(desk)
    const ref = registered(desk, incidentId)
    await openOn(desk, ref)
    await key('Alt+G')
    await type('批示人', '市长周远')
    await type('原因', '职务抄错')
    await key('Ctrl+Enter')
    expect(of(desk, ref).from).toBe('市长周远')
  })

  it('in a task is changed until a unit has it; afterwards a leader can only end it', async () => {
    const desk = aRoom()
    const ref = registered(desk)
    tasked(desk, ref)
    await openOn(desk, ref)
    await key('Alt+M')
    await type('要办什么', '全面排查')
    await type('为什么改', '缩小范围')
    await key('Ctrl+Enter')
    expect(of(desk, ref).tasks[0]?.what).toBe('全面排查')
    await act(async () => sent(desk, ref))
    await key('Alt+M')
    expect(asked()).toBe('')
    await key('Alt+X')
    await type('为什么中止', '并入专项')
    await type('口令', LEADER_PIN)
    await press('同意中止')
    expect(of(desk, ref).tasks[0]?.ended).toMatchObject({ reason: '并入专项', approvedBy: 'p2' })
  })
})

describe('the ledger', () => {
  it('says what was owed, and is printed and exported as it is seen', async () => {
    const desk = aRoom()
    const ref = registered(desk)
    tasked(desk, ref, { due: at('13:40') })
    sent(desk, ref)
    desk.setNow(ms('15:10'))
    await draw(desk, <App />)
    await key('Ctrl+B')
    expect(text()).toMatch(/单位应反馈 \d 次：按时 0，逾期未报 \d/)
    await key('Ctrl+P')
    expect(asked()).toContain('批示台账')
    await key('Ctrl+P')
    await key('Esc')
    expect(desk.printed).toEqual([{ kind: 'orderLedger', filter: ALL_INSTRUCTIONS }])
  })
})

describe('the papers of a unit', () => {
  it('are its 转办单, by key, and each 督办通知 that was signed', async () => {
    const desk = aRoom()
    const ref = registered(desk)
    tasked(desk, ref, { due: at('13:40') })
    sent(desk, ref)
    const of = { ...ref, taskId: 't1', unitId: 'u1' }
    desk.setNow(ms('15:10'))
    desk.give({
      type: 'noticeInstruction',
      ...of,
      words: '请书面报送。',
      answerBy: null,
      approverId: 'p2',
      pin: LEADER_PIN,
    })
    await openOn(desk, ref)
    await key('Ctrl+P')
    expect(asked()).toContain('领导批示转办单')
    await key('Ctrl+P')
    await key('Esc')
    await click(document.querySelector('[aria-label="打印 督办通知 市住建局"]')!)
    await key('Ctrl+P')
    expect(desk.printed).toEqual([
      { kind: 'orderSheet', ...of },
      { kind: 'noticeSheet', ...of, noticeId: 'n1' },
    ])
  })
})

describe('the desk with many instructions', () => {
  it('names three of those who are to be chased, and each unit of a matter once', async () => {
    const desk = aRoom()
    for (const unit of ['甲局', '乙局', '丙局', '丁局']) {
      const ref = registered(desk)
      for (const what of ['排查', '报数'])
        tasked(desk, ref, { what, due: at('13:40'), lead: { unit, contact: '' } })
      sent(desk, ref)
    }
    desk.setNow(ms('15:10'))
    await draw(desk, <App />)
    const part = document.querySelector('[aria-label="批示"]')!.textContent
    expect(part).toMatch(/要催办：.局、.局、.局等4家/)
    expect(part).not.toMatch(/(.局)、\1/)
  })
})
