// A copy that did not come about, in words: what happened, and what to do.
import { minuteText, toMs, type Ms } from '../time'
import { isBackupLate } from './clocks'
import type { BackupPlace } from './record'

const FAULTS = {
  diskFull: '备份盘满了。请清出空间，或换一个盘。',
  notWritable: '备份盘是只读的，或没有写入权限。请拨开写保护开关，或换一个盘。',
  folderGone: '备份盘没接好，或文件夹不见了。请接好，接上后会自动补。',
  diskFailed: '备份盘读写出错。请换一个盘。',
  backupGone:
    '备份盘里原来的备份不见了。请核对是不是插错了盘；确实删掉了的，停用这一处再重新添加。',
  backupUnlike: '写到备份盘的内容读回来不一样，盘可能坏了。请换一个盘。',
  backupForeign: '这个文件夹里是另一个值班室的备份，没有覆盖。请换一个文件夹。',
  backupForked:
    '备份里有另一台值班台从同一份记录接着记的内容，没有覆盖。请先确定哪一台继续用（“设置 · 数据”）。',
  backupAhead:
    '备份里的记录比本机新，没有覆盖。本机可能用的是旧的一份，请先从备份恢复，或确定用哪一份（“设置 · 数据”）。',
  failed: '备份时程序出了错。请告诉管理员，先用“导出”备份。',
} as const

export type BackupFaultCode = keyof typeof FAULTS

export const backupFaultText = (code: string): string =>
  (FAULTS as Readonly<Record<string, string>>)[code] ?? FAULTS.failed

/** Two desks began as one copy, and somebody has to say which one goes on. */
export const wentOnElsewhere = ({ failing }: Pick<BackupPlace, 'failing'>): boolean =>
  failing?.code === 'backupForked' || failing?.code === 'backupAhead'

/** How one place stands, in a line. */
export function backupStandText(place: BackupPlace, now: Ms): string {
  const { last, failing } = place
  const copied =
    last === null ? '还没有备份成功过' : `上次 ${minuteText(toMs(last.at))}，到第${last.seq}条`
  if (failing !== null) return `${backupFaultText(failing.code)}${copied}。`
  return isBackupLate(place, now) ? `超过一天没有备份，${copied}` : copied
}
