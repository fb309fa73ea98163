// The words of each kind of line about an opinion.
import type { Says } from './says'
import { sideOf, textsOfChanges } from './texts'

export const OPINION_SAYS = {
  opinionRegistered: ({ data: { facts, serial } }) => ({
    kind: 'opinion',
    label: '舆情',
    titles: [facts.title, facts.place],
    units: [facts.unitConcerned],
    names: [facts.account],
    texts: [facts.excerpt, facts.link],
    number: serial,
    at: facts.foundAt,
  }),
  opinionCorrected: ({ data: { changes, reason } }) => ({
    kind: 'opinion',
    label: '更正',
    texts: [...textsOfChanges(changes), reason],
  }),
  opinionEnquired: ({ data: { enquiry } }) => {
    const { rest, ...side } = sideOf(enquiry.of)
    return {
      kind: 'opinion',
      label: '询问',
      ...side,
      texts: [enquiry.question, ...rest],
      at: enquiry.at,
    }
  },
  opinionAnswered: ({ data: { answer, verdict } }) => ({
    kind: 'opinion',
    label: '答复',
    names: [answer.who],
    texts: [answer.words, verdict?.ground ?? ''],
    at: answer.at,
  }),
  opinionJudged: ({ data: { at, source, verdict } }) => ({
    kind: 'opinion',
    label: '核实结论',
    units: [source],
    texts: [verdict.ground],
    at,
  }),
  opinionPhoned: ({ data: { call, lateReason } }) => {
    const { rest, ...side } = sideOf(call.to)
    return {
      kind: 'opinion',
      also: 'call',
      label: '电话报告',
      ...side,
      texts: [call.said, call.answer, lateReason, ...rest],
      at: call.at,
    }
  },
  opinionAssigned: ({ data: { assignment } }) => ({
    kind: 'opinion',
    label: '交办',
    units: [assignment.to],
    texts: [assignment.task],
    at: assignment.at,
  }),
  opinionFedBack: ({ data: { feedback } }) => ({
    kind: 'opinion',
    label: '反馈',
    units: [feedback.from],
    texts: [feedback.words],
    at: feedback.at,
  }),
  opinionResponded: ({ data: { response } }) => ({
    kind: 'opinion',
    label: '回应',
    units: [response.where],
    texts: [response.words],
    at: response.at,
  }),
  opinionUnneeded: ({ data: { reason } }) => ({ kind: 'opinion', label: '说明', texts: [reason] }),
  opinionClosed: ({ data: { note } }) => ({ kind: 'opinion', label: '办结', texts: [note] }),
  opinionReopened: ({ data: { reason } }) => ({
    kind: 'opinion',
    label: '重新打开',
    texts: [reason],
  }),
} satisfies Says
