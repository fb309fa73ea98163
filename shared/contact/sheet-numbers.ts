// The numbers of a line, however many columns they stand in: each where it belongs, none twice, none lost.
import { oneLine } from '../text'

export interface Numbers {
  readonly mobile: string
  readonly office: string
}

const digitsOf = (text: string): string =>
  text.replace(/\D/g, '').replace(/^(?:0086|86)(?=1[3-9]\d{9}$)/, '')
export const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/.test(digitsOf(text))

const SEVERAL = /[、,，;；/／]/

/** Several numbers in one text; blanks are part of a number. */
export const joined = (texts: readonly string[]): string =>
  [...new Set(texts.map(oneLine).filter((text) => text !== ''))].join('、')

/**
 * Columns that say only 电话: beside a 手机 they hold the office's number, beside an 办公电话 what is
 * shaped like a mobile; alone, each number goes by its shape.
 */
export function sorted(
  mobile: readonly string[],
  office: readonly string[],
  either: readonly string[],
  hasMobile: boolean,
): Numbers {
  const mobiles = [...mobile]
  const offices = [...office]
  for (const text of either) {
    const parts = text.split(SEVERAL)
    const isTold = hasMobile && mobiles.some((one) => one !== '')
    if (isTold || !parts.some(isMobile)) offices.push(text)
    else for (const part of parts) (isMobile(part) ? mobiles : offices).push(part)
  }
  const all = joined(mobiles)
  return { mobile: all, office: joined(offices.filter((one) => one !== all)) }
}

/** An extension is no part of the number that is dialled. */
const withoutExtension = (text: string): string =>
  text.replace(/(?:转|内线|总机|分机|#|\*).*$/, '').replace(/(\d{7,})[-—– ]\d{1,5}$/, '$1')

function doubtOfOne(text: string): string | null {
  const digits = digitsOf(withoutExtension(text))
  if (digits === '') return null
  // 400 and 800 begin without a 0, and so do numbers of other countries.
  if (/^[2-9]\d{9}$|^[3-9]\d{10}$/.test(digits) && !/^[48]00/.test(digits))
    return '像是少了开头的 0'
  if (/^1[3-9]/.test(digits) && digits.length !== 11 && digits.length >= 9)
    return `像手机号，却有 ${digits.length} 位`
  if (/^10\d{8}$/.test(digits)) return '像是少了开头的 0'
  const isLong = digits.startsWith('0')
    ? digits.length > 12 || digits.length < 10
    : digits.length > 8 && !/^1[3-9]|^[48]00/.test(digits)
  return isLong ? `有 ${digits.length} 位` : null
}

/** 0 and the digits of an area: `010` and `02x` have three, all others four. */
function withArea(digits: string): string {
  const area = /^(?:10|2\d)/.test(digits) ? 2 : 3
  return `0${digits.slice(0, area)}-${digits.slice(area)}`
}

/** A landline whose first 0 a spreadsheet took, with it; null for any other number. */
export function restored(text: string): string | null {
  const digits = text.trim()
  const isLandline = /^(?:10\d{8}|2\d{9}|[3-9]\d{9,10})$/.test(digits) && !/^[48]00/.test(digits)
  return isLandline ? withArea(digits) : null
}

/** Why a number can hardly be dialled; null when nothing is odd. Inner numbers of three to eight digits are ordinary. */
export const doubtOf = (text: string): string | null =>
  text
    .split(SEVERAL)
    .map(doubtOfOne)
    .find((doubt) => doubt !== null) ?? null
