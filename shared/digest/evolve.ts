// Events of 值班要情 -> state.
import type { Evolvers } from '../evolution'
import { lookUp } from '../lookup'
import { withDocNumber } from '../report/number'
import type { DeskState } from '../state'
import type { Digest, digestEvents } from './record'

function withDigest(
  state: DeskState,
  id: string,
  change: (digest: Digest) => Partial<Digest>,
): DeskState {
  const before = lookUp(state.digest.digests, id)
  if (before === undefined) return state
  const digests = { ...state.digest.digests, [id]: { ...before, ...change(before) } }
  return { ...state, digest: { ...state.digest, digests } }
}

export const evolveDigest: Evolvers<keyof typeof digestEvents> = {
  digestDrafted: (state, { at, by, data: { digestId: id, ...drafted } }) => ({
    ...state,
    digest: {
      made: state.digest.made + 1,
      digests: {
        ...state.digest.digests,
        [id]: { id, ...drafted, draftedAt: at, draftedBy: by, savedBy: by, issued: null },
      },
    },
  }),
  digestSaved: (state, { by, data: { digestId, words } }) =>
    withDigest(state, digestId, () => ({ words, savedBy: by })),
  digestIssued: (state, { at, data: { digestId, approverId, ...issued } }) =>
    withDocNumber(
      withDigest(state, digestId, () => ({ issued: { ...issued, by: approverId, at } })),
      issued.number,
    ),
}
