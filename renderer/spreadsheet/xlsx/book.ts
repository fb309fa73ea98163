// A workbook: its open tabs as they are read, its hidden tabs by name.
import type { Book, Tab } from '../../../shared/spreadsheet/book'
import { TooMuch } from '../limits'
import { partsOf, unpacked, type Parts } from './archive'
import type { Workings } from './cell'
import { sharedStrings } from './strings'
import { dateStyles } from './styles'
import { readTab } from './tab'
import { readXml, type Budget } from './xml'

/** All parts together: hundreds of times a phone book of two thousand. */
const LARGEST_UNPACKED = 64 * 1024 * 1024
/** Days from 30 December 1899 to 1 January 1904, where old Macs begin to count. */
const FROM_1904 = 1462

interface Link {
  readonly id: string
  /** The last word of the type's address: `worksheet`, `styles`. */
  readonly type: string
  readonly path: string
}

interface Entry {
  readonly name: string
  readonly id: string
  readonly hidden: boolean
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** `../x.xml` seen from a folder, or `/xl/x.xml` from the root. */
const pathFrom = (folder: string, target: string): string =>
  new URL(target, `file:///${folder}`).pathname.slice(1).toLowerCase()

function opener(parts: Parts, budget: Budget) {
  const piecesOf = (path: string): Iterable<Uint8Array> => {
    const part = parts.get(path)
    if (part === undefined) throw new Error(`no ${path}`)
    return unpacked(part)
  }
  const linksOf = async (path: string): Promise<Link[]> => {
    const links: Link[] = []
    const folder = folderOf(path)
    await readXml(piecesOf(`${folder}_rels/${path.slice(folder.length)}.rels`), budget, {
      open: ({ name, attributes }) => {
        const { Id: id, Type: type = '', Target: target, TargetMode: mode } = attributes
        if (
          name !== 'Relationship' ||
          id === undefined ||
          target === undefined ||
          mode === 'External'
        )
          return
        links.push({
          id,
          type: type.slice(type.lastIndexOf('/') + 1),
          path: pathFrom(folder, target),
        })
      },
    })
    return links
  }
  return { piecesOf, linksOf }
}

async function tabsOf(
  pieces: Iterable<Uint8Array>,
  budget: Budget,
): Promise<{ entries: Entry[]; dayZero: number }> {
  const entries: Entry[] = []
  let dayZero = 0
  await readXml(pieces, budget, {
    open: ({ name, attributes: { name: title = '', id = '', state = 'visible', date1904 } }) => {
      if (name === 'workbookPr' && (date1904 === '1' || date1904 === 'true')) dayZero = FROM_1904
      if (name === 'sheet') entries.push({ name: title, id, hidden: state !== 'visible' })
    },
  })
  return { entries, dayZero }
}

/** Throws for what is no workbook, and `TooMuch` for what is too large. */
export async function readBook(bytes: Uint8Array): Promise<Book> {
  const budget: Budget = { left: LARGEST_UNPACKED }
  const { piecesOf, linksOf } = opener(partsOf(bytes), budget)
  const main = (await linksOf('')).find(({ type }) => type === 'officeDocument')
  if (main === undefined) throw new Error('no workbook')
  const links = await linksOf(main.path)
  const { entries, dayZero } = await tabsOf(piecesOf(main.path), budget)
  const linked = (type: string) => links.find((link) => link.type === type)
  const [strings, styles] = [linked('sharedStrings'), linked('styles')]
  const workings: Workings = {
    dayZero,
    strings: strings === undefined ? [] : await sharedStrings(piecesOf(strings.path), budget),
    dateStyles: styles === undefined ? [] : await dateStyles(piecesOf(styles.path), budget),
  }
  const tabs: Tab[] = []
  for (const { name, id, hidden } of entries) {
    const link = links.find((one) => one.id === id)
    if (hidden || link?.type !== 'worksheet') continue
    try {
      tabs.push(await readTab(name, piecesOf(link.path), workings, budget))
    } catch (error) {
      throw error instanceof TooMuch ? new TooMuch(`“${name}”这张表${error.message}`) : error
    }
  }
  return { tabs, hidden: entries.filter(({ hidden }) => hidden).map(({ name }) => name) }
}
