// The machine on the 交接单: its clock, its room, and where the record is copied to.
import { isBackupLate } from '../backup/clocks'
import type { BackupPlace } from '../backup/record'
import { backupStandText } from '../backup/words'
import type { SheetItem } from '../shift/sheet'
import type { DeskState } from '../state'
import { minuteText, relativeText, toMs, type Ms } from '../time'
import { item } from './item'

const GIGABYTE = 1024 ** 3
/** Below this much free room the record itself is in danger. */
const LITTLE_ROOM = GIGABYTE

/** One thing that is said of the machine; what makes it another, where its words say more than matters. */
interface Stand {
  readonly text: string
  readonly basis?: string
}

function diskStand(freeBytes: number | null): Stand {
  const little = freeBytes !== null && freeBytes < LITTLE_ROOM
  const room = freeBytes === null ? '未能读取' : `剩余 ${(freeBytes / GIGABYTE).toFixed(1)} GB`
  return {
    text: `磁盘空间：${room}${little ? '，空间不足，请尽快清理' : ''}`,
    // Every byte that is written changes the figure, and nothing that has to be taken over.
    basis: freeBytes === null ? 'unknown' : String(little),
  }
}

/**
 * Without the moment of the last copy: one that is made while both read the sheet changes nothing that is taken over,
 * and voids no signature.
 */
const placeStand = (place: BackupPlace, after: Ms): Stand => ({
  text: `自动备份到 ${place.folder}：${isBackupLate(place, after) ? backupStandText(place, after) : '正常'}`,
})

function copyStands({ machine: { lastExportAt }, backup }: DeskState, after: Ms): Stand[] {
  if (backup.places.length > 0) return backup.places.map((place) => placeStand(place, after))
  const copied =
    lastExportAt === null ? '还没有导出过' : `上次导出 ${relativeText(toMs(lastExportAt), after)}`
  return [{ text: `数据备份：${copied}，没有设自动备份` }]
}

/** One line: whoever takes over looks at the machine once. */
export function machineItem(state: DeskState, after: Ms): SheetItem {
  const { machine, shift } = state
  const { jump } = machine
  const facts = shift.current?.handover?.machine ?? null
  const clock =
    jump === null
      ? '正常'
      : `有变动待核对（值班台 ${minuteText(toMs(jump.desk))}，电脑 ${minuteText(toMs(jump.computer))}）`
  const stands: Stand[] = [
    { text: `电脑时钟：${clock}` },
    ...(facts === null ? [] : [diskStand(facts.freeBytes)]),
    ...copyStands(state, after),
  ]
  return item({
    key: 'machine',
    group: 'machine',
    text: stands.map(({ text }) => text).join('；'),
    basis: JSON.stringify(stands.map(({ text, basis }) => basis ?? text)),
  })
}
