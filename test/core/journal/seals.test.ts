// Finished months are sealed, and a start reads only what is behind them.
import {
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256, sha256OfBytes } from '../../../electron/core/sha256'
import { sealOf } from '../../../electron/core/journal/seals-file'
import { verifyFolder } from '../../../electron/core/verify/verify-folder'
import { sealDigest } from '../../../shared/seal/chain'
import { GENESIS } from '../../../shared/journal'
import { DAY, SECOND } from '../../../shared/time'
import { cssString } from '../../../shared/paper/markup'
import type { Paper } from '../../../shared/paper/record'
import { testClock } from '../../support/clock'
import { LEADER_PIN } from '../../support/commands'
import {
  aDeskInUse,
  anIncident,
  healthOf,
  incidentsOf,
  signIn,
  type TestDesk,
} from '../../support/desk'
import { addRelief, RELIEF_PIN } from '../../support/desk-shift'
import { faultDisk } from '../../support/fault-disk'
import { journalPath, readJournal, removeSnapshots, walked } from '../../support/journal'
import {
  acceptDamage,
  aDeskOfMonths,
  anEarlierFolder,
  flip,
  inMonth,
  MONTHS,
  sealsIn,
  sealsPath,
  writtenAnew,
} from '../../support/months'
import { watchedDisk } from '../../support/watched-disk'
import { tempFolder } from '../../support/temp-folder'
import { eventually } from '../../support/eventually'

const ALL = MONTHS.map((month) => `${month} 的一起`)
const sealedFiles = (dataDir: string) => sealsIn(dataDir).map(({ file }) => file)

/** Until the seals are written down beside the journal. */
const sealed = (dataDir: string, files: readonly string[]) =>
  eventually(() => expect(sealedFiles(dataDir)).toEqual(files))

const footOf = async (desk: TestDesk, paper: Paper): Promise<string> => {
  const reply = await desk.api.makePaper({ paper })
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value.html
}

/** As the style of a page has it. */
const encoded = (text: string): string => cssString(text).slice(1, -1)

/** What stands in the foot of a paper for the seal of this month. */
const inFoot = (dataDir: string, file: string): string => {
  const told = sealsIn(dataDir).find((one) => one.file === file)!
  return `封存 ${file.slice(0, 7)} ${sealDigest(sealOf(told), sha256).slice(0, 8)}`
}

describe('the last seal', () => {
  it('stands in the foot of what is printed for keeping; a frozen sheet keeps that of its time', async () => {
    const [september, october] = ['2026-09.jsonl', '2026-10.jsonl']
    const first = await aDeskOfMonths(['2026-09', '2026-10'])
    const before = await inMonth(first, '2026-10')
    await signIn(before)
    await addRelief(before)
    await signIn(before, 'p3', RELIEF_PIN)
    await before.done({ type: 'takeOver', approverId: 'p2', pin: LEADER_PIN, reason: '人员调整' })
    const sheet = { kind: 'handover', shiftId: 's1' } as const
    expect(await footOf(before, sheet)).toContain(encoded(inFoot(first.dataDir, september)))
    await before.core.stop()
    const after = await inMonth(first, '2026-11')
    await signIn(after, 'p3', RELIEF_PIN)
    await sealed(first.dataDir, [september, october])
    const now = encoded(inFoot(first.dataDir, october))
    const frozen = await footOf(after, sheet)
    expect(frozen).toContain(encoded(inFoot(first.dataDir, september)))
    expect(frozen).not.toContain(now)
    for (const paper of [
      { kind: 'roster', month: '2026-11' },
      { kind: 'rollCalls', month: '2026-11' },
      { kind: 'dutyLog', date: '2026-10-23' },
    ] as const)
      expect(await footOf(after, paper)).toContain(now)
    await after.core.stop()
  })
})

