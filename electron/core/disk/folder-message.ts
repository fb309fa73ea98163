// What a person is told when the data folder cannot be used: on the terminal or in a dialog, for
// there is no page yet.
import type { Refusal } from '../../../shared/result'

const MESSAGES: Readonly<Record<string, string>> = {
  diskFull: '磁盘已满，值班台无法记录。请腾出空间后重新打开。',
  notWritable: '数据目录不可写，值班台无法记录。请检查权限后重新打开。',
  folderInUse:
    '另一个值班台正在用这个数据目录（另一台电脑，或另一条路径）。请先退出那一个，再在这里打开。',
  folderGone: '数据目录不存在，可能所在磁盘未接好。请接好磁盘后重新打开；值班台不会另建空目录。',
}

export function folderMessage({ code, details }: Refusal): string {
  const message = MESSAGES[code] ?? '数据目录读写失败，值班台无法打开。'
  const where = details === undefined ? '' : `\n数据目录：${details.folder}（${details.system}）`
  return message + where
}
