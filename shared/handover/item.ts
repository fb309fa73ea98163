// One line of the 交接单, and what makes it another.
import { fingerprint } from '../fingerprint'
import type { SheetItem } from '../shift/sheet'

type Found = Pick<SheetItem, 'key' | 'group' | 'text'> &
  Partial<Pick<SheetItem, 'dueAt' | 'incidentId' | 'entryId'>> & { readonly basis?: string }

/** @param basis what makes it another item when it changes; its text, unless that says more than matters */
export const item = ({
  basis,
  key,
  text,
  group,
  dueAt = null,
  incidentId = null,
  entryId = null,
}: Found): SheetItem => ({
  key,
  group,
  text,
  dueAt,
  incidentId,
  entryId,
  digest: fingerprint([key, basis ?? text, dueAt]),
})
