// Commands about 值班要情: drafted, edited, issued.
import type { z } from 'zod'
import { decided, nextId, verifiedApprover, type Deciders } from '../decision'
import { isEqual } from '../equal'
import { canonicalJson } from '../journal'
import { refuse } from '../result'
import { DAY, toInstant, toMs, type Ms } from '../time'
import { mayApprove } from '../vocabulary'
import { composeDigest, nextIssue, printedNow } from './compose'
import { draftWords } from './draft'
import { knownDigest, openDraft } from './find'
import type { digestCommands } from './record'

export type DigestCommand = z.infer<(typeof digestCommands)[number]>

/** What is further back has left the live state: it would be missing without a word. */
const FARTHEST: Ms = 7 * DAY

export const decideDigest: Deciders<DigestCommand> = {
  draftDigest: (state, { from }, { now }) => {
    if (toMs(from) >= now) return refuse('inFuture', 'from')
    if (toMs(from) < now - FARTHEST) return refuse('digestFar', 'from')
    if (openDraft(state) !== null) return refuse('digestOpen', 'from')
    const digestId = nextId('yq', state.digest.made)
    const words = draftWords(state, { from: toMs(from), to: now })
    return decided(
      [{ type: 'digestDrafted', data: { digestId, from, to: toInstant(now), words } }],
      {
        digestId,
      },
    )
  },
  saveDigest: (state, { digestId, words }) => {
    const found = knownDigest(state, digestId)
    if (!found.ok) return found
    if (found.value.issued !== null) return refuse('digestFrozen', 'digestId')
    return isEqual(found.value.words, words)
      ? refuse('nothingChanged', 'words')
      : decided([{ type: 'digestSaved', data: { digestId, words } }])
  },
  issueDigest: (state, { digestId, approverId }, env) => {
    const found = knownDigest(state, digestId)
    if (!found.ok) return found
    const { unit, template } = state
    if (unit === null) return refuse('notSetUp')
    if (found.value.issued !== null) return refuse('digestFrozen', 'digestId')
    if (found.value.words.parts.every(({ text }) => text.trim() === ''))
      return refuse('digestEmpty', 'words')
    const approved = verifiedApprover(state, approverId, env, mayApprove)
    if (!approved.ok) return approved
    const at = toInstant(env.now)
    const number = nextIssue(state, at)
    const document = composeDigest({ unit, template }, found.value.words, number, at)
    const printed = printedNow({ ...state, unit }, found.value, approverId)
    const digest = env.sha256(canonicalJson({ document, printed }))
    const data = { digestId, approverId, number, document, digest, printed }
    return decided([{ type: 'digestIssued', data }])
  },
}
