// An instruction in a test: a deputy mayor's words on a numbered paper, to three units, and everything that can happen to it.
import type { DataOf, EventType } from '../../shared/event'
import type { InstructionFacts, TaskInput } from '../../shared/instruction/record'
import { momentOn, toInstant } from '../../shared/time'

export const WORDS =
  '请市住建局牵头，市应急局配合，全面排查供热企业锅炉安全，12月1日17时前报排查结果；白音旗政府27日24时前报救治和停供户数。务必确保群众温暖过冬。周远 11月27日'

/** `11-27 16:20` of the year of the scenario. */
export const when = (text: string): string => {
  const [day, time] = text.split(' ')
  return toInstant(momentOn(`2026-${day!}`, time!))
}

export const someInstruction = (over: Partial<InstructionFacts> = {}): InstructionFacts => ({
  kind: 'written',
  words: WORDS,
  from: '副市长周远',
  cameBy: 'paper',
  readBack: false,
  receivedAt: when('11-27 16:20'),
  paper: {
    number: '《值班信息》第112期',
    title: '白音旗锅炉房爆燃事故情况（续报一）',
    reportId: null,
  },
  ...over,
})

export const someTask = (over: Partial<TaskInput> = {}): TaskInput => ({
  what: '全面排查供热企业锅炉安全，报排查结果',
  dueWords: '12月1日17时前',
  due: when('12-01 17:00'),
  rhythm: { kind: 'once' },
  lead: { unit: '市住建局', contact: '李娜' },
  support: [{ unit: '市应急局', contact: '高鹏' }],
  ...over,
})

interface Told<Type extends EventType = EventType> {
  readonly type: Type
  readonly data: DataOf<Type>
}
const told = <Type extends EventType>(type: Type, data: DataOf<Type>): Told => ({ type, data })

/** Everything that can happen to an instruction, as the journal tells it. */
export function everythingOfAnInstruction(
  incidentId: string | undefined,
  instructionId: string,
  at: (hhmm: string) => string,
): readonly Told[] {
  const ref = incidentId === undefined ? { instructionId } : { incidentId, instructionId }
  const task = someTask({ due: at('20:00') })
  const unit = { ...ref, taskId: 't1', unitId: 'u1' }
  return [
    told('instructionRegistered', {
      ...ref,
      year: 2026,
      serial: 1,
      facts: someInstruction({ receivedAt: at('13:20') }),
      parentId: null,
    }),
    told('instructionCorrected', {
      ...ref,
      changes: [{ field: 'from', from: '副市长周远', to: '市长周远' }],
      reason: '抄错',
    }),
    told('instructionProposed', { ...ref, words: '请市住建局办', approvedBy: 'p2' }),
    told('instructionTasked', { ...ref, taskId: 't1', task }),
    told('instructionRetasked', { ...ref, taskId: 't1', task, reason: '补协办' }),
    told('instructionSent', {
      ...ref,
      taskId: 't1',
      sent: [
        { unitId: 'u1', at: at('13:30'), way: '传真' },
        { unitId: 'u2', at: at('13:31'), way: '传真' },
      ],
    }),
    told('instructionSigned', { ...unit, at: at('13:32'), who: '李娜' }),
    told('instructionChased', {
      ...unit,
      at: at('13:33'),
      way: 'phone',
      who: '李娜',
      answer: '下午报',
    }),
    told('instructionNoticed', {
      ...unit,
      noticeId: 'n1',
      words: '请书面报送办理情况。',
      answerBy: at('21:00'),
      approvedBy: 'p2',
    }),
    told('instructionExtensionAsked', {
      ...unit,
      extensionId: 'e1',
      at: at('13:34'),
      reason: '企业多',
      until: at('22:00'),
    }),
    told('instructionExtensionAnswered', {
      ...unit,
      extensionId: 'e1',
      granted: true,
      approvedBy: 'p2',
    }),
    told('instructionExplained', { ...unit, at: at('13:35'), reason: '数据核实' }),
    told('instructionFedBack', {
      ...unit,
      feedbackId: 'f1',
      feedback: { at: at('13:36'), cameBy: 'paper', who: '李娜', words: '共排查17家。' },
    }),
    told('instructionJudged', {
      ...unit,
      feedbackId: 'f1',
      verdict: 'accepted',
      reason: '',
      lateness: null,
      approvedBy: 'p2',
    }),
    told('instructionTaskEnded', { ...ref, taskId: 't1', reason: '并入专项', approvedBy: 'p2' }),
    told('instructionShown', {
      ...ref,
      shownId: 's1',
      at: at('13:37'),
      way: 'paper',
      to: '副市长周远',
      words: '已排查17家。',
    }),
    told('instructionAnswered', {
      ...ref,
      shownId: 's1',
      at: at('13:38'),
      answer: 'noted',
      words: '阅。',
      childId: null,
    }),
    told('instructionClosed', { ...ref, note: '', overdue: false }),
    told('instructionReopened', { ...ref, reason: '又有要求' }),
  ]
}
