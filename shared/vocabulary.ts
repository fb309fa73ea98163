// The words of the field: identifiers that the code uses, and the Chinese that people read.
import { z } from 'zod'

export const levelSchema = z.enum(['I', 'II', 'III', 'IV'])
/** 突发事件分级, gravest first. `null` in a record means 未定级. */
export type Level = z.infer<typeof levelSchema>
export const LEVELS: readonly Level[] = levelSchema.options
export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  I: '特别重大',
  II: '重大',
  III: '较大',
  IV: '一般',
}
export const LEVEL_NUMERALS: Readonly<Record<Level, string>> = {
  I: 'Ⅰ',
  II: 'Ⅱ',
  III: 'Ⅲ',
  IV: 'Ⅳ',
}
export const UNSET_LEVEL = '未定级'
export const levelText = (level: Level | null): string =>
  level === null ? UNSET_LEVEL : `${LEVEL_NUMERALS[level]}级 ${LEVEL_NAMES[level]}`

export const categorySchema = z.enum([
  'naturalDisaster',
  'accident',
  'publicHealth',
  'socialSecurity',
  'opinion',
  'other',
])
export type Category = z.infer<typeof categorySchema>
export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  naturalDisaster: '自然灾害',
  accident: '事故灾难',
  publicHealth: '公共卫生事件',
  socialSecurity: '社会安全事件',
  opinion: '网络舆情',
  other: '其他紧急信息',
}

/** The kinds within a category: what thresholds and special regulations hang on. */
const KIND_TABLE = {
  grasslandFire: ['naturalDisaster', '草原火灾'],
  forestFire: ['naturalDisaster', '森林火灾'],
  flood: ['naturalDisaster', '洪涝'],
  snow: ['naturalDisaster', '雪灾、寒潮'],
  wind: ['naturalDisaster', '大风、沙尘'],
  drought: ['naturalDisaster', '旱灾'],
  earthquake: ['naturalDisaster', '地震'],
  geological: ['naturalDisaster', '地质灾害'],
  otherNatural: ['naturalDisaster', '其他自然灾害'],
  workSafety: ['accident', '生产安全事故'],
  traffic: ['accident', '道路交通事故'],
  fire: ['accident', '火灾事故'],
  hazmat: ['accident', '危险化学品事故'],
  environment: ['accident', '突发环境事件'],
  network: ['accident', '网络安全事件'],
  utilities: ['accident', '水电气热中断'],
  otherAccident: ['accident', '其他事故'],
  epidemic: ['publicHealth', '传染病疫情'],
  foodSafety: ['publicHealth', '食品药品安全'],
  animalDisease: ['publicHealth', '动物疫情'],
  otherHealth: ['publicHealth', '其他公共卫生事件'],
  massIncident: ['socialSecurity', '群体性事件'],
  criminal: ['socialSecurity', '重大刑事案件'],
  otherSocial: ['socialSecurity', '其他社会安全事件'],
  opinion: ['opinion', '网络舆情'],
  other: ['other', '其他紧急信息'],
} as const satisfies Record<string, readonly [Category, string]>

export type Kind = keyof typeof KIND_TABLE
export const KINDS = Object.keys(KIND_TABLE) as [Kind, ...Kind[]]
export const kindSchema = z.enum(KINDS)
export const kindName = (kind: Kind): string => KIND_TABLE[kind][1]
export const categoryOf = (kind: Kind): Category => KIND_TABLE[kind][0]
export const kindsOf = (category: Category): Kind[] =>
  KINDS.filter((kind) => categoryOf(kind) === category)

export const channelSchema = z.enum(['phone', 'fax', 'confidential', 'govNet', 'courier', 'other'])
/** How a written report left the room. */
export type Channel = z.infer<typeof channelSchema>
export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  fax: '传真',
  govNet: '政务网',
  confidential: '机要',
  courier: '专人',
  phone: '电话',
  other: '其他',
}

export const roleSchema = z.enum(['dutyOfficer', 'dutyLeader', 'head', 'admin'])
export type Role = z.infer<typeof roleSchema>
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  dutyOfficer: '值班员',
  dutyLeader: '带班领导',
  head: '主要负责人',
  admin: '管理员',
}
/** 审定、豁免时限 (N11, N13): the leaders who answer for what is sent. */
export const mayApprove = (role: Role): boolean => role === 'dutyLeader' || role === 'head'
/** Unit, people and rules; and the way forward from a broken journal. */
export const mayManage = (role: Role): boolean => role !== 'dutyOfficer'

export const reportKindSchema = z.enum(['initial', 'followUp', 'final', 'correction'])
export type ReportKind = z.infer<typeof reportKindSchema>

/** 紧急程度 (GB/T 9704-2012 §7.2.3; 平急 as on telegrams), most pressing first. */
export const pressingSchema = z.enum(['immediate', 'urgent', 'routine'])
export type Pressing = z.infer<typeof pressingSchema>
export const PRESSING: readonly Pressing[] = pressingSchema.options
export const PRESSING_NAMES: Readonly<Record<Pressing, string>> = {
  immediate: '特急',
  urgent: '加急',
  routine: '平急',
}

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']
/** 1 → 一, 12 → 十二, 20 → 二十: ordinals up to 99; plain digits beyond. */
export function chineseNumber(n: number): string {
  if (n < 10) return DIGITS[n] ?? String(n)
  if (n > 99) return String(n)
  const tens = Math.floor(n / 10)
  return `${tens === 1 ? '' : DIGITS[tens]}十${n % 10 === 0 ? '' : DIGITS[n % 10]}`
}

const CIRCLED_ONE = 0x2460
/** 1 → ①, up to 20: how fields are numbered on screen, blank form and in the manual. */
export const circled = (n: number): string => String.fromCodePoint(CIRCLED_ONE + n - 1)

const REPORT_NAMES: Readonly<Record<ReportKind, string>> = {
  initial: '首报',
  followUp: '续报',
  final: '终报',
  correction: '更正报告',
}

/** 首报, 续报一, 终报, 更正报告一 */
export const reportName = (kind: ReportKind, number: number): string =>
  number === 0 ? REPORT_NAMES[kind] : `${REPORT_NAMES[kind]}${chineseNumber(number)}`
