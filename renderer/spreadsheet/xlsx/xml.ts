// XML read in passing: nothing is built, memory stays small, and the page breathes in between.
import { SaxesParser } from 'saxes'
import { TooMuch } from '../limits'

export interface Element {
  /** Without its prefix, which writers choose as they like. */
  readonly name: string
  /** By the names without prefixes. */
  readonly attributes: Readonly<Record<string, string>>
}

export interface Reader {
  readonly open?: (element: Element) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Unpacked bytes between two breaths: about 30 ms of work. */
const BREATH = 512 * 1024
const breathe = () => new Promise<void>((done) => setTimeout(done, 0))

export type Budget = { left: number }

/** Throws for what is no XML, and `TooMuch` once the budget of unpacked bytes is spent. */
export async function readXml(
  pieces: Iterable<Uint8Array>,
  budget: Budget,
  { open, text, close }: Reader,
): Promise<void> {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  if (open !== undefined) {
    parser.on('opentag', ({ name, attributes }) =>
      open({
        name: local(name),
        attributes: Object.fromEntries(
          Object.entries(attributes).map(([key, value]) => [local(key), value]),
        ),
      }),
    )
  }
  if (text !== undefined) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  if (close !== undefined) parser.on('closetag', ({ name }) => close(local(name)))
  const decoder = new TextDecoder()
  let sinceBreath = 0
  for (const piece of pieces) {
    budget.left -= piece.length
    if (budget.left < 0) throw new TooMuch('解开以后太大')
    parser.write(decoder.decode(piece, { stream: true }))
    sinceBreath += piece.length
    if (sinceBreath < BREATH) continue
    sinceBreath = 0
    await breathe()
  }
  parser.close()
}
