// Where the text of a document stands on its sheet: as GB/T 9704-2012 has it for a 公文, or, for a 值班信息,
// beginning where the low head of §10.1 does (30 mm below the edge) and going on a little further down.
import type { Layout } from '../../template/record'
import { LINES, SHEET, TYPE_AREA } from './measures'

export interface TypeArea {
  /** Free above and below it, in millimetres. */
  readonly top: number
  readonly bottom: number
  readonly height: number
  /** Unless a document is set closer. */
  readonly lines: number
}

const BRIEF_TOP = 30
const BRIEF_BOTTOM = 27

export const TYPE_AREAS: Readonly<Record<Layout, TypeArea>> = {
  official: { top: SHEET.top, bottom: SHEET.bottom, height: TYPE_AREA.height, lines: LINES },
  brief: {
    top: BRIEF_TOP,
    bottom: BRIEF_BOTTOM,
    height: SHEET.height - BRIEF_TOP - BRIEF_BOTTOM,
    lines: 24,
  },
}

/** What a page says of its layout: nothing where it is the usual one. */
interface Laid {
  readonly layout?: 'brief' | undefined
}

export const layoutOf = ({ layout }: Laid): Layout => layout ?? 'official'
export const areaOf = (document: Laid): TypeArea => TYPE_AREAS[layoutOf(document)]
