// The frame of an official document: a whole page that needs nothing from outside and can run nothing.
import { markup, type Markup } from '../markup'
import type { MadePaper } from '../record'
import type { TypeArea } from './layouts'
import { officialStyle } from './style'

/** `default-src 'none'`: wherever it is opened, a paper fetches nothing and runs nothing. Its images are part of it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
const EXERCISE = '演练'

export interface OfficialSheet {
  readonly title: string
  readonly fileName: string
  /** 未核实, 演练, 送审稿: on every page. */
  readonly stamps: readonly string[]
  readonly body: Markup
  readonly area: TypeArea
  /** Lines a page. */
  readonly lines: number
}

export function frameOfficial({
  title,
  fileName,
  stamps,
  body,
  area,
  lines,
}: OfficialSheet): MadePaper {
  const stamp = stamps.join('　')
  const { markup: html } = markup`<!doctype html>
<html lang="zh-CN" translate="no">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<style>${{ markup: officialStyle(stamp, area, lines) }}</style>
</head>
<body>
${stamps.includes(EXERCISE) && markup`<div class="watermark" data-word="${EXERCISE}"></div>`}
<main><div class="flow">${body}</div></main>
${stamp !== '' && markup`<div class="stamp">${stamp}</div>`}
<div class="foot" data-page="" data-side="right"></div>
</body>
</html>
`
  return { title, html, landscape: false, fileName }
}