describe('a month that is over', () => {
  it('is sealed by the record in the month after, as the file stands', async () => {
    const { dataDir } = await aDeskOfMonths()
    const { seen } = await walked(dataDir)
    const told = seen.filter(({ type }) => type === 'monthSealed')
    expect(told.map(({ at, by }) => [at.slice(0, 7), by])).toEqual(
      MONTHS.slice(1).map((month) => [month, 'system']),
    )
    const seals = sealsIn(dataDir)
    expect(seals.map(({ toldBy }) => toldBy)).toEqual(told.map(({ seq }) => seq))
    for (const { file, lines, bytes, sha256: digest, first, last } of seals) {
      const content = readFileSync(journalPath(dataDir, file))
      expect([bytes, digest]).toEqual([content.length, sha256OfBytes(content)])
      const own = seen.filter(({ at }) => `${at.slice(0, 7)}.jsonl` === file)
      expect(lines).toBe(own.length)
      expect([first.seq, last.seq]).toEqual([own[0]!.seq, own.at(-1)!.seq])
      expect([first.hash, last.hash]).toEqual([own[0]!.hash, own.at(-1)!.hash])
    }
  })

  it('names the seal before it by its digest', async () => {
    const { dataDir } = await aDeskOfMonths()
    const seals = sealsIn(dataDir)
    expect(seals.map(({ prev }) => prev)).toEqual([
      GENESIS,
      ...seals.slice(0, -1).map((seal) => sealDigest(sealOf(seal), sha256)),
    ])
  })

  it('is sealed while the desk runs on into the next', async () => {
    const desk = await aDeskInUse({ clock: testClock('2026-10-31T15:50:00.000Z') })
    await desk.sleep(DAY)
    await signIn(desk)
    await anIncident(desk, '十一月的第一起')
    await sealed(desk.dataDir, ['2026-10.jsonl'])
    await desk.core.stop()
    expect((await verifyFolder(desk.dataDir)).findings).toEqual([])
    const again = await inMonth(desk, '2026-11')
    expect((await healthOf(again)).readOnly).toBeNull()
  })

  it('is sealed at the first start of this program in a folder of an earlier one, all at once', async () => {
    const whole = await aDeskOfMonths()
    const earlier = await anEarlierFolder(whole)
    const again = await inMonth({ dataDir: earlier }, '2026-11')
    await sealed(earlier, ['2026-08.jsonl', '2026-09.jsonl', '2026-10.jsonl'])
    expect(await incidentsOf(again)).toEqual(ALL)
    await again.core.stop()
    const { seen } = await walked(earlier)
    expect(seen.filter(({ type }) => type === 'monthSealed')).toHaveLength(1)
  })
})

describe('a start', () => {
  const opensOnly = async (desk: TestDesk, month: string, files: readonly string[]) => {
    const disk = watchedDisk()
    const again = await inMonth(desk, month, { disk })
    expect([...new Set(disk.opened)].sort()).toEqual(files)
    expect((await healthOf(again)).readOnly).toBeNull()
    expect(await incidentsOf(again)).toEqual(ALL)
    return again
  }

  it('reads only the month in force', async () => {
    const desk = await aDeskOfMonths()
    const again = await opensOnly(desk, '2026-11', ['2026-11.jsonl'])
    await anIncident(again, '又一起')
    await again.core.stop()
    expect((await verifyFolder(desk.dataDir)).findings).toEqual([])
  })

  it('reads the month in force and the next when it was off meanwhile, and seals it', async () => {
    const desk = await aDeskOfMonths()
    const disk = watchedDisk()
    const again = await inMonth(desk, '2027-02', { disk })
    expect(disk.opened[0]).toBe('2026-11.jsonl')
    expect(disk.opened).not.toContain('2026-10.jsonl')
    await sealed(desk.dataDir, [...MONTHS.map((month) => `${month}.jsonl`)])
    expect(await incidentsOf(again)).toEqual(ALL)
  })

  it.each([
    ['the snapshot is gone', (dataDir: string) => removeSnapshots(dataDir)],
    ['the seals are gone', (dataDir: string) => rmSync(sealsPath(dataDir))],
    [
      'the seals are cut off',
      (dataDir: string) =>
        truncateSync(sealsPath(dataDir), readFileSync(sealsPath(dataDir)).length - 9),
    ],
    [
      'the seals lack the last',
      (dataDir: string) =>
        writeFileSync(
          sealsPath(dataDir),
          readFileSync(sealsPath(dataDir), 'utf8').split('\n').slice(0, 2).join('\n') + '\n',
        ),
    ],
    [
      'a seal says another thing',
      (dataDir: string) =>
        writeFileSync(
          sealsPath(dataDir),
          readFileSync(sealsPath(dataDir), 'utf8').replace(/"bytes":\d+/, '"bytes":1'),
        ),
    ],
  ])('reads everything when %s, and has all of it again', async (_what, spoil) => {
    const desk = await aDeskOfMonths()
    const before = sealsIn(desk.dataDir)
    spoil(desk.dataDir)
    const again = await opensOnly(
      desk,
      '2026-11',
      MONTHS.map((month) => `${month}.jsonl`),
    )
    await eventually(() => expect(sealsIn(desk.dataDir)).toEqual(before))
    await again.core.stop()
    await (await opensOnly(desk, '2026-11', ['2026-11.jsonl'])).core.stop()
  })

  it('reads everything when a sealed month is newer than its seal, and is content when it is the same', async () => {
    const desk = await aDeskOfMonths()
    const seals = sealsPath(desk.dataDir)
    const before = new Date(statSync(journalPath(desk.dataDir, '2026-09.jsonl')).mtimeMs - SECOND)
    utimesSync(seals, before, before)
    const again = await opensOnly(
      desk,
      '2026-11',
      MONTHS.map((month) => `${month}.jsonl`),
    )
    await again.core.stop()
    await opensOnly(desk, '2026-11', ['2026-11.jsonl'])
  })

  it('goes on from the older snapshot when the newer is broken, and reads no more for it', async () => {
    const desk = await aDeskOfMonths()
    writeFileSync(join(desk.dataDir, 'snapshot.json'), 'spilt coffee')
    await opensOnly(desk, '2026-11', ['2026-11.jsonl'])
  })
})

