// 领导通知 (N5): of what is grave the leaders are told at once, in order; who is missing rings and goes over to the next shift.
import { describe, expect, it } from 'vitest'
import { nextObligation } from '../../../shared/incident/next-step'
import { sheetItems } from '../../../shared/handover/items'
import { lastProposal, saidBy, toldText, untold } from '../../../shared/leaders/find'
import { leaderSheetBody } from '../../../shared/paper/official/leader-sheet'
import { aDesk, anIncident, at, LEADER_PIN, ms, type TestDesk } from '../../support/builders'
import { keepLeaders } from '../../support/leaders'

const LIST = [
  { name: '王芳', post: '副主任', phone: '' },
  { name: '赵志强', post: '副区长', phone: '13900000003' },
]

function grave(level: 'I' | 'II' | 'III' | null = 'II'): TestDesk {
  const desk = aDesk()
  keepLeaders(desk, LIST)
  desk.open(anIncident({ level }))
  return desk
}

const call = (desk: TestDesk, leaderId: string, reached = true, answer = '') => ({
  type: 'callLeader' as const,
  incidentId: desk.id,
  leaderId,
  at: at('13:12'),
  reached,
  way: 'phone' as const,
  proposal: '',
  came: null,
  readBack: false,
  answer,
})

describe('the list', () => {
  it('holds for a Ⅰ or Ⅱ级 incident, with the numbers of the people of the room', () => {
    expect(
      grave()
        .incident()
        .toTell?.leaders.map(({ name, phone }) => [name, phone]),
    ).toEqual([
      ['王芳', '0471-4606123'],
      ['赵志强', '13900000003'],
    ])
    expect(grave('III').incident().toTell).toBeNull()
  })

  it('comes with the level, and stays as it was when the unit changes its own', () => {
    const desk = grave(null)
    expect(desk.incident().toTell).toBeNull()
    desk.at('13:30').setLevel('I')
    keepLeaders(desk, [LIST[1]!])
    expect(desk.incident().toTell).toMatchObject({ since: at('13:30') })
    expect(untold(desk.incident()).map(({ name }) => name)).toEqual(['王芳', '赵志强'])
  })

  it('can be taken up by an incident that was graded before there was one, once', () => {
    const desk = aDesk()
    desk.open(anIncident({ level: 'I' }))
    const list = { type: 'listLeaders', incidentId: desk.id } as const
    expect(desk.refused(list)).toBe('noLeaderList')
    keepLeaders(desk, LIST)
    desk.tell(list)
    expect(untold(desk.incident())).toHaveLength(2)
    expect(desk.refused(list)).toBe('nothingChanged')
  })

  it('names nobody twice', () => {
    const twice = { type: 'setLeaderList', leaders: [LIST[0]!, LIST[0]!] } as const
    const desk = aDesk()
    desk.tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
    expect(desk.refused({ ...twice, leaders: [...twice.leaders] })).toBe('leaderTwice')
  })
})

describe('telling them', () => {
  it('is owed within a quarter of an hour, and met when the last of them was told', () => {
    const desk = grave()
    expect(desk.deadline('leaders')).toMatchObject({ state: 'open', dueAt: ms('13:25') })
    desk.at('13:12').tell(call(desk, 'l1'))
    expect(desk.deadline('leaders').state).toBe('open')
    desk.tell(call(desk, 'l2', false))
    expect(desk.deadline('leaders').state).toBe('open')
    desk.tell(call(desk, 'l2', true, '马上到'))
    expect(desk.deadline('leaders')).toMatchObject({ state: 'met', metAt: ms('13:12') })
    expect(desk.refused(call(desk, 'l2'))).toBe('leaderTold')
  })

  it('leads straight to the words that came back: they are registered with it, and stand there alone', () => {
    const desk = grave()
    const words = '请应急局立即核实，1小时内报。'
    const asked = {
      ...call(desk, 'l2', true, words),
      proposal: '拟请公安、消防到场',
      came: 'oral' as const,
      readBack: true,
    }
    expect(desk.at('13:12').refusal({ ...asked, answer: '' })).toMatchObject({
      code: 'required',
      path: 'answer',
    })
    const { instructionId } = desk.tell(asked)
    const incident = desk.incident()
    expect(incident.instructions).toMatchObject([
      {
        id: instructionId,
        kind: 'oral',
        words,
        from: '副区长赵志强',
        cameBy: 'phone',
        readBack: true,
      },
    ])
    const [, leader] = incident.toTell!.leaders
    expect(leader?.calls).toMatchObject([
      { reached: true, answer: '', instructionId, proposal: '拟请公安、消防到场' },
    ])
    expect(saidBy(incident, leader!)).toBe(`口头指示“${words}”`)
    expect(lastProposal(incident)).toBe('拟请公安、消防到场')
    expect(desk.deadline('instruction:i1')).toMatchObject({ state: 'open', originAt: ms('13:12') })
    const { unit } = desk.letterhead
    const paper = JSON.stringify(leaderSheetBody(desk.state, unit, incident))
    expect(paper).toContain(words)
    expect(paper).toContain('拟请公安、消防到场')
  })

  it('keeps 圈阅 as a kind of its own, which asks for nothing', () => {
    const desk = grave()
    desk.at('13:12').tell({ ...call(desk, 'l1'), way: 'paper', came: 'circled' })
    expect(desk.incident().instructions).toMatchObject([{ kind: 'circled', words: '' }])
    expect(() => desk.deadline('instruction:i1')).toThrow()
  })

  it('registers nothing when nobody was reached', () => {
    const desk = grave()
    desk.at('13:12').tell({ ...call(desk, 'l1', false), came: 'oral' })
    expect(desk.incident().instructions).toEqual([])
  })

  it('goes to the next when one is not reached, and comes back to them', () => {
    const desk = grave()
    desk.at('13:12').tell(call(desk, 'l1', false))
    expect(untold(desk.incident()).map(({ name }) => name)).toEqual(['赵志强', '王芳'])
    expect(toldText(desk.incident(), ms('13:13'))).toBe('王芳 未接通1次，赵志强 未通知')
  })

  it('rings, and is the next step once the call upwards is made', () => {
    const desk = grave()
    desk.at('13:12').phone({ at: at('13:12') })
    desk.at('13:26')
    expect(desk.raise()).toContain('leaders 0')
    const { unit } = desk.letterhead
    const { step } = nextObligation(desk.incident(), unit, desk.state.ruleBooks, ms('13:26'))
    expect(step).toEqual({ kind: 'leaders', name: '领导通知' })
  })

  it('stops being owed when the level is lowered in time, and not afterwards', () => {
    const lowered = grave()
    lowered.at('13:20').setLevel('IV')
    expect(() => lowered.deadline('leaders')).toThrow()
    const late = grave()
    late.at('13:40').setLevel('IV')
    expect(late.deadline('leaders').state).toBe('open')
  })

  it('stands on the handover sheet and on a paper as long as somebody is missing', () => {
    const desk = grave()
    desk.at('13:12').tell(call(desk, 'l2', true, '马上到'))
    const line = () => sheetItems(desk.state).find(({ key }) => key === `incident:${desk.id}`)!.text
    expect(line()).toContain('领导通知：王芳 未通知，赵志强 13:12 已通知')
    const { unit } = desk.letterhead
    expect(JSON.stringify(leaderSheetBody(desk.state, unit, desk.incident()))).toContain('马上到')
    desk.tell(call(desk, 'l1'))
    expect(line()).not.toContain('领导通知')
  })
})
