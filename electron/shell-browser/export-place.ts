// Where an export goes when no dialog can be shown: the person's desktop, or the nearest thing to it.
// The page says where it went.
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const NAMES = ['Desktop', '桌面', 'Documents', '文档']

export const exportPlace = (home: string = homedir()): string =>
  NAMES.map((name) => join(home, name)).find((folder) => existsSync(folder)) ?? home
