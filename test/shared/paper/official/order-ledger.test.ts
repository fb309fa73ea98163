// 结果呈报单 and 批示台账 on paper.
import { describe, expect, it } from 'vitest'
import { ALL_INSTRUCTIONS } from '../../../../shared/instruction/ledger-filter'
import { resultWords } from '../../../../shared/instruction/result'
import { story } from '../../../support/instruction-story'
import { someInstruction, someTask, when, WORDS } from '../../../support/instructions'
import { canMeasure, printedAll } from './measured'
import { made, refusedPaper, wordsOf } from './samples'

type Story = ReturnType<typeof story>

const words = ({ desk }: Story, paper: Parameters<typeof made>[1]): string =>
  wordsOf(made(desk, paper)).replace(/\s+/g, '')

function shown() {
  const one = story()
  one.answered()
  const { shownId } = one.to('12-02 11:30').tell({
    type: 'showInstruction',
    ...one.ref,
    at: when('12-02 11:30'),
    way: 'paper',
    to: '副市长周远',
    words: resultWords(one.hung().instruction),
  })
  return { ...one, paper: { kind: 'resultSheet', ...one.ref, shownId: shownId! } as const }
}

describe('结果呈报单', () => {
  it('has the title, the words, the report, and how each unit kept its time', () => {
    const one = shown()
    const text = words(one, one.paper)
    expect(text).toContain('关于落实领导在《值班信息》第112期上批示的情况报告')
    expect(text).toContain(WORDS.replace(' ', ''))
    expect(text).toContain('共排查供热企业17家、锅炉63台（逾期17小时45分）。')
    expect(text).toContain(
      '市住建局（主办）：时限2026-12-0117:00，2026-12-0210:45反馈，逾期17小时45分',
    )
    expect(text).toContain('市应急局（协办）：时限2026-12-0117:00，2026-12-0116:48反馈，按时')
    expect(text.match(/情况报告/g)).toHaveLength(2)
    expect(refusedPaper(one.desk, { ...one.paper, shownId: 's9' })).toBe('unknownRecord')
  })

  it('shows what the leader said to it, and the number of what follows from that', () => {
    const one = shown()
    one.to('12-02 15:00').tell({
      type: 'answerInstruction',
      ...one.ref,
      shownId: one.paper.shownId,
      at: when('12-02 15:00'),
      way: 'paper',
      answer: 'ordered',
      words: '阅。3处隐患盯住整改，12月11日前再报。',
      close: true,
    })
    expect(words(one, one.paper)).toContain(
      '阅。3处隐患盯住整改，12月11日前再报。（另立批示〔2026〕2号）',
    )
  })

  it.skipIf(!canMeasure)(
    'takes one sheet',
    async () => {
      const one = shown()
      expect((await printedAll([made(one.desk, one.paper).html])).map((p) => p.length)).toEqual([1])
    },
    60_000,
  )
})

const LONG =
  '内蒙古自治区呼和浩特市新城区住房和城乡建设局供热企业锅炉安全专项排查工作领导小组办公室'

function sixty(): Story {
  const one = story()
  one.answered()
  for (let no = 0; no < 20; no += 1) {
    const { instructionId } = one.desk.tell({
      type: 'registerInstruction',
      facts: someInstruction({ words: `${WORDS}（之${no + 1}）`, receivedAt: when('12-02 10:00') }),
    })
    one.desk.tell({
      type: 'addInstructionTask',
      instructionId: instructionId!,
      task: someTask({
        what: no % 4 === 0 ? WORDS.repeat(6) : '报排查结果',
        due: when('12-05 17:00'),
        lead: { unit: no % 3 === 0 ? LONG : '市住建局', contact: '' },
        support: [
          { unit: '市应急局', contact: '' },
          { unit: '市交通局', contact: '' },
        ],
      }),
    })
  }
  return one
}

describe('批示台账 on paper', () => {
  it('has each instruction once and every unit below it, with the sum', () => {
    const one = story()
    one.answered()
    const text = words(one, { kind: 'orderLedger', filter: ALL_INSTRUCTIONS })
    expect(text.split(WORDS.replace(' ', ''))).toHaveLength(2)
    expect(text).toContain('逾期17小时45分')
    expect(text).toContain('共1件批示。单位应反馈3次：按时2，逾期1（最长17小时45分）。')
    expect(
      words(one, { kind: 'orderLedger', filter: { ...ALL_INSTRUCTIONS, unit: '市交通局' } }),
    ).toContain('共0件批示')
  })

  it.skipIf(!canMeasure)(
    'keeps sixty rows and long names on its sheets, each with the heads',
    async () => {
      const one = sixty()
      const html = made(one.desk, { kind: 'orderLedger', filter: ALL_INSTRUCTIONS }).html
      const [pages] = await printedAll([html])
      expect(pages!.length).toBeGreaterThan(3)
    },
    60_000,
  )
})
