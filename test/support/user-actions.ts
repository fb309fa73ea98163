// What a person does with the page: finds a field by its label, types, picks, presses a key. Used
// by the demo and by the end-to-end tests, so that both go the way of a duty officer.
import type { Locator, Page } from 'playwright-core'

export interface UserActions {
  readonly page: Page
  /** The groups of a labelled field, in their order on the page. */
  field(label: string, within?: Locator): Locator
  /** Types into the first control of a field, replacing what stands there. */
  fill(label: string, text: string, within?: Locator): Promise<void>
  /** Types into a control that has a name of its own: the second in a field, a figure. */
  fillNamed(name: string, text: string, within?: Locator): Promise<void>
  /** Chooses from a list that opens, by typing a part of the option. */
  pick(label: string, option: string, within?: Locator): Promise<void>
  /** Presses a button by its words, whatever key stands on it. */
  press(words: string | RegExp, within?: Locator): Promise<void>
  key(name: string): Promise<void>
  /** Waits until these words are in sight. */
  see(words: string | RegExp): Promise<void>
}

/** The line that stands there until a screen has come is gone. */
const cameUp = (page: Page): Promise<void> =>
  page.locator('p[aria-busy="true"]').waitFor({ state: 'hidden' })

export function userActions(page: Page): UserActions {
  const field = (label: string, within?: Locator) =>
    (within ?? page.locator('body')).getByRole('group', { name: new RegExp(`^(.\\s)?${label}`) })

  async function replace(control: Locator, text: string): Promise<void> {
    await control.fill(text)
  }

  return {
    page,
    field,
    fill: (label, text, within) =>
      replace(field(label, within).first().locator('input, textarea').first(), text),
    fillNamed: (name, text, within) =>
      replace((within ?? page.locator('body')).getByLabel(name, { exact: true }).first(), text),
    async pick(label, option, within) {
      const control = field(label, within).first().getByRole('combobox').first()
      await control.click()
      if (await control.isEditable()) await control.fill(option)
      await page
        .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
        .locator('.ant-select-item-option', { hasText: option })
        .first()
        .click()
    },
    press: (words, within) =>
      (within ?? page.locator('body')).getByRole('button', { name: words }).first().click(),
    async key(name) {
      // Nobody presses a key for a screen that is still on its way.
      await cameUp(page)
      await page.keyboard.press(name)
    },
    see: (words) => page.getByText(words).first().waitFor(),
  }
}
