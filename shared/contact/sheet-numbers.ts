// The numbers of a line, however many columns they stand in: each where it belongs, none twice, none lost.
import { oneLine } from '../text'

export interface Numbers {
  readonly mobile: string
  readonly office: string
}

const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^(?:0086|86)(?=1[3-9]\d{9}$)/, '')
export const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/.test(digitsOf(text))

const SEVERAL = /[、,，;；/／]/

/** Several numbers in one text; blanks are part of a number. */
export const joined = (texts: readonly string[]): string =>
  [...new Set(texts.map(oneLine).filter((text) => text !== ''))].join('、')

/**
 * Columns that say only 电话: beside a 手机 they hold the office's number, beside an 办公电话 what is
 * shaped like a mobile; alone, each number goes by its shape.
 */
export function sorted(mobile: readonly string[], office: readonly string[], either: readonly string[], hasMobile: boolean): Numbers {
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
