// Damage to the record, said so that a tired person knows where it is and what it means.
import type { Damage } from '../../../shared/app-status/record'
import type { Health, StrangeJournal } from '../../../shared/contract'

const WHAT: Readonly<Record<Exclude<Damage['kind'], 'recordsMissing' | 'seal'>, string>> = {
  unreadable: '读不出来',
  hash: '和当初写下的不一样（被改动过，或磁盘出了错）',
  seq: '序号接不上，前面可能少了记录',
  prev: '和上一行接不上，中间可能被抽换',
  newer: '是更新版本的值班台写的，本版本看不懂',
}

/** Which file, which line, what is wrong with it. */
export function damageText({ kind, file, line, seq, knownUntil, found }: Damage): string {
  if (kind === 'seal')
    return `journal/${file} ${found === '' ? '不见了' : '和封存时不一样（被改动过，或磁盘出了错）'}`
  if (kind !== 'recordsMissing') return `journal/${file} 第 ${line} 行${WHAT[kind]}`
  const missing = knownUntil - seq
  if (missing < 1) return `日志不是原来那一份，值班台记下的第 ${knownUntil} 条不在里面`
  return missing === 1
    ? `第 ${knownUntil} 条记录不见了`
    : `第 ${seq + 1} 条到第 ${knownUntil} 条共 ${missing} 条记录不见了`
}

/** Up to where the record can be trusted. */
export const soundUntil = ({ seq }: Damage): string =>
  seq === 0 ? '从第一条起就不能确认' : `第 ${seq} 条及以前完好`

/** What to do first, before going on. */
export function firstThing({ kind }: Damage): string {
  if (kind === 'newer') return '请先换用新版本的值班台打开。'
  if (kind === 'recordsMissing') return '有备份的，先找备份核对。'
  return '先导出一份留底，再处理。'
}

type ReadOnly = NonNullable<Health['readOnly']>

export const isStrange = (readOnly: ReadOnly): readOnly is StrangeJournal =>
  readOnly.kind === 'replaced' || readOnly.kind === 'foreign'

/** What has become of the file that this desk writes into. */
export const strangeText = ({ kind, file }: StrangeJournal): string =>
  kind === 'replaced'
    ? `journal/${file} 被换成了另一份，或被截短了（恢复备份、同步软件、另一块盘？）`
    : `journal/${file} 里多出了不是这台值班台写的内容（另一台电脑也开着同一个数据文件夹？）`

/** Where it is broken and up to where it can be trusted. */
export const readOnlyText = (readOnly: ReadOnly): string =>
  isStrange(readOnly) ? strangeText(readOnly) : `${damageText(readOnly)}；${soundUntil(readOnly)}`
