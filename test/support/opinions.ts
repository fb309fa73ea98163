// An opinion in a test: a short video about pupils who were sick after lunch, found on the round of 14:00.
import type { OpinionFacts } from '../../shared/opinion/facts'
import { SHIPPED_WATCH } from '../../shared/opinion/rounds'
import { SHIPPED_RULES } from '../../shared/opinion/rules'
import { NOTHING_COUNTED } from '../../shared/opinion/spread'
import type { DeskEvent } from '../../shared/event'
import { at } from './moments'
import { SAIHAN, type CommandOf } from './records'

type Registering = CommandOf<'registerOpinion'>

export const someFacts = (over: Partial<OpinionFacts> = {}): OpinionFacts => ({
  title: '云川县第二小学学生午餐后呕吐的视频',
  platform: 'shortVideo',
  account: '云川生活',
  link: 'https://www.douyin.com/video/7301',
  excerpt: '二小孩子中午吃完饭吐了一片，家长都去医院了！',
  topics: ['concern'],
  region: SAIHAN,
  place: '县第二小学',
  unitConcerned: '县教育局',
  sensitive: false,
  ...over,
  publishedAt: over.publishedAt === null ? null : at(over.publishedAt ?? '13:40'),
  foundAt: at(over.foundAt ?? '14:05'),
})

export const anOpinion = (
  over: Partial<OpinionFacts> = {},
  more: Partial<Registering> = {},
): Registering => ({
  type: 'registerOpinion',
  facts: someFacts(over),
  grave: false,
  spread: { ...NOTHING_COUNTED, reads: 3200, comments: 86, shares: 41 },
  evidence: [],
  ...more,
})

export const someone = (unit: string, name = '', post = '') => ({ unit, name, post, phone: '' })

type Told = Pick<DeskEvent, 'type' | 'data'>

const ID = 'o2026-1'
const OTHER = 'o2026-2'

/** The opinion belongs to an incident, and what was phoned of it is the incident's call. */
export const linkedTo = (incidentId: string) => ({
  incidentId,
  opinionId: ID,
  number: '舆情〔2026〕1号',
  title: someFacts().title,
  foundAt: someFacts().foundAt,
  began: true,
  calls: [
    {
      phoneId: 'c9',
      callId: 'c1',
      call: { at: at('14:12'), to: someone('市政府总值班室'), said: '报告', answer: '' },
      lateReason: '',
      recordedAt: at('14:12'),
      by: 'p1',
    },
  ],
})

/** A 舆情速报 as it was issued. */
const aPaper = () => ({
  paperId: 'b1',
  kind: 'flash' as const,
  year: 2026,
  serial: 1,
  answerBy: null,
  approvedBy: null,
  document: {
    urgency: '',
    issuer: '舆情速报',
    number: '2026年第1期',
    title: '关于网传云川县第二小学学生午餐后呕吐的舆情速报',
    salutation: '市政府总值班室：',
    paragraphs: [{ heading: '基本情况', text: '11月26日13时40分发布。' }],
    signature: '云川县政府办公室值班室',
    seal: 'none' as const,
    layout: 'brief' as const,
    date: '2026年11月26日',
    stamps: [],
  },
  printed: { signer: '', editor: '赵欣', contact: '' },
})

/** Everything that can happen to an opinion, as the journal tells it. */
export const EVERYTHING_OF_AN_OPINION: readonly Told[] = [
  ...[ID, OTHER].map((opinionId, index): Told => ({
    type: 'opinionRegistered',
    data: {
      opinionId,
      year: 2026,
      serial: index + 1,
      facts: someFacts(),
      grave: false,
      spread: null,
    },
  })),
  {
    type: 'opinionCorrected',
    data: {
      opinionId: ID,
      changes: [{ field: 'account', from: '云川生活', to: '云川生活圈' }],
      reason: '看错',
    },
  },
  { type: 'opinionGraded', data: { opinionId: ID, grave: true, reason: '县领导定' } },
  { type: 'opinionTaken', data: { opinionId: ID } },
  {
    type: 'opinionEnquired',
    data: {
      opinionId: ID,
      enquiryId: 'q1',
      enquiry: { at: at('14:10'), of: someone('县教育局'), question: '' },
    },
  },
  {
    type: 'opinionAnswered',
    data: {
      opinionId: ID,
      enquiryId: 'q1',
      answer: { at: at('14:20'), who: '', words: '正在了解' },
      verdict: null,
    },
  },
  {
    type: 'opinionJudged',
    data: {
      opinionId: ID,
      at: at('14:32'),
      source: '县卫健局',
      verdict: { truth: 'true', ground: '县医院接诊23人' },
    },
  },
  {
    type: 'opinionPhoned',
    data: {
      opinionId: ID,
      callId: 'c1',
      call: { at: at('14:12'), to: someone('市政府总值班室'), said: '报告', answer: '' },
      lateReason: '',
    },
  },
  {
    type: 'opinionAssigned',
    data: {
      opinionId: ID,
      assignment: { at: at('14:40'), to: '县教育局', task: '核实', due: null },
    },
  },
  {
    type: 'opinionFedBack',
    data: { opinionId: ID, feedback: { at: at('15:00'), from: '县教育局', words: '已到场' } },
  },
  {
    type: 'opinionResponded',
    data: {
      opinionId: ID,
      response: { at: at('16:40'), kind: 'authority', where: '县政府', words: '' },
    },
  },
  { type: 'opinionUnneeded', data: { opinionId: OTHER, of: 'response', reason: '不实' } },
  {
    type: 'opinionPostSeen',
    data: { opinionId: ID, seen: { at: at('15:10'), state: 'gone', note: '' } },
  },
  {
    type: 'opinionCounted',
    data: {
      opinionId: ID,
      snapshot: { at: at('15:00'), spread: { ...NOTHING_COUNTED, reads: 9 } },
    },
  },
  { type: 'opinionStageSet', data: { opinionId: ID, stage: 'falling' } },
  {
    type: 'opinionKnownAbove',
    data: { opinionId: ID, known: { at: at('14:20'), who: '市网信办', how: 'asked' } },
  },
  { type: 'opinionRelated', data: { opinionId: ID, to: OTHER } },
  { type: 'opinionMerged', data: { opinionId: OTHER, into: ID } },
  { type: 'opinionPaperIssued', data: { opinionId: ID, paper: aPaper() } },
  {
    type: 'opinionPaperSent',
    data: {
      opinionId: ID,
      paperId: 'b1',
      sent: { sentId: 's1', to: '市政府总值班室', at: at('15:20'), channel: 'fax' },
    },
  },
  {
    type: 'opinionPaperReceipted',
    data: {
      opinionId: ID,
      paperId: 'b1',
      sentId: 's1',
      receipt: { at: at('15:25'), receivedBy: '孙亮' },
    },
  },
  { type: 'opinionClosed', data: { opinionId: ID, note: '' } },
  { type: 'opinionReopened', data: { opinionId: ID, reason: '又有新帖' } },
  { type: 'opinionRulesChanged', data: { rules: [...SHIPPED_RULES], reason: '室务会定' } },
  {
    type: 'watchSet',
    data: { settings: { ...SHIPPED_WATCH, on: true }, before: SHIPPED_WATCH, reason: '启用' },
  },
  {
    type: 'roundSigned',
    data: { date: '2026-11-23', at: '14:00', note: '', opinionId: null },
  },
]
