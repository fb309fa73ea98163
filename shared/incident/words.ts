// How an official sentence tells what happened where, without saying the place twice.
import { phrase } from '../text'
import { regionText } from '../region'
import type { Facts, LevelAbove } from './record'
import { PLACE_UNKNOWN } from './unknown'

/** Shorter than this, what two texts begin with in common is chance. */
const SHORTEST_PLACE = 2

function commonStart(a: string, b: string): string {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1
  return a.slice(0, length)
}

/** `呼和浩特市新城区保合少镇面铺窑村北山发生草原火情`: a title often begins with the place itself. */
export function whatHappenedWhere({
  region,
  place,
  title,
}: Pick<Facts, 'region' | 'place' | 'title'>): string {
  const known = place ?? region.county?.name ?? region.prefecture.name
  const said = commonStart(known, title)
  const what =
    said.length >= SHORTEST_PLACE && said.length < title.length ? title.slice(said.length) : title
  const where = place === null ? `（详细${PLACE_UNKNOWN}）` : place
  return `${phrase(`${regionText(region)}${where}`)}发生${phrase(what)}`
}

/** `市网信办来电询问` */
export const levelAboveText = ({ who, how }: LevelAbove): string =>
  `${who}${how === 'asked' ? '来电询问' : '通报'}`
