// A pasted link: which platform it leads to, and when two of them lead to the same post.
import { PLATFORM_IDS, PLATFORMS, type PlatformId } from './words'

const ADDRESS = /https?:\/\/[^\s，。；、“”（）]+/u

/** The address in what was pasted: a share text has words around it. */
export const addressIn = (pasted: string): string | null => ADDRESS.exec(pasted)?.[0] ?? null

/** `https://m.weibo.cn/u?x#y` -> host `m.weibo.cn` and the rest; null for what is no address. */
function partsOf(link: string): { readonly host: string; readonly path: string } | null {
  const match = /^https?:\/\/([^/?#]+)([^#]*)/i.exec(link)
  if (match === null) return null
  return { host: match[1]!.toLowerCase().replace(/:\d+$/, ''), path: match[2] ?? '' }
}

/** The platform with the longest ending that fits; null when the link tells none. */
export function platformOf(link: string): PlatformId | null {
  const host = partsOf(link)?.host
  if (host === undefined) return null
  const fits = PLATFORM_IDS.flatMap((id) =>
    PLATFORMS[id].hosts
      .filter((ending) => host === ending || host.endsWith(`.${ending}`))
      .map((ending) => ({ id, length: ending.length })),
  ).sort((a, b) => b.length - a.length)
  return fits[0]?.id ?? null
}

/** Under which all that was added for counting clicks falls away. */
const COUNTING = /^(?:utm_\w+|spm|from|share_\w+|timestamp|tt_from|app|iid|wid)=/i

/** The same for every form of one link: with or without www, http or https, marks for counting, a closing slash. */
export function linkKey(link: string): string {
  const parts = partsOf(link)
  if (parts === null) return link.trim()
  const [path = '', query = ''] = parts.path.split('?')
  const kept = query
    .split('&')
    .filter((part) => part !== '' && !COUNTING.test(part))
    .sort()
  return `${parts.host.replace(/^(?:www|m)\./, '')}${path.replace(/\/+$/, '')}${kept.length === 0 ? '' : `?${kept.join('&')}`}`
}