describe('a start that has to read everything', () => {
  const monthsTold = async (desk: TestDesk) => {
    const told: string[] = []
    await (await inMonth(desk, '2026-11', { onMonth: (month) => told.push(month) })).core.stop()
    return told
  }

  it('says which month it has come to, and one that has not says nothing', async () => {
    const desk = await aDeskOfMonths()
    expect(await monthsTold(desk)).toEqual([])
    removeSnapshots(desk.dataDir)
    expect(await monthsTold(desk)).toEqual(MONTHS.slice(0, -1))
  })

  it('may be killed at any month, and begins again', async () => {
    const whole = await aDeskOfMonths()
    for (const deadly of MONTHS.slice(0, -1)) {
      const dataDir = await anEarlierFolder(whole)
      const killed = inMonth({ dataDir }, '2026-11', {
        onMonth: (month) => {
          if (month === deadly) throw new Error('killed, as the test wants it')
        },
      })
      await expect(killed).rejects.toThrow('killed')
      const again = await inMonth({ dataDir }, '2026-11')
      expect(await incidentsOf(again)).toEqual(ALL)
      expect((await healthOf(again)).readOnly).toBeNull()
      await again.core.stop()
    }
  })
})

describe('a sealed month that is not what it was', () => {
  it.each([
    ['gone', (path: string) => rmSync(path)],
    ['shorter', (path: string) => truncateSync(path, readFileSync(path).length - 40)],
    ['longer', (path: string) => writeFileSync(path, '{}\n', { flag: 'a' })],
    ['empty', (path: string) => truncateSync(path, 0)],
  ])('because it is %s closes the record at once', async (_what, change) => {
    const desk = await aDeskOfMonths()
    change(journalPath(desk.dataDir, '2026-09.jsonl'))
    const again = await inMonth(desk, '2026-11')
    expect((await healthOf(again)).readOnly).not.toBeNull()
    await again.core.stop()
    const { findings } = await verifyFolder(desk.dataDir)
    expect(findings.map(({ damage }) => damage)).toContainEqual(
      expect.objectContaining({ kind: 'seal', file: '2026-09.jsonl' }),
    )
  })

  it('is accepted break by break, sealed anew as it stands, and costs the next start nothing', async () => {
    const desk = await aDeskOfMonths()
    flip(desk.dataDir, '2026-09.jsonl', '的一起', false)
    const again = await inMonth(desk, '2026-11')
    const kinds: string[] = []
    for (;;) {
      const { readOnly } = await healthOf(again)
      if (readOnly === null) break
      kinds.push(readOnly.kind)
      await acceptDamage(again)
    }
    expect(kinds).toEqual(['hash', 'seal'])
    await sealed(desk.dataDir, ['2026-08.jsonl', '2026-09.jsonl', '2026-10.jsonl', '2026-09.jsonl'])
    await again.core.stop()
    const disk = watchedDisk()
    const then = await inMonth(desk, '2026-11', { disk })
    expect(disk.opened).toEqual(['2026-11.jsonl'])
    expect((await healthOf(then)).readOnly).toBeNull()
  })

  it('is known by its seal although the whole chain behind it was forged', async () => {
    const desk = await aDeskOfMonths()
    const { seen } = await walked(desk.dataDir)
    const forged = (data: unknown): unknown =>
      JSON.parse(JSON.stringify(data).replaceAll('2026-08 的一起', '2026-08 的另一起'))
    writtenAnew(
      desk.dataDir,
      seen.map((line) => ({ ...line, data: forged(line.data) })),
    )
    removeSnapshots(desk.dataDir)
    const again = await inMonth(desk, '2026-11')
    expect((await healthOf(again)).readOnly).toMatchObject({ kind: 'seal', file: '2026-08.jsonl' })
    const { findings } = await verifyFolder(desk.dataDir)
    expect(findings[0]!.damage).toMatchObject({ kind: 'seal', file: '2026-08.jsonl' })
  })

  it('is missed when the end of the journal is gone and no snapshot tells of it', async () => {
    const desk = await aDeskOfMonths()
    removeSnapshots(desk.dataDir)
    rmSync(journalPath(desk.dataDir, '2026-11.jsonl'))
    const [, , third] = sealsIn(desk.dataDir)
    const again = await inMonth(desk, '2026-11')
    const { readOnly } = await healthOf(again)
    expect(readOnly).toMatchObject({ kind: 'recordsMissing', knownUntil: third!.toldBy })
    expect((await verifyFolder(desk.dataDir)).findings[0]!.damage).toEqual(readOnly)
    await acceptDamage(again)
    await eventually(() =>
      expect(readdirSync(join(desk.dataDir, 'set-aside'))).toContainEqual(
        expect.stringMatching(/^seals\.jsonl\..*\.kept$/),
      ),
    )
    await again.core.stop()
    expect((await healthOf(await inMonth(desk, '2026-11'))).readOnly).toBeNull()
  })
})

