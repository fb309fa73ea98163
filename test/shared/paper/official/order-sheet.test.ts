// 领导批示转办单 and 督办通知: the words verbatim, to whom, by when and how late.
import { describe, expect, it } from 'vitest'
import { leader, story } from '../../../support/instruction-story'
import { when, WORDS } from '../../../support/instructions'
import { canMeasure, printedAll } from './measured'
import { made, refusedPaper, wordsOf } from './samples'

type Story = ReturnType<typeof story>

const words = ({ desk }: Story, paper: Parameters<typeof made>[1]): string =>
  wordsOf(made(desk, paper)).replace(/\s+/g, ' ')

const orderOf = (one: Story, unit: string) => ({ kind: 'orderSheet', ...one.ids(unit) }) as const

function noticed(): Story & { readonly noticeId: string } {
  const one = story()
  one.overdue()
  const { noticeId } = one.to('12-02 09:30').tell({
    type: 'noticeInstruction',
    ...one.ids('市住建局'),
    words: '请于12月2日12时前书面报送办理情况并说明原因。',
    answerBy: when('12-02 12:00'),
    ...leader,
  })
  return { ...one, noticeId: noticeId! }
}

describe('领导批示转办单', () => {
  it('has the words as they were said, for this unit, with its task, its time and whom to answer', () => {
    const one = story()
    one.confirmed()
    const text = words(one, orderOf(one, '市应急局'))
    expect(text).toContain(WORDS)
    expect(text).toContain('批示〔2026〕1号')
    expect(text).toContain('协办 市应急局')
    expect(text).toContain('主办 市住建局；协办 市应急局')
    expect(text).toContain('《值班信息》第112期《白音旗锅炉房爆燃事故情况（续报一）》')
    expect(text).toContain('12月1日17时前（原话“12月1日17时前”）')
    expect(text).toContain('到期反馈一次')
    expect(text).toContain('（盖章）')
    expect(text).toContain('签收人')
    expect(words(one, orderOf(one, '白音旗政府'))).toContain('11月27日24时前')
  })

  it('says what was decided about it, and by when since a leader moved that', () => {
    const one = story()
    one.chased()
    one.to('12-01 12:00').tell({
      type: 'proposeInstruction',
      ...one.ref,
      words: '请市住建局阅办',
      ...leader,
    })
    one.desk.tell({
      type: 'askInstructionExtension',
      ...one.ids('市住建局'),
      at: when('12-01 12:00'),
      reason: '企业多',
      until: when('12-03 17:00'),
    })
    one.desk.tell({
      type: 'answerInstructionExtension',
      ...one.ids('市住建局'),
      extensionId: 'e1',
      granted: true,
      ...leader,
    })
    const text = words(one, orderOf(one, '市住建局'))
    expect(text).toContain('请市住建局阅办')
    expect(text).toContain('12月3日17时前（经同意延期，原时限12月1日17时）')
  })

  it('is there for a unit that has a task, and for no other', () => {
    const one = story()
    one.confirmed()
    const order = orderOf(one, '市住建局')
    expect(refusedPaper(one.desk, { ...order, unitId: 'u9' })).toBe('unknownRecord')
    expect(refusedPaper(one.desk, { ...order, instructionId: 'd2026-9' })).toBe(
      'unknownInstruction',
    )
  })
})

describe('督办通知 on paper', () => {
  it('says until when the answer was wanted, how late it was and by when it is wanted', () => {
    const one = noticed()
    const paper = { kind: 'noticeSheet', ...one.ids('市住建局'), noticeId: one.noticeId } as const
    const text = words(one, paper)
    expect(text).toContain('请于12月2日12时前书面报送办理情况并说明原因。')
    expect(text).toContain('12月1日17时前（原话“12月1日17时前”），到签发时逾期16小时30分')
    expect(text).toContain('12月2日12时前')
    expect(text).toContain(WORDS)
    expect(refusedPaper(one.desk, { ...paper, noticeId: 'n9' })).toBe('unknownRecord')
  })

  it.skipIf(!canMeasure)(
    'and the 转办单 take one sheet',
    async () => {
      const one = noticed()
      const ids = one.ids('市住建局')
      const papers = [
        { kind: 'orderSheet', ...ids },
        { kind: 'noticeSheet', ...ids, noticeId: one.noticeId },
      ] as const
      const pages = await printedAll(papers.map((paper) => made(one.desk, paper).html))
      expect(pages.map(({ length }) => length)).toEqual([1, 1])
    },
    60_000,
  )
})
