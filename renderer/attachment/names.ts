// What files are called, and which the file dialog offers.
import { FILE_TYPES } from '../../shared/attachment/types'
import { LONGEST_LINE, oneLine } from '../../shared/text'
import { inShanghai, type Ms } from '../../shared/time'

const ALIASES = ['.jpeg', '.heif', '.oga', '.m4v', '.3gp', '.tiff']

/** For the file dialog; what a file really is, its content says. */
export const ACCEPT = [
  ...new Set([...Object.values(FILE_TYPES).map(({ ext }) => `.${ext}`), ...ALIASES]),
].join(',')

const two = (n: number): string => String(n).padStart(2, '0')

/** `截图 20261123 143207.png`: a clipboard calls every picture image.png. */
export function screenshotName(now: Ms, index: number): string {
  const at = inShanghai(now)
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`
  const time = `${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`
  return `截图 ${day} ${time}${index === 0 ? '' : ` (${index + 1})`}.png`
}

/** A name that the record takes: cut in front of its ending when it is too long. */
export function nameToRecord(name: string): string {
  const clean = oneLine(name)
  if (clean.length <= LONGEST_LINE) return clean === '' ? '未命名文件' : clean
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? ''
  return `${clean.slice(0, LONGEST_LINE - ending.length - 1)}…${ending}`
}
