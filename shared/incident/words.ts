// How an official sentence tells what happened where, without saying the place twice.
import { phrase } from '../text'
import { regionText } from '../region'
import type { Facts } from './record'

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
  const said = commonStart(place, title)
  const what =
    said.length >= SHORTEST_PLACE && said.length < title.length ? title.slice(said.length) : title
  return `${phrase(`${regionText(region)}${place}`)}发生${phrase(what)}`
}
