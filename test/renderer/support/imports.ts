// What the two imports make of a file: a kept one (test/cases) or one that a test writes itself.
import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readRows } from '../../../renderer/spreadsheet/read'
import { readContacts } from '../../../shared/contact/sheet'
import { readRoster } from '../../../shared/roster/sheet'
import { PATTERN_PRESETS } from '../../../shared/shift/pattern'
import type { Book } from '../../../shared/spreadsheet/book'
import { aManagedDesk, backToOfficer } from '../../support/a-roster'
import type { TestDesk } from '../../support/a-desk'

const CASES = join(import.meta.dirname, '../../cases')

/** `columns-1`: where the kept file that begins so lies. */
export function casePath(name: string): string {
  const found = readdirSync(CASES).find((file) => file.startsWith(`${name}-`))
  if (found === undefined) throw new Error(`no case ${name}`)
  return join(CASES, found)
}

export function caseFile(name: string): File {
  const path = casePath(name)
  // A kept name begins with its case: `file-2-owner-lock ~$值班表.xlsx`.
  return new File([readFileSync(path)], basename(path))
}

export async function bookIn(file: File): Promise<Book> {
  const book = await readRows(file)
  if (!book.ok) throw new Error(book.error)
  return book.value
}

export const given = async (source: string | File): Promise<Book> =>
  bookIn(typeof source === 'string' ? caseFile(source) : source)

/** A room with one shift a day; whoever is signed in may change the roster. */
export function aDeskOfWholeDays(): TestDesk {
  const desk = aManagedDesk()
  desk.tell({
    type: 'setShiftPattern',
    pattern: PATTERN_PRESETS[2]!,
    handoverLeadMinutes: 10,
    reason: '改制',
  })
  return desk
}

export const roster = async (source: string | File, desk = aDeskOfWholeDays(), tab?: string) =>
  readRoster(desk.state, await given(source), '2026-11', tab)
export const contacts = async (source: string | File, desk = aManagedDesk(), tab?: string) =>
  readContacts(desk.state, await given(source), tab)

/** The room after it took in a roster. */
export async function withRoster(source: string | File): Promise<TestDesk> {
  const desk = aDeskOfWholeDays()
  const { changes } = await roster(source, desk)
  desk.tell({
    type: 'changeRoster',
    changes: [...changes],
    why: 'import',
    source: '值班表.xlsx',
    plan: null,
  })
  return desk
}

/** The room after it took in a phone book. */
export async function withContacts(source: string | File): Promise<TestDesk> {
  const desk = backToOfficer(aManagedDesk())
  desk.tell({
    type: 'importContacts',
    source: '通讯录.xlsx',
    contacts: [...(await contacts(source, desk)).contacts],
  })
  return desk
}

/** `2026-11-01 main 韩志远` */
export const told = ({ changes }: Awaited<ReturnType<typeof roster>>): string[] =>
  changes.map(({ date, post, to }) => `${date} ${post} ${to}`)
export const faultsOf = ({
  faults,
}: {
  readonly faults: readonly { address: string; message: string }[]
}): string[] => faults.map(({ address, message }) => `${address} ${message}`)
