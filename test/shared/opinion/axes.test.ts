// Two axes and never one: whether it is true, and how far it has been handled.
import { describe, expect, it } from 'vitest'
import { opinionScript } from '../../../shared/opinion/script'
import { handlingOf, openEnquiries, truthOf, verifiedAt } from '../../../shared/opinion/standing'
import { opinionSteps } from '../../../shared/opinion/steps'
import { aDesk, at, ms } from '../../support/builders'
import { anOpinion, someone } from '../../support/opinions'

function opened() {
  const desk = aDesk({ at: '14:08' })
  const opinionId = desk.tell(anOpinion())['opinionId']!
  const now = () => desk.state.opinion.opinions[opinionId]!
  const ask = (unit: string, name: string, moment: string) =>
    desk.at(moment).tell({
      type: 'askAboutOpinion',
      opinionId,
      enquiry: { at: at(moment), of: someone(unit, name), question: '' },
    })['enquiryId']!
  const answer = (
    enquiryId: string,
    moment: string,
    words: string,
    verdict: { truth: 'true' | 'false'; ground: string } | null,
  ) =>
    desk.at(moment).tell({
      type: 'answerAboutOpinion',
      opinionId,
      enquiryId,
      answer: { at: at(moment), who: '马涛', words },
      verdict,
    })
  return { desk, opinionId, now, ask, answer }
}

describe('whether it is true', () => {
  it('is 待核实, then 核实中 with what was asked and not answered, then what came of it', () => {
    const { now, ask, answer } = opened()
    expect(truthOf(now())).toBe('unverified')
    ask('县教育局', '周洁', '14:10')
    const health = ask('县卫健局', '马涛', '14:11')
    expect(truthOf(now())).toBe('verifying')
    expect(openEnquiries(now())).toHaveLength(2)
    answer(health, '14:32', '县医院接诊23人，均为轻症', { truth: 'true', ground: '县医院接诊23人' })
    expect(truthOf(now())).toBe('true')
    expect(now().verdicts).toMatchObject([{ source: '县卫健局', at: at('14:32') }])
    expect(openEnquiries(now())).toHaveLength(1)
  })

  it('stays 核实中 while an answer is only a part', () => {
    const { now, ask, answer } = opened()
    answer(ask('县教育局', '周洁', '14:10'), '14:20', '正在了解', null)
    expect(truthOf(now())).toBe('verifying')
  })

  it('is what was said last; the first verdict is what met the clock, and both stay', () => {
    const { desk, now, opinionId } = opened()
    for (const [moment, truth] of [
      ['14:30', 'unverifiable'],
      ['15:30', 'partlyTrue'],
    ] as const)
      desk.at(moment).tell({
        type: 'judgeOpinion',
        opinionId,
        at: at(moment),
        source: '县公安局',
        verdict: { truth, ground: '出警记录' },
      })
    expect(truthOf(now())).toBe('partlyTrue')
    expect(verifiedAt(now())).toBe(ms('14:30'))
    expect(now().verdicts).toHaveLength(2)
  })

  it('takes one answer to a question, and none from before it was asked', () => {
    const { desk, opinionId, ask, answer } = opened()
    const enquiryId = ask('县教育局', '周洁', '14:10')
    const early = {
      type: 'answerAboutOpinion' as const,
      opinionId,
      enquiryId,
      answer: { at: at('14:06'), who: '', words: '没有' },
      verdict: null,
    }
    expect(desk.refused(early)).toBe('beforeAsked')
    answer(enquiryId, '14:20', '正在了解', null)
    expect(desk.refused({ ...early, answer: { ...early.answer, at: at('14:20') } })).toBe(
      'alreadyAnswered',
    )
  })
})

