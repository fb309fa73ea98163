// What axe finds on a page by day and by night. Names, roles and order do not hang on the colours: they
// are looked at once, the rest in both schemes.
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { still } from './stillness'

/** The rules that look at colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** `color-contrast: <span …>`, the first element of each rule that finds something, as the page looks now. */
export async function faultsAsSeen(
  page: Page,
  { only }: { readonly only?: readonly string[] } = {},
): Promise<string[]> {
  // Once a document: to parse it takes as long as all rules together.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(
    async (options) => {
      const { axe: put } = window as unknown as { readonly axe: typeof axe }
      const { violations } = await put.run(document, options)
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
    },
    {
      // The desk's own frames are papers, which run no script: nobody can look into them from here.
      iframes: false,
      // What passes is not described: to name each element of it takes longer than the rules do.
      resultTypes: ['violations'],
      ...(only === undefined ? {} : { runOnly: { type: 'rule', values: [...only] } }),
    } satisfies axe.RunOptions,
  )
}

/** `dark color-contrast: <span …>` */
export async function axeFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const colorScheme of ['dark', 'light'] as const) {
    // A colour half-way to another is nobody's colour, and to wait for it tells nothing.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.locator(`html[data-scheme=${colorScheme}]`).waitFor()
    await still(page)
    const found = await faultsAsSeen(page, colorScheme === 'light' ? {} : { only: OF_COLOURS })
    faults.push(...found.map((fault) => `${colorScheme} ${fault}`))
  }
  await page.emulateMedia({ reducedMotion: null })
  return faults
}
