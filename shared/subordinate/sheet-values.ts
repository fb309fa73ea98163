// What a cell of a list of units below means, in the words of those who keep such lists.
import {
  SUBORDINATE_KIND_NAMES,
  SUBORDINATE_LEVEL_NAMES,
  subordinateKindSchema,
  subordinateLevelSchema,
  type SubordinateKind,
  type SubordinateLevel,
} from './record'

/** 旗县区 in the words of those who keep a list, and what a name gives away where the list says nothing. */
const KIND_WORDS: Readonly<Record<SubordinateKind, RegExp>> = {
  county: /旗县|县区|区县|^(?:旗|县|市辖区|区|开发区)$/,
  township: /乡|镇|街道|苏木/,
  department: /部门|局|委|办/,
  enterprise: /企业|公司|厂|矿/,
  other: /其他|其它/,
}
const KIND_ENDS: readonly (readonly [kind: SubordinateKind, end: RegExp])[] = [
  ['township', /(?:苏木|乡|镇|街道|街道办事处)(?:人民政府)?$/],
  ['county', /(?:旗|县|区)(?:人民政府)?(?:办公室|总?值班室)?$/],
  ['enterprise', /(?:公司|集团|厂|矿)$/],
]

const firstOf = <Name extends string>(
  names: readonly Name[],
  fits: (name: Name) => boolean,
): Name | undefined => names.find(fits)

export const kindOf = (text: string): SubordinateKind | undefined =>
  firstOf(subordinateKindSchema.options, (kind) => SUBORDINATE_KIND_NAMES[kind] === text) ??
  firstOf(subordinateKindSchema.options, (kind) => KIND_WORDS[kind].test(text))

export const kindByName = (name: string): SubordinateKind =>
  KIND_ENDS.find(([, end]) => end.test(name))?.[0] ?? 'department'

export const levelOf = (text: string): SubordinateLevel | undefined =>
  firstOf(
    subordinateLevelSchema.options,
    (level) => SUBORDINATE_LEVEL_NAMES[level].slice(0, 2) === text.slice(0, 2),
  ) ?? (/县|旗|区|处/.test(text) ? 'county' : /乡|镇|科/.test(text) ? 'township' : undefined)

export const nilOf = (text: string): boolean | undefined =>
  /^(?:是|报|要|需要?|√|✓|y|yes)$/i.test(text)
    ? true
    : /^(?:否|不报|不|不要|不需要?|免|无|×|n|no)$/i.test(text)
      ? false
      : undefined

export const PHONE = /^[\d +\-—–()转*#,、;/.内线总机分]{3,}$/