describe('how far it has been handled', () => {
  it('goes from 已登记 to 办结, beside whatever is true', () => {
    const { desk, opinionId, now } = opened()
    const seen = [handlingOf(now())]
    const next = (command: Parameters<typeof desk.tell>[0]) => {
      desk.tell(command)
      seen.push(handlingOf(now()))
    }
    desk.at('17:00')
    next({
      type: 'phoneOpinion',
      opinionId,
      call: { at: at('14:12'), to: someone('市政府总值班室', '孙亮'), said: '报告', answer: '' },
      lateReason: '',
    })
    next({
      type: 'assignOpinion',
      opinionId,
      assignment: { at: at('14:20'), to: '县教育局', task: '核实', due: null },
    })
    next({
      type: 'feedBackOpinion',
      opinionId,
      feedback: { at: at('15:00'), from: '县教育局', words: '属实' },
    })
    next({
      type: 'respondToOpinion',
      opinionId,
      response: { at: at('16:40'), kind: 'authority', where: '县政府公布情况通报', words: '' },
    })
    expect(desk.refused({ type: 'closeOpinion', opinionId, note: '' })).toBe('verifyFirst')
    desk.tell({
      type: 'judgeOpinion',
      opinionId,
      at: at('16:50'),
      source: '县卫健局',
      verdict: { truth: 'true', ground: '接诊记录' },
    })
    next({ type: 'closeOpinion', opinionId, note: '' })
    expect(seen).toEqual(['registered', 'reported', 'assigned', 'fedBack', 'responded', 'closed'])
    expect(desk.refused({ type: 'gradeOpinion', opinionId, grave: true, reason: '晚了' })).toBe(
      'opinionClosed',
    )
    desk.tell({ type: 'reopenOpinion', opinionId, reason: '又有新帖' })
    expect(handlingOf(now())).toBe('responded')
  })

  it('is closed only when it was answered in public, or somebody said why not', () => {
    const { desk, opinionId, now } = opened()
    desk.tell({
      type: 'judgeOpinion',
      opinionId,
      at: at('14:08'),
      source: '县医院',
      verdict: { truth: 'false', ground: '没有死亡' },
    })
    expect(desk.refused({ type: 'closeOpinion', opinionId, note: '' })).toBe('respondFirst')
    desk.tell({ type: 'releaseOpinion', opinionId, of: 'response', reason: '传播很小' })
    desk.tell({ type: 'releaseOpinion', opinionId, of: 'report', reason: '不实，且传播很小' })
    expect(handlingOf(now())).toBe('noResponse')
    desk.tell({ type: 'closeOpinion', opinionId, note: '' })
    expect(handlingOf(now())).toBe('closed')
  })
})

describe('what is told and shown', () => {
  it('is read out as 未核实 for as long as it is', () => {
    const { now, ask, answer } = opened()
    expect(opinionScript(now(), '云川县')).toBe(
      '云川县报告一条未核实网络舆情：11月23日13时40分，短视频账号“云川生活”发布“云川县第二小学学生午餐后呕吐的视频”，涉及县第二小学，目前正在核实，情况随后续报。',
    )
    answer(ask('县卫健局', '马涛', '14:10'), '14:32', '接诊23人', {
      truth: 'true',
      ground: '接诊23人',
    })
    expect(opinionScript(now(), '云川县')).toMatch(
      /^云川县报告一条网络舆情：.*经县卫健局核实，属实：接诊23人。$/,
    )
  })

  it('stands step by step, the newest first, by when it happened', () => {
    const { desk, now, opinionId, ask, answer } = opened()
    answer(ask('县卫健局', '马涛', '14:11'), '14:32', '接诊23人', {
      truth: 'true',
      ground: '接诊23人',
    })
    desk.at('14:40').tell({
      type: 'recordKnownAbove',
      opinionId,
      known: { at: at('14:00'), who: '市网信办', how: 'notified' },
    })
    expect(opinionSteps(now(), [], () => undefined).map(({ kind }) => kind)).toEqual([
      '结论',
      '答复',
      '询问',
      '传播',
      '发现',
      '上级',
    ])
  })

  it('counts what was counted, in the order of time, and refuses a count of nothing', () => {
    const { desk, now, opinionId } = opened()
    const count = (moment: string, reads: number | null) => ({
      type: 'countOpinion' as const,
      opinionId,
      snapshot: {
        at: at(moment),
        spread: { reads, comments: null, shares: null, likes: null, rank: null },
      },
    })
    desk.at('16:00').tell(count('16:00', 26500))
    desk.tell(count('15:00', 11800))
    expect(now().snapshots.map(({ spread }) => spread.reads)).toEqual([3200, 11800, 26500])
    expect(desk.refused(count('16:00', null))).toBe('required')
    expect(desk.refused(count('14:00', 5))).toBe('beforeFound')
  })

  it('keeps the earliest moment at which the level above knew', () => {
    const { desk, now, opinionId } = opened()
    const known = (moment: string) => ({
      type: 'recordKnownAbove' as const,
      opinionId,
      known: { at: at(moment), who: '市网信办', how: 'asked' as const },
    })
    desk.tell(known('14:06'))
    desk.tell(known('13:50'))
    desk.tell(known('14:08'))
    expect(now().levelAbove?.at).toBe(at('13:50'))
  })
})
