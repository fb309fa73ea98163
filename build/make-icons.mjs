// Draws the PNG and ICO files from the SVGs beside them, with an installed browser and its CJK font.
// Run by hand after a change to an SVG: `npm run build && node build/make-icons.mjs`.
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { inRoot } from './files.mjs'
import { ensureBrowser } from './setup.mjs'

const ICO_SIZES = [16, 32, 48, 256]

const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  chromiumSandbox: false,
})
const page = await browser.newPage()

/** @param {string} name @param {number} size */
async function draw(name, size) {
  const svg = readFileSync(inRoot('build', 'icons', `${name}.svg`), 'utf8')
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  )
  return page.screenshot({ omitBackground: true })
}

/**
 * The ICO container: a header, one directory entry a picture, then the PNGs as they are.
 * @param {{ size: number, png: Buffer }[]} pictures
 */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    // 256 is written as 0: the field is one byte.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

const FILES = [
  { file: 'icon.png', name: 'icon', size: 512 },
  { file: 'tray.png', name: 'icon', size: 32 },
  { file: 'tray@2x.png', name: 'icon', size: 64 },
  { file: 'alarm.png', name: 'alarm', size: 32 },
]
for (const { file, name, size } of FILES) {
  writeFileSync(inRoot('build', 'icons', file), await draw(name, size))
}

const pictures = []
for (const size of ICO_SIZES) pictures.push({ size, png: await draw('icon', size) })
writeFileSync(inRoot('build', 'icons', 'icon.ico'), ico(pictures))
await browser.close()
