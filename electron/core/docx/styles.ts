// The style that every paragraph has: what is typed into the document later looks like the rest. Written
// out, because the library cannot switch off what Word does by itself: punctuation that hangs over the
// edge, air between characters and figures, lines drawn out to the grid. Each would break lines elsewhere.
import { OFFICIAL_FACES } from '../../../shared/paper/faces'
import { SIZE_3 } from '../../../shared/paper/official/measures'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const BODY = OFFICIAL_FACES.body[0]!

export const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="${BODY}" w:hAnsi="${BODY}" w:eastAsia="${BODY}" w:cs="${BODY}"/>
<w:sz w:val="${SIZE_3 * 2}"/><w:szCs w:val="${SIZE_3 * 2}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>
</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>
<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>
<w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>
</w:pPr></w:style></w:styles>`
