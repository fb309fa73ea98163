// 附件说明 (GB/T 9704-2012 §7.3.4) below the text, and the attachments themselves (§7.3.7): each on a
// page of its own, before the 版记, with an image scaled into the type area and its caption below.
import type { Document } from '../../report/record'
import { markup, type Markup } from '../markup'
import type { PaperContext } from '../proof'
import { CHARACTER } from './measures'

export type Images = NonNullable<PaperContext['images']>
type Enclosed = NonNullable<Document['attachments']>[number]

export interface Enclosure {
  readonly sha256: string
  /** `1`; empty for the only one, which has no number. */
  readonly no: string
  /** The same words in the 附件说明 and above the image. */
  readonly title: string
  /** Below the image; empty when the title says it all. */
  readonly caption: string
}

/** A title is the first part of a sentence; what follows stands below the image. */
const FIRST_PART = /^[^，。；！？\n]+/u
const bare = (name: string): string => name.replace(/\.[^.]{1,5}$/u, '')

function titleOf({ name, caption }: Enclosed): string {
  const first = FIRST_PART.exec(caption.trim())?.[0].trim() ?? ''
  return first === '' ? bare(name) : first
}

export function enclosuresOf({ attachments = [] }: Document): Enclosure[] {
  return attachments.map((attachment, index) => {
    const title = titleOf(attachment)
    const caption = attachment.caption.trim()
    return {
      sha256: attachment.sha256,
      no: attachments.length === 1 ? '' : String(index + 1),
      title,
      caption: caption.replace(/。$/u, '') === title ? '' : caption,
    }
  })
}

/** Two digits and a dot are wider than a character. */
const numberWidth = (count: number): string => `calc(${count > 9 ? 1.5 : 1} * ${CHARACTER})`

/** `附件：1. 过火面积图`, two characters in; a name that wraps goes on below its first character. */
export function enclosureNote(enclosures: readonly Enclosure[]): Markup | false {
  const width = numberWidth(enclosures.length)
  return (
    enclosures.length > 0 &&
    markup`<div class="enclosures">${enclosures.map(
      ({ no, title }, index) =>
        markup`<div class="enclosure"><span class="label">${index === 0 && '附件：'}</span>${
          no !== '' && markup`<span style="width: ${width}">${no}.</span>`
        }<span class="name">${title}</span></div>`,
    )}</div>`
  )
}

const LONGEST_HASH = 16

/** What stands in the place of an image that is not there. */
export const lostText = ({ sha256 }: Enclosure): string =>
  `本机没有这张图片的文件，未能印出。\n文件摘要（SHA-256）${sha256.slice(0, LONGEST_HASH)}…，请向拟稿单位索取。`

/** @param height what the page has for it, in millimetres */
const page = (
  enclosure: Enclosure,
  image: string | undefined,
  height: number,
): Markup => markup`<section class="attachment" style="height: ${height}mm">
<div class="which">附件${enclosure.no}</div>
<div class="name">${enclosure.title}</div>
${image === undefined ? markup`<p class="lost">${lostText(enclosure)}</p>` : markup`<img src="${image}" alt="">`}
${enclosure.caption !== '' && markup`<div class="caption">${enclosure.caption}</div>`}
</section>`

/** What a browser rounds up must not push a page's foot onto the next page. */
const TRACE = 1
/** A taller foot than this leaves no picture worth looking at beside it, and gets a page of its own. */
const TALLEST_FOOT = 110

/**
 * @param height of the type area, in millimetres
 * @param foot millimetres that the last page keeps free for what stands at its foot
 */
export function attachmentPages(
  enclosures: readonly Enclosure[],
  images: Images,
  height: number,
  foot: number,
): Markup {
  const last = enclosures.length - 1
  return markup`${enclosures.map((enclosure, index) =>
    page(
      enclosure,
      images[enclosure.sha256],
      height - TRACE - (index === last && foot <= TALLEST_FOOT ? foot : 0),
    ),
  )}`
}
