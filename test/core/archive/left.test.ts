// What has left, from the read model: the same as the journal says when it is told from its first line.
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { openDatabase } from '../../../electron/core/archive/database'
import { leftTables } from '../../../electron/core/archive/left-tables'
import { nodeDisk } from '../../../electron/core/disk/node-disk'
import { createLeft } from '../../../electron/core/recall/left'
import { createRecall } from '../../../electron/core/recall/recall'
import { recalledFrom } from '../../../shared/brought-back'
import { emptyDesk, evolveTelling, type DeskState } from '../../../shared/desk'
import type { JournalLine } from '../../../shared/journal'
import { leftBetween } from '../../../shared/retire/leaving'
import type { LeftRecord } from '../../../shared/retire/left-record'
import { openIndex } from '../../support/an-index'
import { writePast } from '../../support/a-past'
import { aShiftDesk } from '../../support/a-shift'
import { sealedLines } from '../../support/journal'
import { at } from '../../support/moments'
import { bundledPastThread } from '../../support/past-thread'
import { anIncident } from '../../support/records'
import { tempFolder } from '../../support/temp-folder'
import { DAY, minuteText } from '../../../shared/time'

let bundle: Awaited<ReturnType<typeof bundledPastThread>>
beforeAll(async () => {
  bundle = await bundledPastThread()
})
afterAll(() => bundle.forget())

const on = (day: number, clock: string): string => minuteText(Date.parse(at(clock)) + day * DAY)

/** Three incidents, each over within a day, and a shift handed over every ten days. */
function aFolderOfMonths(): { dataDir: string; lines: readonly JournalLine[] } {
  const shifts = aShiftDesk()
  const { desk } = shifts
  for (const day of [0, 10, 20]) {
    const when = { occurredAt: at(on(day, '13:00')), learnedAt: at(on(day, '13:10')) }
    desk.at(on(day, '13:10'))
    desk.open(anIncident({ level: 'IV', ...when }))
    desk.at(on(day, '13:20')).phone()
    for (const [clock, kind] of [
      ['13:40', 'initial'],
      ['14:10', 'followUp'],
      ['15:00', 'final'],
    ] as const)
      desk.at(on(day, clock)).send(kind)
    desk.at(on(day, '15:10')).confirm()
    desk.close()
    desk.at(on(day, '20:20'))
    shifts.handOver(shifts.current.crew[0]!.personId === 'p3' ? 'p1' : 'p3')
  }
  const dataDir = tempFolder()
  const lines = sealedLines(desk.journal)
  writePast(dataDir, lines)
  return { dataDir, lines }
}

function toldOf(lines: readonly JournalLine[]): LeftRecord[] {
  const left: LeftRecord[] = []
  lines.reduce<DeskState>(
    (before, line) =>
      evolveTelling(before, line, (all, rest) => left.push(...leftBetween(all, rest))),
    emptyDesk,
  )
  return left
}

const byName = (records: readonly LeftRecord[]) =>
  [...records].sort((a, b) => `${a.kind} ${a.id}`.localeCompare(`${b.kind} ${b.id}`))

describe('records that have left', () => {
  test('lie packed beside a sample of their kind, and are read as they were put in', () => {
    const some = toldOf(aFolderOfMonths().lines).find(({ kind }) => kind === 'incident')!
    const many = Array.from({ length: 40 }, (_, index) => ({ ...some, id: `2026-${index}` }))
    const database = openDatabase(tempFolder(), 'of this test')
    onTestFinished(() => database.close())
    const store = leftTables(database)
    store.put(many[0]!)
    store.learn(many)
    for (const record of many.slice(1)) store.put(record)
    const sizeOf = (id: string) =>
      database.one('SELECT length(body) AS size FROM left_records WHERE id = ?', id)!.size as number
    expect(sizeOf('2026-1')).toBeLessThan(sizeOf('2026-0') / 2)
    const written = JSON.parse(JSON.stringify(many)) as LeftRecord[]
    expect(byName(store.listed('incident', some.months[0]!))).toEqual(byName(written))
    // Whoever opens the file later has the sample as well.
    expect(leftTables(database).byId('incident', '2026-7')).toEqual(written[7])
  })

  const query = {
    kinds: ['incident', 'shift'] as const,
    months: ['2026-11', '2026-12'],
    ids: [],
  }

  test('are those that the journal tells of, from the read model and without it', async () => {
    const { dataDir, lines } = aFolderOfMonths()
    const told = JSON.parse(JSON.stringify(byName(toldOf(lines)))) as LeftRecord[]
    expect(told.map(({ kind }) => kind)).toContain('incident')
    const { index } = openIndex(bundle.thread, dataDir, lines.length)
    expect(byName((await index.left(query))!)).toEqual(told)
    const none = { left: async () => null }
    const seq = () => lines.length
    const walked = createLeft({ disk: nodeDisk, dataDir, index: none, seq })
    expect(byName(await walked.read(query))).toEqual(told)
  })

  test('grow with each handover, and the next thread begins where the last one ended', async () => {
    const { dataDir, lines } = aFolderOfMonths()
    const half = lines.findIndex(({ at: moment }) => moment > at(on(10, '23:00')))
    const first = openIndex(bundle.thread, dataDir, half)
    const before = (await first.index.left(query))!
    first.grownTo(lines.length)
    const after = (await first.index.left(query))!
    expect(after.length).toBeGreaterThan(before.length)
    await first.index.stop()
    const second = openIndex(bundle.thread, dataDir, lines.length)
    expect(byName((await second.index.left(query))!)).toEqual(byName(after))
  })

  test('are brought back by the lines that a look at every line finds', async () => {
    const { dataDir, lines } = aFolderOfMonths()
    const { index } = openIndex(bundle.thread, dataDir, lines.length)
    await index.left(query)
    const looked = vi.spyOn(nodeDisk, 'open')
    const recall = createRecall({ disk: nodeDisk, dataDir, index })
    const ref = { kind: 'incident', id: '2026-1' } as const
    const command = { type: 'reopenIncident', incidentId: ref.id, reason: '又有伤者报告' } as const
    const state = lines.reduce<DeskState>(
      (before, line) => evolveTelling(before, line, () => {}),
      emptyDesk,
    )
    const { records } = await recall.for(command, state)
    expect(looked).not.toHaveBeenCalled()
    expect(records).toEqual([recalledFrom(ref, lines)])
  })
})
