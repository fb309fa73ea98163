// A text of the template with what it stands for put in. One pass: what is put in is never read again.

/** `{标题}`; braces stand for nothing else. */
export const PLACEHOLDER = /\{([^{}]*)\}/gu

export type Values = Readonly<Record<string, string>>

export const fill = (text: string, values: Values): string =>
  text.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name]! : whole,
  )

/** Part by part between the commas: a part of which something is not known is left out. */
export const fillKnown = (text: string, values: Values): string =>
  text
    .split('，')
    .filter((part) =>
      [...part.matchAll(PLACEHOLDER)].every(([, name]) => (values[name!] ?? '') !== ''),
    )
    .map((part) => fill(part, values))
    .join('，')
