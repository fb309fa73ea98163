// The sentence of a refusal, with its numbers, words and the name of the field filled in.
import { lookUp } from './lookup'
import { FIELD_NAMES } from './field-words'
import { REFUSAL_TEXTS, type RefusalCode } from './refusal-texts'
import type { Refusal } from './result'

const FALLBACK = '没有办成，原因：{code}。请再试一次；仍不行请用纸质记录并联系管理员。'

/** Fields that only forms have, beside those that corrections name. */
const FORM_FIELDS: Readonly<Record<string, string>> = {
  text: '内容',
  due: '办理时限',
  question: '疑问',
  files: '移交文件',
  substituteFor: '替谁值班',
  date: '日期',
  who: '对方接话人',
  ours: '本室人员',
  answered: '接听情况',
  found: '抽查情况',
  mobile: '手机',
  office: '办公电话',
  groups: '分组',
  name: '姓名或名称',
  post: '职务',
  phone: '电话',
  fax: '传真',
  pin: '口令',
  newPin: '口令',
  reason: '原因',
  lateReason: '迟报原因',
  basis: '定级依据',
  note: '核实说明',
  issuer: '发文机关',
  unit: '单位',
  dailyAt: '每日时间',
  idleLockMinutes: '锁屏时间',
  attachmentLimitMb: '附件上限',
  minutes: '时长',
  last: '最后一号',
  warnMinutes: '预警时间',
}

/** `command.facts.title` → `“标题”`: the path itself is for programs. */
function fieldText(path: string): string {
  const field =
    path
      .split('.')
      .filter((part) => !/^\d*$/.test(part))
      .pop() ?? ''
  const name = FIELD_NAMES[field] ?? FORM_FIELDS[field]
  return name === undefined ? '有一项' : `“${name}”`
}

/** The sentence for a refusal, with its numbers and words filled in. */
export function refusalText(refusal: Refusal): string {
  const fills: Record<string, string | number> = {
    code: refusal.code,
    field: fieldText(refusal.path ?? ''),
    ...refusal.details,
  }
  return (lookUp<string>(REFUSAL_TEXTS, refusal.code) ?? FALLBACK).replace(
    /\{(\w+)\}/g,
    (_, name: string) => String(fills[name] ?? ''),
  )
}

export const REFUSAL_CODES = Object.keys(REFUSAL_TEXTS) as RefusalCode[]
