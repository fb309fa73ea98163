// 舆情速报 and its like: drafted from the record, numbered, fixed, sent.
import { describe, expect, it } from 'vitest'
import { draftPaper } from '../../../shared/opinion/paper-words'
import { opinionSteps } from '../../../shared/opinion/steps'
import { aDesk, at, LEADER_PIN } from '../../support/builders'
import { anOpinion } from '../../support/opinions'
import { ID, opinionStory, type OpinionStory } from '../../support/opinion-story'

const opinionOf = ({ desk }: OpinionStory) => desk.state.opinion.opinions[ID]!
const draft = (one: OpinionStory, kind: Parameters<typeof draftPaper>[2]) =>
  draftPaper(one.desk.state, opinionOf(one), kind)

describe('the draft of a 舆情速报', () => {
  it('says what the record knows, in its four parts', () => {
    const { title, to, sections } = draft(opinionStory(), 'flash')
    expect(title).toBe('关于网传云川县第二小学学生午餐后呕吐的舆情速报')
    expect(to).toBe('市政府总值班室、市政府办公室信息科')
    expect(sections.map(({ heading }) => heading)).toEqual(['基本情况', '核实情况', '研判', '建议'])
    const [basics, verified, outlook, advice] = sections.map(({ text }) => text)
    expect(basics).toBe(
      '11月23日13时40分，短视频账号“云川生活”发布“云川县第二小学学生午餐后呕吐的视频”，称：“二小孩子中午吃完饭吐了一片，家长都去医院了！”涉及县第二小学。14时05分，我室发现。截至15时00分，阅读11800、评论240、转发163，按每小时增量看传播上升。',
    )
    expect(verified).toBe(
      '经县卫健局核实，属实：县医院接诊23人，均为轻症。已于11月23日14时10分向县教育局核实，尚未答复。14时12分已电话报告市政府总值班室。',
    )
    expect(outlook).toBe('短时间内仍将升温，不排除出现夸大伤亡的信息。')
    expect(advice).toBe('由县政府统一发布权威信息，县网信办、县教育局同步回应关切。')
  })

  it('advises to clear up what is not true, and leaves open what nobody counted twice', () => {
    const one = opinionStory()
    one.desk.tell({
      type: 'judgeOpinion',
      opinionId: ID,
      at: at('15:05'),
      source: '县医院',
      verdict: { truth: 'false', ground: '无死亡' },
    })
    expect(draft(one, 'flash').sections[2]!.text).toBe('内容不实，不及时澄清可能继续传播。')
    expect(draft(one, 'flash').sections[3]!.text).toMatch(/予以澄清（突发事件应对法第七条）/)
  })
})

describe('a paper of an opinion', () => {
  it('is numbered by its kind, never changes, and is signed by the PIN or by the pen', () => {
    const one = opinionStory()
    one.issue('flash')
    one.issue('flash', {}, { approverId: 'p2', pin: LEADER_PIN })
    one.issue('special')
    const { papers } = opinionOf(one)
    expect(papers.map(({ document }) => document.number)).toEqual([
      '2026年第1期',
      '2026年第2期',
      '2026年第1期',
    ])
    expect(papers.map(({ printed }) => printed.signer)).toEqual(['', '刘建国', ''])
    expect(papers[0]!.document.paragraphs[0]!.heading).toBe('基本情况')
    // 网民主要观点 was left empty.
    expect(papers[2]!.document.paragraphs.map(({ heading }) => heading)).not.toContain(
      '网民主要观点',
    )
  })

  it('is not signed with a wrong PIN, nor issued without a word', () => {
    const { desk } = opinionStory()
    const words = { to: '市政府', title: '速报', answerBy: null }
    const issuing = { type: 'issueOpinionPaper', opinionId: ID, kind: 'flash' } as const
    const empty = [{ heading: '基本情况', text: '' }]
    expect(desk.refused({ ...issuing, words: { ...words, sections: empty } })).toBe('required')
    const sections = [{ heading: '基本情况', text: '发现一条。' }]
    const signed = { approverId: 'p2', pin: '000000' }
    expect(desk.refused({ ...issuing, ...signed, words: { ...words, sections } })).toBe('pinWrong')
  })

  it('says 未核实 for as long as nobody has verified it', () => {
    const desk = aDesk({ at: '14:08' })
    desk.tell(anOpinion())
    const words = { ...draftPaper(desk.state, desk.state.opinion.opinions[ID]!, 'flash') }
    desk.tell({
      type: 'issueOpinionPaper',
      opinionId: ID,
      kind: 'flash',
      words: { ...words, answerBy: null },
    })
    expect(words.sections[1]!.text).toBe('尚未核实。')
    expect(desk.state.opinion.opinions[ID]!.papers[0]!.document.stamps).toEqual(['未核实'])
  })

  it('gives a unit what a 抄告单 asks of it, once', () => {
    const one = opinionStory()
    one.issue('notice', { answerBy: at('18:00') })
    one.issue('notice', { answerBy: at('18:00') })
    expect(opinionOf(one).assignments).toMatchObject([{ to: '县教育局', due: at('18:00') }])
    expect(
      one.desk.refused({
        type: 'issueOpinionPaper',
        opinionId: ID,
        kind: 'notice',
        words: { ...draft(one, 'notice'), answerBy: at('15:00') },
      }),
    ).toBe('wantedInPast')
  })

  it('goes out, is received once, and stands in the steps', () => {
    const one = opinionStory()
    const { desk } = one
    const ref = { opinionId: ID, paperId: one.issue('flash') }
    const sending = {
      type: 'sendOpinionPaper',
      ...ref,
      to: '市政府总值班室',
      channel: 'fax',
    } as const
    expect(desk.refused({ ...sending, at: at('15:01') })).toBe('paperBeforeIssued')
    desk.at('15:08').tell({ ...sending, at: at('15:08') })
    const receipt = { at: at('15:09'), receivedBy: '孙亮' }
    const receiving = { type: 'receiptOpinionPaper', ...ref, sentId: 's1', receipt } as const
    expect(desk.refused({ ...receiving, receipt: { ...receipt, at: at('15:07') } })).toBe(
      'paperBeforeSent',
    )
    desk.at('15:10').tell(receiving)
    expect(desk.refused(receiving)).toBe('paperReceipted')
    const steps = opinionSteps(opinionOf(one), [], () => undefined).map(({ text }) => text)
    expect(steps.slice(0, 3)).toEqual([
      '舆情速报2026年第1期 市政府总值班室 孙亮已收到',
      '舆情速报2026年第1期 传真送市政府总值班室',
      '舆情速报2026年第1期：关于网传云川县第二小学学生午餐后呕吐的舆情速报',
    ])
  })
})
