// The visual language: every colour, distance, type size and duration of the page, named by what
// it means. Nothing else in the page may write a raw colour. A test holds the pairs in `pairs`
// to WCAG AA in both schemes.

export type Scheme = 'light' | 'dark'

const light = {
  /** Behind everything. */
  page: '#eef1f5',
  /** Head, navigation, cards, dialogs. */
  panel: '#ffffff',
  /** Chips, steps not reached, disabled things. */
  sunken: '#e9edf3',
  /** The table on which the paper lies. */
  desk: '#c9d1db',
  line: '#d8dfe8',
  /** Edges of what can be typed into or pressed. */
  edge: '#a9b6c6',
  ink: '#131c29',
  muted: '#4f5d70',
  action: '#1f4e8c',
  actionHover: '#173e72',
  onAction: '#ffffff',
  actionSoft: '#e9f0f9',
  late: '#b3191f',
  lateHover: '#921218',
  onLate: '#ffffff',
  lateSoft: '#fdecec',
  /** The bar of an alarm is a true red in either scheme. */
  alarm: '#b3191f',
  onAlarm: '#ffffff',
  soon: '#a04f00',
  onSoon: '#ffffff',
  soonSoft: '#fff4e3',
  calm: '#1f4e8c',
  calmSoft: '#e9f0f9',
  safe: '#17703c',
  onSafe: '#ffffff',
  safeSoft: '#e6f4ea',
  levelI: '#b3191f',
  onLevelI: '#ffffff',
  levelII: '#f08a24',
  onLevelII: '#241200',
  levelIII: '#f3cb2d',
  onLevelIII: '#221b00',
  levelIV: '#1f5fb0',
  onLevelIV: '#ffffff',
  veil: 'rgba(19, 28, 41, 0.45)',
  /** The paper is white and its red is red, whatever the scheme of the screen. */
  paper: '#ffffff',
  paperInk: '#111111',
} as const

export type ColourName = keyof typeof light
export type Colours = Readonly<Record<ColourName, string>>

const dark: Colours = {
  page: '#0e141c',
  panel: '#161f2a',
  sunken: '#202c3a',
  desk: '#090e14',
  line: '#273444',
  edge: '#465870',
  ink: '#eef3f9',
  muted: '#a3b1c2',
  action: '#6ea8ff',
  actionHover: '#8fbcff',
  onAction: '#08111d',
  actionSoft: '#1b2b41',
  late: '#ff6b6b',
  lateHover: '#ff8787',
  onLate: '#170406',
  lateSoft: '#2f1719',
  alarm: '#cf2a30',
  onAlarm: '#ffffff',
  soon: '#f2a33a',
  onSoon: '#1a1002',
  soonSoft: '#2b2113',
  calm: '#6ea8ff',
  calmSoft: '#1b2b41',
  safe: '#4cc38a',
  onSafe: '#04150c',
  safeSoft: '#12281d',
  levelI: '#d32f35',
  onLevelI: '#ffffff',
  levelII: '#f59a3c',
  onLevelII: '#1c0e00',
  levelIII: '#ecc94b',
  onLevelIII: '#1c1600',
  levelIV: '#6ea8ff',
  onLevelIV: '#08111d',
  veil: 'rgba(3, 6, 10, 0.6)',
  paper: '#f4f3ef',
  paperInk: '#111111',
}

export const colours: Readonly<Record<Scheme, Colours>> = { light, dark }

/** Text and what it stands on: each pair must reach 4.5 : 1 (WCAG 2.2, 1.4.3). */
export const pairs: readonly (readonly [text: ColourName, ground: ColourName])[] = [
  ...(['page', 'panel', 'sunken', 'lateSoft', 'soonSoft', 'calmSoft', 'safeSoft'] as const).flatMap(
    (ground) =>
      [
        ['ink', ground],
        ['muted', ground],
      ] as const,
  ),
  ...(['page', 'panel', 'actionSoft', 'sunken'] as const).map(
    (ground) => ['action', ground] as const,
  ),
  ...(['page', 'panel', 'lateSoft'] as const).map((ground) => ['late', ground] as const),
  ...(['page', 'panel', 'soonSoft'] as const).map((ground) => ['soon', ground] as const),
  ...(['page', 'panel', 'safeSoft'] as const).map((ground) => ['safe', ground] as const),
  ['onAction', 'action'],
  ['onAction', 'actionHover'],
  ['onAlarm', 'alarm'],
  ['onLate', 'late'],
  ['onLate', 'lateHover'],
  ['onSoon', 'soon'],
  ['onSafe', 'safe'],
  ['onLevelI', 'levelI'],
  ['onLevelII', 'levelII'],
  ['onLevelIII', 'levelIII'],
  ['onLevelIV', 'levelIV'],
  ['paperInk', 'paper'],
]

/** The 4 px grid. */
export const space = { 1: 4, 2: 8, 3: 12, 4: 16, 5: 20, 6: 24, 8: 32, 12: 48 } as const

/**
 * Type sizes. What must be read from two metres grows with the window: 1366 px wide gives the
 * first figure, a wall display at most the last.
 */
export const type = {
  small: '12px',
  note: '13px',
  body: '14px',
  lead: '16px',
  title: 'clamp(16px, 1.17vw, 24px)',
  /** The title of Ⅰ and Ⅱ. */
  grave: 'clamp(20px, 1.46vw, 30px)',
  countdown: 'clamp(27px, 1.98vw, 48px)',
  clock: 'clamp(34px, 2.49vw, 64px)',
} as const

export const fonts = {
  text: '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif',
  digits:
    '"Noto Sans CJK SC", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", sans-serif',
  /** GB/T 9704-2012 §7: 小标宋, 仿宋, 黑体, 楷体, each with what a machine may have instead. */
} as const

export const radius = { control: 4, card: 4, tag: 3 } as const

/** Heights and widths of the frame, px. */
export const frame = { head: 64, alarm: 44, nav: 84, aside: 392, foot: 56, control: 32 } as const

/** The head and the alarm stay above a dialog: nobody may be kept from seeing or silencing it. */
export const layers = { dialog: 1000, popup: 1100, head: 1200 } as const

/** Nothing moves for longer than 200 ms (look.md). */
export const motion = { fast: 100, arrive: 200 } as const
