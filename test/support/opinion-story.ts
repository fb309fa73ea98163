// The afternoon of a video about pupils who were sick after lunch, as far as a paper can be written of it.
import { aDesk, aPerson, LEADER_PIN, OFFICER_PIN, type TestDesk } from './builders'
import { at } from './moments'
import { anOpinion, someone } from './opinions'
import { aRecipient, aUnit, type CommandOf } from './records'
import { draftPaper } from '../../shared/opinion/paper-words'
import type { OpinionPaperKind } from '../../shared/opinion/papers'

export const ID = 'o2026-1'

export interface OpinionStory {
  readonly desk: TestDesk
  readonly issue: (
    kind: OpinionPaperKind,
    over?: Partial<CommandOf<'issueOpinionPaper'>['words']>,
    signed?: { readonly approverId: string; readonly pin: string },
  ) => string
}

/** Found at 14:05, phoned at 14:12, verified at 14:32, counted again at 15:00; now it is 15:05. */
export function opinionStory(): OpinionStory {
  const desk = aDesk({
    at: '14:08',
    unit: aUnit({ name: '云川县政府办公室值班室', issuer: '云川县政府办公室' }),
    recipients: [
      aRecipient({ name: '市政府总值班室' }),
      aRecipient({ name: '市政府办公室信息科' }),
    ],
    firstOfficer: { details: aPerson({ name: '赵欣', phone: '0471-3811' }), newPin: OFFICER_PIN },
    leader: { details: aPerson({ name: '刘建国', role: 'dutyLeader' }), newPin: LEADER_PIN },
    noticeAcceptedBy: '赵欣',
  })
  const picture = (words: string, how: 'screenshot' | 'recording') => ({
    sha256: desk.keeps(words, how === 'screenshot' ? 'jpg' : 'mp4'),
    name: `${words}.${how === 'screenshot' ? 'jpg' : 'mp4'}`,
    caption: words,
    print: how === 'screenshot' ? { sha256: desk.keeps(words), width: 900, height: 1600 } : null,
    how,
  })
  desk.tell(
    anOpinion(
      {},
      { evidence: [picture('截图一', 'screenshot'), picture('现场录屏', 'recording')] },
    ),
  )
  const of = { opinionId: ID }
  desk.at('14:10').tell({
    type: 'askAboutOpinion',
    ...of,
    enquiry: { at: at('14:10'), of: someone('县教育局', '周洁'), question: '' },
  })
  desk.at('14:12').tell({
    type: 'phoneOpinion',
    ...of,
    call: { at: at('14:12'), to: someone('市政府总值班室', '孙亮'), said: '报告', answer: '' },
    lateReason: '',
  })
  desk.at('14:32').tell({
    type: 'judgeOpinion',
    ...of,
    at: at('14:32'),
    source: '县卫健局',
    verdict: { truth: 'true', ground: '县医院接诊23人，均为轻症' },
  })
  desk.at('15:00').tell({
    type: 'countOpinion',
    ...of,
    snapshot: {
      at: at('15:00'),
      spread: { reads: 11_800, comments: 240, shares: 163, likes: null, rank: null },
    },
  })
  desk.at('15:05')
  const issue: OpinionStory['issue'] = (kind, over = {}, signed) => {
    const opinion = desk.state.opinion.opinions[ID]!
    const words = { ...draftPaper(desk.state, opinion, kind), answerBy: null, ...over }
    return desk.tell({ type: 'issueOpinionPaper', ...of, kind, words, ...signed })['paperId']!
  }
  return { desk, issue }
}
