// 来电原话: what a call has told is in the script and in the 首报, as it was said, and never 正在核实.
import { describe, expect, it } from 'vitest'
import { callsIn, clausesOf, placed, quoteOf } from '../../../shared/incident/said'
import { phoneScript } from '../../../shared/phone/script'
import { missingFrom, startingContent } from '../../../shared/report/complete'
import { compose } from '../../../shared/report/compose'
import { aDesk } from '../../support/a-desk'
import { aFurtherCall, anIncident, someFigures } from '../../support/records'

const SAID = '过火约30亩，西北风四级，镇里已组织40人上山'

/** Nothing but the words was entered: the caller hung up. */
const called = (over: Parameters<typeof anIncident>[0] = {}) => {
  const desk = aDesk()
  desk.open(anIncident({ said: SAID, impact: '', measures: '', ...over }))
  return desk
}
type Called = ReturnType<typeof called>

const script = (desk: Called) => phoneScript(desk.incident(), desk.state.unit!, '张磊').split('\n')

/** The 首报 as it would be printed without a word typed into it. */
function untouched(desk: Called): string[] {
  const { letterhead } = desk
  const content = startingContent(desk.incident(), desk.state.template, {
    kind: 'initial',
    number: 0,
  })
  const drafted = { kind: 'initial', number: 0, content, images: [], docNumber: null } as const
  return compose(desk.incident(), letterhead, {
    ...drafted,
    approval: null,
    savedAt: desk.incident().openedAt,
  }).paragraphs.map(({ text }) => text)
}

describe('the telephone script', () => {
  it('reads the caller’s words while the elements are empty', () => {
    const lines = script(called())
    expect(lines[2]).toBe(`来电人称：${SAID}。`)
    expect(lines).toHaveLength(4)
    expect(lines.join('')).not.toContain('正在核实')
  })

  it('reads what is known as such, and the words for what is open', () => {
    const lines = script(called({ measures: '镇扑火队到场', figures: someFigures({ dead: 1 }) }))
    expect(lines.slice(2, 5)).toEqual([
      `来电人称：${SAID}。`,
      '目前掌握的后果：死亡1人。',
      '已采取的措施：镇扑火队到场。',
    ])
  })

  it('reads a further call with its time', () => {
    const desk = called()
    const call = aFurtherCall({ at: '13:40' })
    desk.at('13:45').tell({ type: 'recordCall', incidentId: desk.id, call })
    expect(script(desk)[3]).toBe('13:40 来电人称：明火已经扑灭，正在清理余火。')
  })
})

describe('the 首报', () => {
  it('begins with what was said, and writes 正在核实 for nothing that was told', () => {
    const lines = untouched(called())
    expect(lines[1]).toBe(`来电人称：${SAID}。`)
    expect(lines.join('')).not.toContain('正在核实')
    expect(lines).toHaveLength(3)
  })

  it('begins with what the record knows, where it knows something', () => {
    expect(untouched(called({ impact: '暂无人员伤亡' }))[1]).toBe('已造成的后果：暂无人员伤亡。')
  })

  it('still names what is asked for and not yet in its place', () => {
    const desk = called()
    const content = startingContent(desk.incident(), desk.state.template, {
      kind: 'initial',
      number: 0,
    })
    expect(missingFrom(desk.incident(), 'initial', content)).toEqual(['发展趋势', '初步处置措施'])
  })
})

describe('a sentence of the call', () => {
  const quote = { consequences: `来电人称：${SAID}`, trend: '', measures: '' }

  it('is what is said in one breath; a figure keeps its comma', () => {
    expect(clausesOf(`${SAID}。\n损失1,200元！`)).toEqual([
      '过火约30亩',
      '西北风四级',
      '镇里已组织40人上山',
      '损失1,200元',
    ])
  })

  it('goes into its box, and out of the quote', () => {
    expect(placed(quote, 'trend', '西北风四级')).toEqual({
      consequences: '来电人称：过火约30亩，镇里已组织40人上山',
      trend: '西北风四级',
      measures: '',
    })
  })

  it('stands there once, however often it is put', () => {
    const once = placed(quote, 'trend', '西北风四级')
    expect(placed(once, 'trend', '西北风四级，')).toEqual(once)
  })

  it('leaves no empty quote behind, and follows what somebody wrote', () => {
    const all = ['西北风四级', '镇里已组织40人上山'].reduce(
      (sections, said, index) => placed(sections, index === 0 ? 'trend' : 'measures', said),
      { ...quote, trend: '向东蔓延' } as Readonly<Record<string, string>>,
    )
    expect(placed(all, 'consequences', '过火约30亩')).toEqual({
      consequences: '过火约30亩',
      trend: '向东蔓延，西北风四级',
      measures: '镇里已组织40人上山',
    })
  })

  it('touches no words that are not of the call', () => {
    const sections = { consequences: '过火约30亩\n\n西北风四级', trend: '' }
    expect(placed(sections, 'trend', '西北风四级').consequences).toBe('过火约30亩\n\n西北风四级')
  })
})

describe('several calls', () => {
  it('are shown the newest first and quoted the first first', () => {
    const desk = called()
    const call = aFurtherCall({ at: '13:40' })
    desk.at('13:45').tell({ type: 'recordCall', incidentId: desk.id, call })
    const calls = callsIn(desk.incident())
    expect(calls.map(({ id }) => id)).toEqual(['c2', 'c1'])
    expect(quoteOf(calls).split('\n')).toEqual([
      `来电人称：${SAID}`,
      '13:40 来电人称：明火已经扑灭，正在清理余火',
    ])
  })
})
