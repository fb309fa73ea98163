// Real files for the page: a photograph that lies on its side, a screenshot, and a PDF that brings no
// characters of its own, as many Chinese PDFs do.
import type { Page } from '@playwright/test'
import type { HandedFile } from '../../support/hand-in'

/** Red above, blue below, 300 × 200, made by the browser itself. */
async function drawn(page: Page, type: 'image/jpeg' | 'image/png'): Promise<Buffer> {
  const url = await page.evaluate((wanted) => {
    const canvas = document.createElement('canvas')
    canvas.width = 300
    canvas.height = 200
    const context = canvas.getContext('2d')!
    context.fillStyle = 'red'
    context.fillRect(0, 0, 300, 100)
    context.fillStyle = 'blue'
    context.fillRect(0, 100, 300, 100)
    return canvas.toDataURL(wanted)
  }, type)
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

/** EXIF: the camera was held upright, orientation 6. */
const HELD_UPRIGHT = Buffer.from(
  'Exif\0\0II*\0\u0008\0\0\0\u0001\0\u0012\u0001\u0003\0\u0001\0\0\0\u0006\0\0\0\0\0\0\0',
  'latin1',
)

export async function aPhoto(page: Page, name = '火场.jpg'): Promise<HandedFile> {
  const jpeg = await drawn(page, 'image/jpeg')
  const length = HELD_UPRIGHT.length + 2
  const bytes = Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xe1, length >> 8, length & 0xff]),
    HELD_UPRIGHT,
    jpeg.subarray(2),
  ])
  return { name, type: 'image/jpeg', bytes }
}

export const aScreenshot = async (page: Page): Promise<HandedFile> => ({
  name: 'image.png',
  type: 'image/png',
  bytes: await drawn(page, 'image/png'),
})

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')

/** One page in 宋体, which it names and does not hold. */
export function aNotice(words: string, name = '通知.pdf'): HandedFile {
  const content = `BT /F1 24 Tf 60 700 Td <${utf16(words)}> Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 7 0 R/DW 1000>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  ]
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = [
    '0000000000 65535 f ',
    ...offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n `),
  ]
  text += `xref\n0 ${table.length}\n${table.join('\n')}\ntrailer\n<</Size ${table.length}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`
  return { name, type: 'application/pdf', bytes: Buffer.from(text, 'latin1') }
}
