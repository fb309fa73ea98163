// What axe finds on a page by day and by night. Names, roles and order do not hang on the colours: they
// are looked at once, the rest in both schemes.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { still } from './stillness'

/** The rules that look at colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

export interface AxeOptions {
  /** A shell closes any page but its own: axe then works within it. */
  readonly inPlace?: boolean
  /** A frame without scripts cannot be looked into. */
  readonly without?: string
}

/** `dark color-contrast: <span …>`, the first element of each. */
export async function axeFaults(
  page: Page,
  { inPlace = false, without }: AxeOptions = {},
): Promise<string[]> {
  const faults: string[] = []
  for (const colorScheme of ['dark', 'light'] as const) {
    // A colour half-way to another is nobody's colour, and to wait for it tells nothing.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.locator(`html[data-scheme=${colorScheme}]`).waitFor()
    await still(page)
    const axe = new AxeBuilder({ page }).setLegacyMode(inPlace)
    if (without !== undefined) axe.exclude(without)
    const { violations } = await axe
      .options({
        // What passes is not described: to name each element of it takes longer than the rules do.
        resultTypes: ['violations'],
        ...(colorScheme === 'light' ? {} : { runOnly: { type: 'rule', values: OF_COLOURS } }),
      })
      .analyze()
    faults.push(
      ...violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html ?? ''}`),
    )
  }
  await page.emulateMedia({ reducedMotion: null })
  return faults
}
