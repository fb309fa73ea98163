// Looking a 值班要情 up, and from when on the next one tells.
import { lookUp } from '../lookup'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { DAY, toMs, type Ms } from '../time'
import type { Digest } from './record'

type Digests = Pick<DeskState, 'digest'>

export const knownDigest = ({ digest }: Digests, id: string): Result<Digest> => {
  const found = lookUp(digest.digests, id)
  return found === undefined ? refuse('unknownRecord', 'digestId') : ok(found)
}

/** The latest first. */
export const allDigests = ({ digest }: Digests): Digest[] =>
  Object.values(digest.digests).sort((a, b) => (a.to < b.to ? 1 : -1))

/** One at a time: the next begins where it ends. */
export const openDraft = (state: Digests): Digest | null =>
  allDigests(state).find(({ issued }) => issued === null) ?? null

/** Where the last issue ended, at most a day back. */
export function nextFrom(state: Digests, now: Ms): Ms {
  const last = allDigests(state).find(({ issued }) => issued !== null)
  return last === undefined ? now - DAY : Math.max(toMs(last.to), now - DAY)
}

export const issueName = ({ issued }: Digest): string =>
  issued === null ? '草稿' : `${issued.number.year}年第${issued.number.serial}期`
