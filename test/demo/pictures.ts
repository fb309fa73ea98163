// What people send to the room during a fire: two photographs, a sketch of the ground, a notice on
// paper. Drawn in code, the same at every run.
import type { Page } from 'playwright-core'
import { pictureOf, type HandedFile } from '../support/hand-in'

const svg = (width: number, height: number, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Noto Sans CJK SC, sans-serif">${inside}</svg>`

const gradient = (id: string, from: string, to: string): string =>
  `<linearGradient id="${id}" x2="0" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`

/** The words that a telephone camera burns into a corner. */
const stamp = (words: string): string =>
  `<rect y="1104" width="1600" height="96" fill="#000" opacity=".55"/><text x="48" y="1168" font-size="46" fill="#fff">${words}</text>`

const flame = (x: number, y: number, tall: number): string =>
  `<path d="M${x} ${y}q-40-${tall * 0.5} 6-${tall}q12 ${tall * 0.35} 34 ${tall * 0.4}q22 ${tall * 0.3}-12 ${tall * 0.6}z" fill="#ff7a18"/>` +
  `<path d="M${x + 6} ${y}q-14-${tall * 0.3} 8-${tall * 0.55}q14 ${tall * 0.3} 6 ${tall * 0.55}z" fill="#ffd34d"/>`

const smoke = (x: number, y: number, shade: string): string =>
  [0, 1, 2, 3, 4, 5]
    .map(
      (n) =>
        `<ellipse cx="${x + n * 95}" cy="${y - n * 88}" rx="${90 + n * 34}" ry="${62 + n * 22}" fill="${shade}" opacity="${0.75 - n * 0.1}"/>`,
    )
    .join('')

const hills = (far: string, near: string): string =>
  `<path d="M0 640 320 420 560 560 900 360 1250 600 1600 470V1200H0z" fill="${far}"/><path d="M0 830 420 690 840 800 1220 700 1600 790V1200H0z" fill="${near}"/>`

const burning = svg(
  1600,
  1200,
  `<defs>${gradient('sky', '#9fb4c8', '#e6d8c2')}</defs><rect width="1600" height="1200" fill="url(#sky)"/>${hills('#8d7f5c', '#b49a5a')}` +
    smoke(520, 640, '#5f5a55') +
    smoke(760, 690, '#7a746c') +
    [430, 500, 575, 640, 715, 790, 850]
      .map((x, n) => flame(x, 770 - (n % 3) * 14, 110 + (n % 4) * 34))
      .join('') +
    stamp('面铺窑村北山火场 13:05　镜头朝东南'),
)

const beaten = svg(
  1600,
  1200,
  `<defs>${gradient('sky', '#a9bccd', '#efe3cf')}</defs><rect width="1600" height="1200" fill="url(#sky)"/>${hills('#8d7f5c', '#b49a5a')}` +
    '<path d="M0 850 420 705 840 812 1060 752 980 1200H0z" fill="#3b342c"/><path d="M1060 752l46-8L1050 1200h-74z" fill="#c9ab74"/>' +
    smoke(300, 760, '#8d8880') +
    flame(520, 800, 70) +
    flame(700, 830, 60) +
    '<text x="1110" y="930" font-size="40" fill="#4a3c20">隔离带</text>' +
    stamp('面铺窑村北山东侧 14:20　明火面积缩小'),
)

const pin = (x: number, y: number, words: string, colour: string): string =>
  `<circle cx="${x}" cy="${y}" r="11" fill="${colour}"/><text x="${x + 20}" y="${y + 10}" font-size="26" fill="#222">${words}</text>`

const ground = svg(
  1200,
  800,
  '<rect width="1200" height="800" fill="#f3efe2"/><path d="M0 620Q420 540 700 610T1200 560" fill="none" stroke="#c9c2ad" stroke-width="22"/>' +
    '<path d="M210 210 520 150 640 300 560 430 300 420z" fill="#e0663b" opacity=".55" stroke="#b3261e" stroke-width="4"/>' +
    '<path d="M690 170 620 470" stroke="#1d4f91" stroke-width="9" stroke-dasharray="26 14"/>' +
    pin(380, 290, '火场 约80亩', '#b3261e') +
    pin(700, 300, '隔离带 600米', '#1d4f91') +
    pin(830, 520, '面铺窑村 23户61人', '#1f6f43') +
    pin(900, 650, '转移点 村委会', '#1f6f43') +
    '<path d="M110 90 190 150M190 150l-34-4M190 150l-10-32" stroke="#222" stroke-width="5" fill="none"/>' +
    '<text x="60" y="76" font-size="26" fill="#222">西北风四级</text><text x="60" y="760" font-size="26" fill="#555">面铺窑村北山火场示意图　11月23日14时　区应急管理局绘</text>',
)

const line = (n: number, words: string): string =>
  `<text x="130" y="${560 + n * 62}" font-size="36" fill="#111">${words}</text>`

const notice = svg(
  1000,
  1400,
  '<rect width="1000" height="1400" fill="#e9e6df"/><rect x="40" y="30" width="920" height="1340" fill="#fdfcf8"/>' +
    '<text x="500" y="210" font-size="58" fill="#c8161d" text-anchor="middle" letter-spacing="6">呼和浩特市人民政府办公厅</text>' +
    '<rect x="120" y="250" width="760" height="5" fill="#c8161d"/><text x="500" y="330" font-size="34" text-anchor="middle">明电〔2026〕118号</text>' +
    '<text x="500" y="440" font-size="44" text-anchor="middle" font-weight="bold">关于报送草原火情损失核定情况的通知</text>' +
    [
      '新城区人民政府：',
      '　　请将11月23日保合少镇面铺窑村草原火情过',
      '火面积、草场损失的核定情况，于11月24日9时前',
      '报市政府总值班室。',
    ]
      .map((words, n) => line(n, words))
      .join('') +
    '<text x="870" y="980" font-size="36" text-anchor="end">呼和浩特市人民政府办公厅</text><text x="850" y="1042" font-size="36" text-anchor="end">2026年11月23日</text>',
)

const jpeg = async (page: Page, name: string, drawing: string): Promise<HandedFile> => ({
  name,
  type: 'image/jpeg',
  bytes: await pictureOf(page, drawing, 'image/jpeg'),
})

export const fireAtNoon = (page: Page): Promise<HandedFile> =>
  jpeg(page, '面铺窑村北山火场1305.jpg', burning)
export const fireBeatenBack = (page: Page): Promise<HandedFile> =>
  jpeg(page, '北山东侧1420.jpg', beaten)
export const noticeOnPaper = (page: Page): Promise<HandedFile> =>
  jpeg(page, '明电118号.jpg', notice)

/** As a clipboard calls every picture. */
export async function sketchOfTheGround(page: Page): Promise<HandedFile> {
  return { name: 'image.png', type: 'image/png', bytes: await pictureOf(page, ground, 'image/png') }
}
