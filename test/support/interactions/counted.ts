// How many keys a way through the page takes. A chord is one key or one combination; what is written into a field is
// not counted, however long it is. Used by the tests and by the bench, so that both count the same.
import type { Page } from 'playwright-core'
import type { Command } from '../../../shared/desk'
import type { Ms } from '../../../shared/time'

/** The desk that is played on. */
export interface Stage {
  readonly page: Page
  /** What another hand does meanwhile; the ids of what it made. */
  tell(command: Command): Promise<Readonly<Record<string, string>>>
  /** PDFs that were opened to be printed. */
  opened(): readonly string[]
  now(): Ms
  /** Lets time pass, with everything that is due by then. */
  advance(ms: Ms): Promise<void>
}

export interface Counted {
  readonly page: Page
  /** Keys one after the other, each counted. */
  press(...keys: readonly string[]): Promise<void>
  /** Words into the field that has the focus. */
  write(text: string): Promise<void>
  /** Waits until these words are in sight. */
  see(words: string | RegExp): Promise<void>
  chords(): number
}

export function counted(page: Page, only?: string): Counted {
  let chords = 0
  return {
    page,
    async press(...keys) {
      for (const key of keys) {
        // Nobody presses a key for a screen that is still on its way.
        await page.locator('p[aria-busy="true"]').waitFor({ state: 'hidden' })
        if (only === undefined || key === only) chords += 1
        await page.keyboard.press(key)
      }
    },
    write: (text) => page.keyboard.type(text),
    see: (words) => page.getByText(words).first().waitFor(),
    chords: () => chords,
  }
}

/** One way of a duty officer, and the most keys that it may take. */
export interface Way {
  readonly figure: string
  readonly aim: number
  /** The one key that is counted, where the others do not grow with the work. */
  readonly only?: string
  /** What is there before the first key; not counted. */
  readonly before: (stage: Stage) => Promise<void>
  readonly play: (hands: Counted, stage: Stage) => Promise<void>
}

export interface Figure {
  readonly figure: string
  readonly chords: number
  readonly aim: number
  readonly met: boolean
}

/** Plays it on a fresh desk at which somebody sits. */
export async function measured(
  { figure, aim, only, before, play }: Way,
  stage: Stage,
): Promise<Figure> {
  await before(stage)
  const hands = counted(stage.page, only)
  await play(hands, stage)
  const chords = hands.chords()
  return { figure, chords, aim, met: chords <= aim }
}
