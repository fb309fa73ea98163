// 发文机关标志 (GB/T 9704-2012 §7.2.4): how large the red name is, and where it breaks.
import type { Document } from '../../report/record'
import { layoutOf } from './layouts'
import { TYPE_AREA } from './measures'
import { evenLines } from './title'

/** The largest at which the name still stands on one line, in millimetres; the longest take two. */
const LARGEST_ISSUER = { official: 15, brief: 12 } as const
const SMALLEST_ISSUER = 8

type Named = Pick<Document, 'issuer' | 'layout'>

export const issuerSize = (document: Named): number => {
  const fitting = (TYPE_AREA.width - 4) / Math.max(document.issuer.length, 1)
  return fitting < SMALLEST_ISSUER
    ? SMALLEST_ISSUER + 2
    : Math.min(fitting, LARGEST_ISSUER[layoutOf(document)])
}

/** The longest name on as many lines as it takes. */
export const issuerLines = (document: Named): string[] =>
  evenLines(document.issuer, Math.floor(TYPE_AREA.width / issuerSize(document)))
