// Two lines of one name in one unit: one person with two posts, or two people.
import { joined } from './sheet-numbers'
import type { ContactDetails } from './record'

const differs = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b

/** Both as one entry; null when their mobiles say that they are two. */
export function samePerson(one: ContactDetails, other: ContactDetails): ContactDetails | null {
  if (one.kind === 'person' && differs(one.mobile, other.mobile)) return null
  const both = (key: 'post' | 'mobile' | 'office' | 'fax'): string => joined([one[key], other[key]])
  return {
    ...one,
    post: both('post'),
    mobile: both('mobile'),
    office: both('office'),
    fax: both('fax'),
    note: joined([one.note, other.note]),
    groups: [...new Set([...one.groups, ...other.groups])],
  }
}

/** `李静（内勤）`, or by the end of the number, where the post does not tell either. */
export function toldApart(
  details: ContactDetails,
  isTaken: (name: string) => boolean,
): ContactDetails {
  const { name, post, mobile } = details
  const tail = mobile.slice(-4)
  const ways = [...(post === '' ? [] : [post]), `尾号${tail}`, `尾号${tail}，又一人`]
  const names = ways.map((way) => `${name}（${way}）`)
  return { ...details, name: names.find((one) => !isTaken(one)) ?? names.at(-1)! }
}
