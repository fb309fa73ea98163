// The lines of the diagnostic log in words, for whoever reads them out or looks for a fault.
import type { LogEvent, LogLine } from '../../shared/log/record'

const WORDS: Readonly<Record<LogEvent, string>> = {
  started: '值班台打开',
  stopped: '值班台退出',
  lockRefused: '又打开了一次，转到已经打开的窗口',
  folderRefused: '数据文件夹不能用，没有打开',
  journalRefused: '记录没有存上',
  diskRefused: '文件没有存上',
  slowCall: '反应慢',
  windowLost: '窗口意外关闭，已重新打开',
  startFailed: '打开时出错，没有打开',
  stopFailed: '退出时出错',
  callFailed: '一步操作出错，没有办成',
  beatFailed: '定时检查出错，稍后再试',
  ledgerFailed: '存盘后的处理出错',
  tellingFailed: '系统通知没有发出，改为弹出窗口',
  pushFailed: '页面没有收到更新',
  snapshotFailed: '快照没有写成，记录不受影响',
  sealFailed: '往月没有封存成，记录不受影响',
  backupFailed: '备份时出错，记录不受影响',
  windowFailed: '窗口打不开',
  printFailed: '没有打印成',
  codesFailed: '二维码没有生成或读出',
  packetFailed: '事件包处理出错',
  fileFailed: '附件读写出错',
  indexFailed: '往年记录的索引出错，改为逐行查找，记录不受影响',
  unhandledRejection: '后台出错，继续运行',
  uncaughtException: '后台出错，继续运行',
  pageBroken: '一个页面出错',
  pageException: '页面里一步操作出错',
  pageRejection: '页面里一步操作出错',
}

export const LEVEL_WORDS = { info: '正常', warning: '注意', error: '故障' } as const
export const LEVEL_TONES = { info: 'system', warning: 'soon', error: 'late' } as const

export const logWords = ({ event, code }: LogLine): string =>
  code === undefined ? WORDS[event] : `${WORDS[event]}　故障码 ${code}`

/** What an administrator goes by; the rest stands in the file. */
export function logDetails({ version, error, facts = {}, omitted }: LogLine): string {
  const known = [
    error?.name,
    error?.system,
    ...Object.entries(facts).map(([name, fact]) => `${name} ${fact}`),
    version,
  ]
  const parts = known.filter((part) => part !== undefined && part !== '')
  return [...parts, ...(omitted === undefined ? [] : [`此前同样的还有 ${omitted} 次`])].join(' · ')
}
