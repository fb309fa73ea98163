// How a copy lies on a stick: a folder for each room, so that several desks may share one; in it a complete data folder,
// what it is, and what the days before it were. Names that a person can read without this program.
import { join } from 'node:path'
import type { Day } from '../../../shared/time'

/** The complete data folder: a desk opens it as it is. */
export const DATA_FOLDER = 'data'
/** Two files a day: what it consisted of, and the month that was in force. */
export const HISTORY_FOLDER = 'history'
export const MANIFEST_FILE = 'backup.json'
export const NOTE_FILE = '说明.txt'

/** @param room the hash of the journal's first line, by which a room is known */
export const backupRoot = (folder: string, room: string): string =>
  join(folder, `值班台备份-${room.slice(0, 8)}`)

export const dataOf = (root: string): string => join(root, DATA_FOLDER)
export const historyOf = (root: string): string => join(root, HISTORY_FOLDER)

const GENERATION = /^(\d{4}-\d{2}-\d{2})\.json$/
export const generationName = (day: Day): string => `${day}.json`
/** The month in force as it stood then. */
export const generationMonth = (day: Day): string => `${day}.jsonl`
/** null: not one of ours. */
export const dayOfGeneration = (name: string): Day | null => GENERATION.exec(name)?.[1] ?? null

export const NOTE = `这是值班台的备份，由值班台自动写入，请不要改动、改名或删去其中的文件。

data     完整的数据文件夹，可以直接用值班台打开
history  以前各天的样子（最近 7 天、5 周、12 个月各一份）

恢复：在电脑上打开值班台，在首次设置页或“设置 · 数据”里选“从备份恢复”，选这个文件夹。
`
