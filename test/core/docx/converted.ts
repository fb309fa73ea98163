// Word documents laid out by LibreOffice, where it is installed, and read back line by line.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { facesOf, OFFICIAL_FACES, type Face } from '../../../shared/paper/faces'
import { canMeasure, readPages, type Page, type Word } from '../../shared/paper/official/measured'

const run = promisify(execFile)

const hasOffice = await run('soffice', ['--version']).then(
  () => true,
  () => false,
)
export const canConvert = hasOffice && canMeasure
if (!canConvert)
  process.stderr.write(
    'Skipped: no LibreOffice (soffice) or no poppler here, so nothing lays the Word documents out.\n',
  )

/**
 * Where the official faces are missing, both must take the same in their place, or figures and letters
 * are wider in one than in the other. A browser gets a list of faces; LibreOffice asks fontconfig.
 */
const fontRules =
  (): string => `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${(Object.keys(OFFICIAL_FACES) as Face[])
  .map(
    (face) =>
      `<alias binding="same"><family>${OFFICIAL_FACES[face][0]}</family><prefer>${facesOf(face)
        .map((name) => `<family>${name}</family>`)
        .join('')}</prefer></alias>`,
  )
  .join('\n')}
</fontconfig>`

/**
 * Two settings that Word obeys and LibreOffice 7.4 does not read out of a .docx (`autoSpaceDE`/`autoSpaceDN`,
 * `overflowPunct`): no air between characters and figures, no punctuation beyond the edge. They are set in
 * what LibreOffice made of the document, before it lays the lines out.
 */
const asWordReads = (flat: string): string =>
  flat
    .replaceAll('style:text-autospace="ideograph-alpha"', 'style:text-autospace="none"')
    .replaceAll('style:punctuation-wrap="hanging"', 'style:punctuation-wrap="simple"')

/** All at once: starting LibreOffice takes longer than laying out a dozen documents. */
export async function convertedAll(documents: readonly Uint8Array[]): Promise<Page[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'word-'))
  const path = (name: string) => join(folder, name)
  const office = (format: string, files: readonly string[]) =>
    run(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(path('profile')).href}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        folder,
        ...files,
      ],
      { env: { ...process.env, FONTCONFIG_FILE: path('fonts.conf') }, timeout: 60_000 },
    )
  try {
    await writeFile(path('fonts.conf'), fontRules())
    for (const [index, bytes] of documents.entries()) await writeFile(path(`${index}.docx`), bytes)
    await office(
      'fodt',
      documents.map((_bytes, index) => path(`${index}.docx`)),
    )
    for (const index of documents.keys()) {
      await writeFile(
        path(`${index}.fodt`),
        asWordReads(await readFile(path(`${index}.fodt`), 'utf8')),
      )
    }
    await office(
      'pdf',
      documents.map((_bytes, index) => path(`${index}.fodt`)),
    )
    const pages: Page[][] = []
    for (const index of documents.keys()) pages.push(await readPages(path(`${index}.pdf`)))
    return pages
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Taller than anything that is read: the watermark. A face may say that it is three times as tall as it is. */
const WATERMARK = 60
const middle = ({ top, bottom }: Word): number => (top + bottom) / 2

/** Faces differ in how tall they say they are; what stands on one line has one middle. */
const SAME_LINE = 2

export interface PlacedLine {
  readonly text: string
  readonly middle: number
  readonly left: number
}

export function placedLines({ words }: Page): PlacedLine[] {
  const lines: Word[][] = []
  const read = words.filter(({ top, bottom }) => bottom - top < WATERMARK)
  for (const word of [...read].sort((a, b) => middle(a) - middle(b))) {
    const line = lines.find(([first]) => Math.abs(middle(first!) - middle(word)) < SAME_LINE)
    if (line === undefined) lines.push([word])
    else line.push(word)
  }
  return lines.map((line) => {
    const sorted = line.sort((a, b) => a.left - b.left)
    return {
      text: sorted.map(({ text }) => text).join(''),
      middle: middle(line[0]!),
      left: sorted[0]!.left,
    }
  })
}
