// The parts of a leader's words that become tasks, and which of them are left.
import { describe, expect, it } from 'vitest'
import { proposalsLeft, proposeTasks } from '../../../shared/instruction/propose'
import type { TaskInput } from '../../../shared/instruction/record'
import { story } from '../../support/instruction-story'
import { toMs } from '../../../shared/time'
import { someTask, when } from '../../support/instructions'

const alone = (over: Partial<TaskInput>): TaskInput => someTask({ support: [], ...over })

function left(...tasks: readonly TaskInput[]): readonly string[] {
  const { desk, ref, hung } = story()
  for (const task of tasks) desk.tell({ type: 'addInstructionTask', ...ref, task })
  return proposalsLeft(hung().instruction).map(({ lead }) => lead)
}

describe('a part of the words', () => {
  it('is left until there is a task for it, whoever worded that', () => {
    expect(left()).toEqual(['市住建局', '白音旗政府'])
    expect(left(alone({ what: '查锅炉' }))).toEqual(['白音旗政府'])
    expect(
      left(
        alone({ what: '查锅炉' }),
        alone({ what: '报户数', lead: { unit: '白音旗', contact: '' }, dueWords: '27日24时前' }),
      ),
    ).toEqual([])
  })

  it('is not proposed again when everything about its task was changed', () => {
    const other = alone({ what: '查', lead: { unit: '市城管局', contact: '' }, dueWords: '' })
    expect(left(other)).toEqual(['白音旗政府'])
  })

  it('is left when another part became two tasks', () => {
    expect(
      left(
        alone({ what: '全面排查供热企业锅炉安全' }),
        alone({ what: '12月1日17时前报排查结果', lead: { unit: '市应急局', contact: '' } }),
      ),
    ).toEqual(['白音旗政府'])
  })

  it('that names a time and nobody is proposed all the same; a person says of whom', () => {
    const proposed = proposeTasks(
      '阅。3处隐患盯住整改，12月11日前再报。',
      toMs(when('12-02 15:00')),
    )
    expect(proposed).toMatchObject([{ what: '3处隐患盯住整改，12月11日前再报', lead: '' }])
    expect(proposed[0]?.due?.meanings[0]?.at).toBe(toMs(when('12-12 00:00')))
  })
})
