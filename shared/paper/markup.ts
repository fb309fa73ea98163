// Markup made of text. Whatever is put into a template is escaped unless it is itself markup, so
// nothing that a person typed can become a tag, an attribute or a style of a paper.

/** Only `markup` and the functions here make one: a string from outside never is. */
export interface Markup {
  readonly markup: string
}

type Part = Markup | string | number | false | null | readonly Part[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What no document may carry: controls but tab and line feed, and halves of characters. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const escapeText = (text: string): string =>
  text.replace(UNPRINTABLE, '').replace(/[&<>"']/g, (character) => ESCAPES[character]!)

function written(part: Part): string {
  if (part === null || part === false) return ''
  if (typeof part === 'string') return escapeText(part)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(written).join('')
}

/** markup`<td>${name}</td>`: the name is escaped. */
export const markup = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: texts
    .map((text, index) => text + (index < parts.length ? written(parts[index]!) : ''))
    .join(''),
})

/**
 * A string of CSS, quotes included, for `content`. Everything but letters, digits and what lies
 * outside ASCII is written as its number, so that it can end neither the string nor the style.
 */
export function cssString(text: string): string {
  const safe = text
    .replace(UNPRINTABLE, '')
    .replace(
      /[^0-9A-Za-z\u00a0-\uffff]/g,
      (character) => `\\${character.codePointAt(0)!.toString(16)} `,
    )
  return `"${safe}"`
}
