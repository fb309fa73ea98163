// The journals that earlier versions wrote (test/core/journal/older; never to be changed), as lines.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLine, type JournalLine } from '../../shared/journal'

const FOLDER = join(import.meta.dirname, '..', 'core', 'journal', 'older')

/**
 * By the data folder that it lies in. `first`: before there were numbers of documents, a clock for
 * receipts, attachments and templates. `whole`: a day and a night with every event that there was then.
 */
export const OLDER = { first: join(FOLDER, 'first'), whole: join(FOLDER, 'whole') } as const
export type OlderDesk = keyof typeof OLDER

export const olderText = (desk: OlderDesk): string =>
  readFileSync(join(OLDER[desk], 'journal', '2026-11.jsonl'), 'utf8')

export const olderLines = (desk: OlderDesk): JournalLine[] =>
  olderText(desk)
    .trimEnd()
    .split('\n')
    .map((text) => readLine(text)!)
