// Events of 问责 -> state.
import type { Evolvers } from '../evolution'
import { lookUp } from '../lookup'
import { withoutRoomAlarm } from '../shift/met'
import type { DeskState } from '../state'
import { inquiryKey, statementKey } from './clocks'
import type { accountabilityEvents } from './events'
import type { AccountabilityState, Finding, Inquiry, ToldWord } from './record'

const withPart = (
  state: DeskState,
  change: (before: AccountabilityState) => Partial<AccountabilityState>,
): DeskState => ({
  ...state,
  accountability: { ...state.accountability, ...change(state.accountability) },
})

const withInquiry = (
  state: DeskState,
  id: string,
  change: (inquiry: Inquiry) => Partial<Inquiry>,
): DeskState => {
  const inquiry = lookUp(state.accountability.inquiries, id)
  return inquiry === undefined
    ? state
    : withPart(state, ({ inquiries }) => ({
        inquiries: { ...inquiries, [id]: { ...inquiry, ...change(inquiry) } },
      }))
}

const withFinding = (
  state: DeskState,
  id: string,
  change: (finding: Finding) => Partial<Finding>,
): DeskState => {
  const finding = lookUp(state.accountability.findings, id)
  return finding === undefined
    ? state
    : withPart(state, ({ findings }) => ({
        findings: { ...findings, [id]: { ...finding, ...change(finding) } },
      }))
}

const withWords = (
  state: DeskState,
  incident: string,
  change: (words: readonly ToldWord[]) => readonly ToldWord[],
): DeskState =>
  withPart(state, ({ words }) => ({
    words: { ...words, [incident]: change(lookUp(words, incident) ?? []) },
  }))

export const evolveAccountability: Evolvers<keyof typeof accountabilityEvents> = {
  accountabilityChanged: (state, { at, data: { settings } }) =>
    withPart(state, ({ books }) => ({ books: [...books, { from: at, settings }] })),
  dutyAssigned: (state, { at, by, data: { incident, body, unitId, reason } }) =>
    withPart(state, ({ owed }) => ({
      owed: {
        ...owed,
        [incident]: { ...lookUp(owed, incident), [body]: { unitId, reason, at, by } },
      },
    })),
  firstWordTold: (state, { at: recordedAt, by, data }) => {
    const { incident, wordId: id, unitId, at, channel, who } = data
    const word: ToldWord = { id, unitId, at, channel, who, by, recordedAt, struck: null }
    const made = { ...state.accountability.made, words: state.accountability.made.words + 1 }
    return withPart(
      withWords(state, incident, (words) => [...words, word]),
      () => ({ made }),
    )
  },
  firstWordStruck: (state, { at, by, data: { incident, wordId, reason } }) =>
    withWords(state, incident, (words) =>
      words.map((word) => (word.id === wordId ? { ...word, struck: { reason, at, by } } : word)),
    ),
  itemMarked: (state, { at, by, data: { incident, unitId, item, bonuses } }) =>
    withPart(state, ({ marks }) => ({
      marks: {
        ...marks,
        [incident]: { ...lookUp(marks, incident), [unitId]: { item, bonuses, at, by } },
      },
    })),
  unitAsked: (state, { by, data: { inquiryId: id, ...asked } }) =>
    withPart(state, ({ inquiries, made }) => ({
      inquiries: { ...inquiries, [id]: { ...asked, id, by, answer: null } },
      made: { ...made, inquiries: made.inquiries + 1 },
    })),
  inquiryAnswered: (state, { by, data: { inquiryId, ...answer } }) =>
    withoutRoomAlarm(
      withInquiry(state, inquiryId, () => ({ answer: { ...answer, by } })),
      inquiryKey(inquiryId),
    ),
  inquiryLinked: (state, { data: { inquiryId, incident } }) =>
    withInquiry(state, inquiryId, () => ({ incident })),
  dutyChecked: (state, { at, by, data }) => {
    const { findingId: id, duty, proposed, outcome, reason, evidence, statementDueAt } = data
    const check = { outcome, reason, evidence, at, by }
    const before = lookUp(state.accountability.findings, id)
    if (before !== undefined)
      return withFinding(state, id, ({ checks, statement }) => ({
        checks: [...checks, check],
        // While the checks found it in time, nothing was asked of the unit.
        statement: checks.every((one) => one.outcome === 'onTime')
          ? { ...statement, dueAt: statementDueAt }
          : statement,
      }))
    const finding: Finding = {
      id,
      duty,
      proposed,
      checks: [check],
      statement: { dueAt: statementDueAt, got: null },
      verdicts: [],
    }
    return withPart(state, ({ findings, made }) => ({
      findings: { ...findings, [id]: finding },
      made: { ...made, findings: made.findings + 1 },
    }))
  },
  statementReceived: (state, { by, data: { findingId, at, text } }) =>
    withoutRoomAlarm(
      withFinding(state, findingId, ({ statement }) => ({
        statement: { ...statement, got: { at, text, by } },
      })),
      statementKey(findingId),
    ),
  findingDecided: (state, { at, by, data: { findingId, ...verdict } }) =>
    withoutRoomAlarm(
      withFinding(state, findingId, ({ verdicts }) => ({
        verdicts: [...verdicts, { ...verdict, at, by }],
      })),
      statementKey(findingId),
    ),
}
