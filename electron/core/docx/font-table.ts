// What each face is called elsewhere: Word on a machine that knows 仿宋_GB2312 only as 仿宋 takes that,
// and not whatever it would take for a face it has never heard of.
import { OFFICIAL_FACES, type Face } from '../../../shared/paper/faces'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
/** GB 2312, as Windows numbers character sets. */
const CHARSET = '86'

/** One each: more than one name Word does not write itself. */
const ALSO: Readonly<Record<Face, string>> = {
  title: '方正小标宋_GBK',
  body: '仿宋',
  head: 'SimHei',
  kai: '楷体',
}

const entry = (face: Face): string =>
  `<w:font w:name="${OFFICIAL_FACES[face][0]}"><w:altName w:val="${ALSO[face]}"/><w:charset w:val="${
    CHARSET
  }"/><w:family w:val="${face === 'head' ? 'swiss' : 'roman'}"/><w:pitch w:val="default"/></w:font>`

/** In the place of the empty one that the library writes. */
export const FONT_TABLE = {
  path: 'word/fontTable.xml',
  data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="${W}">${(Object.keys(OFFICIAL_FACES) as Face[]).map(entry).join('')}</w:fonts>`,
}
