// The faces of GB/T 9704-2012 §7, under the names by which Windows, macOS, 统信 and 麒麟 know them, then
// free ones that come near. Whichever comes first on the machine is taken; the tail of each list has
// the rare characters of names (昇镕玥喆), which the old GB 2312 faces lack.
export type Face = 'title' | 'body' | 'head' | 'kai'

/** What each is for, as the preview names it. */
export const FACE_USES: Readonly<Record<Face, string>> = {
  title: '标题',
  body: '正文',
  head: '黑体',
  kai: '楷体',
}

const SERIF = [
  'Noto Serif CJK SC',
  'Source Han Serif SC',
  'SimSun',
  'Songti SC',
  'STSong',
  'Droid Sans Fallback',
]
const SANS = [
  'Noto Sans CJK SC',
  'Source Han Sans SC',
  'Microsoft YaHei',
  'PingFang SC',
  'Droid Sans Fallback',
]

/** Those that the standard names: of Windows, of Office, of macOS (华文, ST…), of 统信, 麒麟 and WPS (方正, FZ…). */
export const OFFICIAL_FACES: Readonly<Record<Face, readonly string[]>> = {
  title: ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05'],
  body: [
    '仿宋_GB2312',
    'FangSong_GB2312',
    '仿宋',
    'FangSong',
    '华文仿宋',
    'STFangsong',
    '方正仿宋_GBK',
    '方正仿宋简体',
    'FZFangSong-Z02',
    'FZFangSong-Z02S',
  ],
  head: [
    '黑体',
    'SimHei',
    '华文黑体',
    'STHeiti',
    'Heiti SC',
    '方正黑体_GBK',
    '方正黑体简体',
    'FZHei-B01',
    'FZHei-B01S',
  ],
  kai: [
    '楷体_GB2312',
    'KaiTi_GB2312',
    '楷体',
    'KaiTi',
    '华文楷体',
    'STKaiti',
    'Kaiti SC',
    '方正楷体_GBK',
    '方正楷体简体',
    'FZKai-Z03',
    'FZKai-Z03S',
  ],
}

const FREE_FACES: Readonly<Record<Face, readonly string[]>> = {
  title: ['华文中宋', 'STZhongsong', ...SERIF],
  body: ['FandolFang', ...SERIF],
  head: SANS,
  kai: ['FandolKai', 'LXGW WenKai', 'AR PL KaitiM GB', 'AR PL UKai CN', ...SERIF],
}

/** In the order in which they are tried. */
export const facesOf = (face: Face): readonly string[] => [
  ...OFFICIAL_FACES[face],
  ...FREE_FACES[face],
]

const stack = (face: Face): string =>
  `${facesOf(face)
    .map((name) => `"${name}"`)
    .join(', ')}, ${face === 'head' ? 'sans-serif' : 'serif'}`

/** As CSS wants them. */
export const FACES: Readonly<Record<Face, string>> = {
  title: stack('title'),
  body: stack('body'),
  head: stack('head'),
  kai: stack('kai'),
}