describe('the power', () => {
  it('may go at any byte of sealing', { timeout: 60_000 }, async () => {
    const whole = await aDeskOfMonths()
    const earlier = await anEarlierFolder(whole)
    for (let bytes = 0; bytes < 6_000; bytes += 229) {
      const dataDir = tempFolder()
      cpSync(earlier, dataDir, { recursive: true })
      const disk = faultDisk()
      disk.cutPowerAfter(bytes)
      const desk = await inMonth({ dataDir }, '2026-11', { disk })
      await desk.core.stop()
      const again = await inMonth(desk, '2026-11', { disk: faultDisk() })
      expect(await healthOf(again)).toMatchObject({ readOnly: null })
      await sealed(dataDir, ['2026-08.jsonl', '2026-09.jsonl', '2026-10.jsonl'])
      expect(await incidentsOf(again)).toEqual(ALL)
      await again.core.stop()
      expect((await verifyFolder(dataDir)).findings).toEqual([])
    }
  })

  it('may fail to write the seals: it is noted, and the next start has them', async () => {
    const desk = await aDeskOfMonths(['2026-10', '2026-11'])
    rmSync(sealsPath(desk.dataDir))
    const disk = faultDisk()
    disk.fail('rename', 'EIO')
    const again = await inMonth(desk, '2026-11', { disk })
    await eventually(async () =>
      expect((await again.log.last(9)).map(({ event }) => event)).toContain('sealFailed'),
    )
    expect((await healthOf(again)).readOnly).toBeNull()
    await again.core.stop()
    expect(existsSync(sealsPath(desk.dataDir))).toBe(false)
    await inMonth(desk, '2026-11')
    await sealed(desk.dataDir, ['2026-10.jsonl'])
    expect(readJournal(desk.dataDir).match(/"type":"monthSealed"/g)).toHaveLength(1)
  })
})
