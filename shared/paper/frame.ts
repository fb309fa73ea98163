// The frame of every paper of the room: one document that needs nothing from outside, says who it
// belongs to at the foot of each page, and can run nothing.
import { markup, type Markup } from './markup'
import type { MadePaper } from './record'
import { paperStyle, type Foot } from './style'

/** `default-src 'none'`: wherever it is opened, a paper fetches nothing and runs nothing. Its images are part of it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

export interface Sheet {
  /** `交接班记录` */
  readonly title: string
  /** What tells this one from others of its kind: `2026-11-23 白班`. */
  readonly which: string
  readonly unitName: string
  /** What proves the record behind the paper; a line at the foot of each page. */
  readonly proof: string
  /** The last seal, where the paper is one that is kept for years. */
  readonly seal?: string
  readonly landscape?: boolean
  /** CSS of its own, behind that of every paper. */
  readonly style?: string
  readonly body: Markup
}

/** No file system takes these; a name keeps at most as much as all of them take. */
export const fileNameOf = (text: string): string =>
  text
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .trim()
    .slice(0, 80)

const LONGEST_FOOT = 44
const cut = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text

export function framePaper({
  title,
  which,
  unitName,
  proof,
  seal = '',
  landscape = false,
  style = '',
  body,
}: Sheet): MadePaper {
  const foot: Foot = { name: `${cut(unitName, LONGEST_FOOT)} · ${title} · ${which}`, proof, seal }
  const { markup: html } = markup`<!doctype html>
<html lang="zh-CN" translate="no">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${`${title} ${which}`}</title>
<style>${{ markup: paperStyle(landscape, foot) + style }}</style>
</head>
<body>
<main>${body}</main>
<div class="foot" data-page=""><span>${`${foot.name}\n${foot.proof}`}</span></div>
</body>
</html>
`
  return {
    title: `${title} ${which}`,
    html,
    landscape,
    fileName: `${fileNameOf(`${title} ${which}`)}.pdf`,
  }
}
