// A unit changes its documents: what the next ones say, and what becomes of those under way.
import { describe, expect, it } from 'vitest'
import { evolve } from '../../../shared/desk'
import { compose } from '../../../shared/report/compose'
import { startingContent } from '../../../shared/report/complete'
import { reportState } from '../../../shared/report/state'
import { withText } from '../../../shared/template/fields'
import { defaultTemplate, type Template } from '../../../shared/template/record'
import {
  aDesk,
  anIncident,
  aUnit,
  LEADER_PIN,
  OFFICER_PIN,
  someFigures,
  type TestDesk,
} from '../../support/builders'

const words = (path: string, text: string, from: Template = defaultTemplate) =>
  withText(from, path, text)
const setting = (template: Template, reason = '换文号') =>
  ({ type: 'setTemplate', template, reason }) as const

/** By the leader; then the officer sits down again. */
function set(desk: TestDesk, template: Template): void {
  desk.signIn('p2', LEADER_PIN)
  desk.tell(setting(template))
  desk.signIn('p1', OFFICER_PIN)
}

const burning = (level: 'II' | null = null): TestDesk => {
  const desk = aDesk()
  desk.open(anIncident({ level }))
  return desk.at('13:30')
}
const page = (desk: TestDesk) =>
  desk.report().sent?.document ?? compose(desk.incident(), desk.letterhead, desk.report())
const texts = (desk: TestDesk): string[] => page(desk).paragraphs.map(({ text }) => text)

describe('who may', () => {
  it('is for those who answer for the unit, with a reason, and only when something changes', () => {
    const desk = burning()
    expect(desk.refused(setting(words('series.word', '呼值报')))).toBe('notAllowed')
    desk.signIn('p2', LEADER_PIN)
    expect(desk.refused(setting(defaultTemplate))).toBe('nothingChanged')
    desk.tell(setting(words('series.word', '呼值报')))
    expect(desk.state.templateChanges).toEqual([
      expect.objectContaining({
        by: 'p2',
        reason: '换文号',
        before: defaultTemplate,
        template: desk.state.template,
      }),
    ])
  })

  it('never lets in what does not parse, not even out of a journal', () => {
    const desk = burning()
    desk.signIn('p2', LEADER_PIN)
    const broken = words('phrases.finalLead', '{谁}')
    const answer = desk.answer(setting(broken))
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'templateFault', path: 'template.phrases.finalLead' },
    })
    const event = {
      seq: 99,
      at: '2026-11-23T06:00:00.000Z',
      type: 'templateChanged',
      v: 1,
      by: 'p2',
      data: { template: broken, before: defaultTemplate, reason: '' },
    }
    expect(evolve(desk.state, event)).toBe(desk.state)
  })
})

describe('the next documents', () => {
  it('say it in the unit’s words', () => {
    const desk = burning()
    const mine = [
      ['issuer', '{单位}值班室文件'],
      ['signature', '{单位}（代章）'],
      ['imprintOffice', '{单位}秘书科'],
      ['addressing.to', '市人民政府办公室'],
      ['addressing.copies', '{抄送}，存档'],
      ['phrases.initialClosing', '特此报告，{单位}将及时续报。'],
      ['phrases.title', '{标题}情况的{报次}'],
    ].reduce((template, [path, text]) => words(path!, text!, template), defaultTemplate)
    set(desk, { ...mine, seal: 'none', layout: 'official' })
    desk.save('initial')
    expect(page(desk)).toMatchObject({
      issuer: '赛罕区人民政府办公室值班室文件',
      signature: '赛罕区人民政府办公室（代章）',
      printedBy: '赛罕区人民政府办公室秘书科',
      salutation: '市人民政府办公室：',
      copies: '市委办公室，存档',
      seal: 'none',
    })
    expect(texts(desk).at(-1)).toBe('特此报告，赛罕区人民政府办公室将及时续报。')
    expect(
      startingContent(desk.incident(), desk.state.template, { kind: 'initial', number: 0 }).title,
    ).toBe('草原火情情况的首报')
  })

  it('are owed to the same offices whatever the page says (N8)', () => {
    const desk = burning()
    set(desk, words('addressing.to', '市人民政府办公室', words('addressing.copies', '')))
    desk.send('initial')
    expect(desk.report().addressedTo).toHaveLength(3)
  })

  it('end as the unit ends them, each kind for itself', () => {
    const desk = burning()
    set(
      desk,
      words(
        'phrases.followUpClosing',
        '续报完毕。',
        words('phrases.finalClosing', '{编号}终结。', words('phrases.initialClosing', '')),
      ),
    )
    desk.send('initial', { content: { figures: someFigures() } })
    expect(texts(desk).at(-1)).toMatch(/^初步处置措施/)
    desk.send('followUp')
    expect(texts(desk).at(-1)).toBe('续报完毕。')
    desk.send('final')
    expect(texts(desk).at(-1)).toBe('值报〔2026〕1号首报终结。')
  })

  it('name the room’s own numbers once the unit has entered them', () => {
    const desk = burning()
    desk.signIn('p2', LEADER_PIN)
    desk.tell({ type: 'changeUnit', unit: aUnit({ phone: '0471-4606001', fax: '0471-4606002' }) })
    set(desk, words('contact', '值班电话：{值班电话}，传真：{值班传真}'))
    desk.send('initial')
    expect(desk.report().sent?.contact).toBe('值班电话：0471-4606001，传真：0471-4606002')
  })
})

describe('those under way', () => {
  it('are to be approved again; what has left stays as it left', () => {
    const desk = burning('II')
    desk.send('initial')
    const left = desk.report().sent
    desk.save('followUp')
    desk.approve()
    set(desk, words('phrases.followUpClosing', '续报完毕。'))
    expect(reportState(desk.report())).toBe('draft')
    expect(desk.refused(desk.deliverCommand())).toBe('needsApproval')
    expect(desk.incident().reports[0]?.sent).toEqual(left)
    desk.approve()
    desk.deliver()
  })

  it('keep their approval when only the number’s word or the nil report changes', () => {
    const desk = burning('II')
    desk.save('initial')
    desk.approve()
    set(desk, words('series.word', '呼值报', words('phrases.nilClosing', '')))
    expect(reportState(desk.report())).toBe('approved')
    desk.deliver()
    expect(page(desk).number).toBe('值报〔2026〕1号')
  })
})

describe('another 机关代字', () => {
  it('counts from 1 by itself, and one that comes back goes on where it was: no number twice', () => {
    const desk = burning()
    desk.send('initial')
    set(desk, words('series.word', '呼值报'))
    desk.send('followUp')
    expect(page(desk).number).toBe('呼值报〔2026〕1号')
    set(desk, defaultTemplate)
    desk.send('followUp')
    expect(page(desk).number).toBe('值报〔2026〕2号')
    expect(desk.state.docSerials).toEqual({ '值报〔2026〕': 2, '呼值报〔2026〕': 1 })
  })
})
