// What stands on the page of a 值班要情.
import { composeDigest, printedNow } from '../../digest/compose'
import { knownDigest } from '../../digest/find'
import { ok, refuse, type Result } from '../../result'
import type { DeskState } from '../../state'
import type { ReportSheet } from './report'

export function digestSheetOf(state: DeskState, digestId: string): Result<ReportSheet> {
  const found = knownDigest(state, digestId)
  if (!found.ok) return found
  const { unit, template } = state
  if (unit === null) return refuse('notSetUp')
  const { issued, words, draftedAt } = found.value
  const { signer, contact } = issued?.printed ?? printedNow({ ...state, unit }, found.value, '')
  return ok({
    document: issued?.document ?? composeDigest({ unit, template }, words, null, draftedAt),
    name: '值班要情',
    signer,
    figures: [],
    contact,
    stamp: issued === null ? '草稿' : '',
  })
}
