// The page of a report as the kit draws it: the words come from `compose`, the one source of what
// is approved and of what leaves.
import type { Document } from '../../shared/report/record'
import type { PaperDoc } from '../kit'

export const paperOf = (document: Document, signer: string): PaperDoc => ({
  ...document,
  signer,
  // The sheet sets the colon itself.
  salutation: document.salutation.replace(/：$/, ''),
  paragraphs: document.paragraphs.flatMap(({ heading, text }) => [
    ...(heading === '' ? [] : [{ text: heading, heading: 1 as const }]),
    ...(text === '' ? [] : [{ text }]),
  ]),
})
