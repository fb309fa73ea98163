// Papers of an opinion: issued under their number, sent, receipted.
import type { z } from 'zod'
import { allOf, notBefore, notInFuture } from '../checks'
import { decided, nextId, verifiedApprover, type Deciders } from '../decision'
import type { NewEvent } from '../event'
import { lookUp } from '../lookup'
import { contactLine, headed, type Letterhead } from '../report/letterhead'
import { UNVERIFIED_STAMP } from '../report/compose'
import type { Document } from '../report/record'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { phrase } from '../text'
import { dateText, toInstant, toMs, yearOf, type Ms } from '../time'
import { mayApprove } from '../vocabulary'
import type { opinionCommands } from './commands'
import { knownOpinion } from './find'
import { isLetterKind, paperNumber, paperSeries, PAPER_NAMES, type PaperWords } from './papers'
import type { Opinion, OpinionPaper } from './record'
import { truthOf } from './standing'

type All = z.infer<(typeof opinionCommands)[number]>
export type PaperCommand = Extract<
  All,
  { type: 'issueOpinionPaper' | 'sendOpinionPaper' | 'receiptOpinionPaper' }
>

export interface PaperPage {
  readonly kind: OpinionPaper['kind']
  readonly number: string
  readonly words: PaperWords
  readonly unverified: boolean
  readonly now: Ms
}

/** Named by what it is where others bear the name of who writes; without room for a seal, it leaves at once. */
function composed(letterhead: Letterhead, page: PaperPage): Document {
  const { kind, number, words, unverified, now } = page
  const { copies: _copies, seal: _seal, layout: _layout, ...head } = headed(letterhead)
  return {
    ...head,
    issuer: PAPER_NAMES[kind],
    salutation: `${phrase(words.to)}：`,
    seal: 'none',
    layout: 'brief',
    urgency: '',
    number,
    title: words.title,
    paragraphs: words.sections.flatMap(({ heading, text }) =>
      text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, index) => ({ heading: index === 0 ? heading : '', text: line })),
    ),
    date: dateText(now),
    stamps: unverified ? [UNVERIFIED_STAMP] : [],
  }
}

const isUnverified = (opinion: Opinion): boolean => {
  const truth = truthOf(opinion)
  return truth === 'unverified' || truth === 'verifying'
}

/** What a 抄告单 asks a unit to do is given to it with the paper, unless it has been already. */
function givenWith(
  { id, assignments }: Opinion,
  { to, sections, answerBy }: PaperWords,
  now: Ms,
): NewEvent[] {
  if (assignments.some((one) => one.to === to)) return []
  const task = sections.at(-1)?.text ?? ''
  return [
    {
      type: 'opinionAssigned',
      data: { opinionId: id, assignment: { at: toInstant(now), to, task, due: answerBy } },
    },
  ]
}

/** Every heading with words; a letter that left an empty one out would be missed by nobody. */
function complete({ sections, answerBy }: PaperWords, now: Ms): Result<null> {
  if (sections.every(({ text }) => text.trim() === ''))
    return refuse('required', 'words.sections.0.text')
  if (answerBy !== null && toMs(answerBy) <= now) return refuse('wantedInPast', 'words.answerBy')
  return ok(null)
}

function foundPaper(state: DeskState, opinionId: string, paperId: string): Result<OpinionPaper> {
  const found = knownOpinion(state, opinionId)
  if (!found.ok) return found
  const paper = found.value.papers.find(({ id }) => id === paperId)
  return paper === undefined ? refuse('unknownRecord', 'paperId') : ok(paper)
}

export const decidePapers: Deciders<PaperCommand> = {
  issueOpinionPaper: (state, { opinionId, kind, words, approverId }, env) => {
    const found = knownOpinion(state, opinionId)
    if (!found.ok) return found
    const { unit, template, people } = state
    if (unit === null) return refuse('notSetUp')
    const whole = complete(words, env.now)
    if (!whole.ok) return whole
    const signed =
      approverId === undefined ? ok(null) : verifiedApprover(state, approverId, env, mayApprove)
    if (!signed.ok) return signed
    const opinion = found.value
    const year = yearOf(env.now)
    const serial = (lookUp(state.opinion.paperSerials, paperSeries(kind, year)) ?? 0) + 1
    const paperId = nextId('b', opinion.papers.length)
    const editor = lookUp(people, env.by)
    const document = composed(
      { unit, template },
      {
        kind,
        number: paperNumber(kind, year, serial),
        words,
        unverified: isUnverified(opinion),
        now: env.now,
      },
    )
    return decided(
      [
        {
          type: 'opinionPaperIssued',
          data: {
            opinionId,
            paper: {
              paperId,
              kind,
              year,
              serial,
              answerBy: isLetterKind(kind) ? null : words.answerBy,
              approvedBy: signed.value,
              document,
              printed: {
                signer: signed.value === null ? '' : (lookUp(people, signed.value)?.name ?? ''),
                editor: editor?.name ?? '',
                contact: contactLine({ unit, template }, editor),
              },
            },
          },
        },
        ...(kind === 'notice' ? givenWith(opinion, words, env.now) : []),
      ],
      { paperId },
    )
  },
  sendOpinionPaper: (state, { opinionId, paperId, to, at, channel }, env) => {
    const found = foundPaper(state, opinionId, paperId)
    if (!found.ok) return found
    const { issuedAt, sent } = found.value
    const times = allOf(
      notInFuture(at, env.now, 'at'),
      notBefore(at, issuedAt, 'paperBeforeIssued', 'at'),
    )
    if (!times.ok) return times
    const sentId = nextId('s', sent.length)
    return decided([
      { type: 'opinionPaperSent', data: { opinionId, paperId, sent: { sentId, to, at, channel } } },
    ])
  },
  receiptOpinionPaper: (state, { opinionId, paperId, sentId, receipt }, env) => {
    const found = foundPaper(state, opinionId, paperId)
    if (!found.ok) return found
    const sent = found.value.sent.find(({ id }) => id === sentId)
    if (sent === undefined) return refuse('unknownRecord', 'sentId')
    if (sent.receipt !== null) return refuse('paperReceipted', 'sentId')
    const times = allOf(
      notInFuture(receipt.at, env.now, 'receipt.at'),
      notBefore(receipt.at, sent.at, 'paperBeforeSent', 'receipt.at'),
    )
    if (!times.ok) return times
    return decided([
      { type: 'opinionPaperReceipted', data: { opinionId, paperId, sentId, receipt } },
    ])
  },
}
