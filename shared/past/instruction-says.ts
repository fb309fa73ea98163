// The words of each kind of line about an instruction.
import { paperText } from '../instruction/texts'
import type { Says } from './says'
import { textsOfChanges } from './texts'

export const INSTRUCTION_SAYS = {
  instructionRegistered: ({ data: { facts, serial } }) => ({
    kind: 'instruction',
    label: '批示',
    names: [facts.from],
    titles: facts.paper === null ? [] : [paperText(facts.paper)],
    texts: [facts.words],
    number: serial,
    at: facts.receivedAt,
  }),
  instructionCorrected: ({ data: { changes, reason } }) => ({
    kind: 'instruction',
    label: '更正',
    texts: [...textsOfChanges(changes), reason],
  }),
  instructionProposed: ({ data: { words } }) => ({
    kind: 'instruction',
    label: '拟办',
    texts: [words],
  }),
  instructionTasked: ({ data: { task } }) => ({
    kind: 'instruction',
    label: '立项',
    units: [task.lead, ...task.support].map(({ unit }) => unit),
    texts: [task.what],
  }),
  instructionFedBack: ({ data: { feedback } }) => ({
    kind: 'instruction',
    label: '反馈',
    names: [feedback.who],
    texts: [feedback.words],
    at: feedback.at,
  }),
  instructionJudged: ({ data: { reason } }) => ({
    kind: 'instruction',
    label: '审核',
    texts: [reason],
  }),
  instructionChased: ({ data: { who, answer, at } }) => ({
    kind: 'instruction',
    label: '催办',
    names: [who],
    texts: [answer],
    at,
  }),
  instructionNoticed: ({ data: { words } }) => ({
    kind: 'instruction',
    label: '督办通知',
    texts: [words],
  }),
  instructionExtensionAsked: ({ data: { reason, at } }) => ({
    kind: 'instruction',
    label: '延期申请',
    texts: [reason],
    at,
  }),
  instructionExplained: ({ data: { reason, at } }) => ({
    kind: 'instruction',
    label: '逾期说明',
    texts: [reason],
    at,
  }),
  instructionShown: ({ data: { to, words, at } }) => ({
    kind: 'instruction',
    label: '结果呈报',
    names: [to],
    texts: [words],
    at,
  }),
  instructionAnswered: ({ data: { words, at } }) => ({
    kind: 'instruction',
    label: '领导阅示',
    texts: [words],
    at,
  }),
  instructionClosed: ({ data: { note } }) => ({
    kind: 'instruction',
    label: '办结',
    texts: [note],
  }),
  instructionReopened: ({ data: { reason } }) => ({
    kind: 'instruction',
    label: '重开',
    texts: [reason],
  }),
} satisfies Says
