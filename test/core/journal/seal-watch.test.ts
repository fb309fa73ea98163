import { rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { verifyFolder } from '../../../electron/core/verify/verify-folder'
import { DAY, MINUTE } from '../../../shared/time'
import { anIncident, healthOf, signIn } from '../../support/desk'
import { journalPath } from '../../support/journal'
import { acceptDamage, aDeskOfMonths, flip, inMonth } from '../../support/months'
import { watchedDisk } from '../../support/watched-disk'
import { eventually } from '../../support/eventually'

describe('the thread that verifies sealed months', () => {
  const MONTH_FILE = '2026-09.jsonl'

  it('finds a byte that a disk has changed, which no look from outside shows', async () => {
    const desk = await aDeskOfMonths()
    flip(desk.dataDir, MONTH_FILE, '的一起', true)
    const disk = watchedDisk()
    const again = await inMonth(desk, '2026-11', { disk })
    expect(disk.opened).toEqual(['2026-11.jsonl'])
    expect((await healthOf(again)).readOnly).toBeNull()
    await again.pass(MINUTE)
    await eventually(async () =>
      expect((await healthOf(again)).readOnly).toMatchObject({ kind: 'hash', file: MONTH_FILE }),
    )
    const [finding] = (await verifyFolder(desk.dataDir)).findings
    expect((await healthOf(again)).readOnly).toEqual(finding!.damage)
    await acceptDamage(again)
    expect((await healthOf(again)).readOnly).toMatchObject({ kind: 'seal', file: MONTH_FILE })
    await acceptDamage(again)
    await signIn(again)
    await anIncident(again, '接着记')
    await again.core.stop()
    expect((await healthOf(await inMonth(desk, '2026-11'))).readOnly).toBeNull()
  })

  it('finds a month that vanishes while the desk is open, on the next day', async () => {
    const again = await inMonth(await aDeskOfMonths(), '2026-11')
    await again.pass(MINUTE)
    rmSync(journalPath(again.dataDir, MONTH_FILE))
    await again.sleep(DAY)
    await eventually(async () =>
      expect((await healthOf(again)).readOnly).toMatchObject({
        kind: 'seq',
        file: '2026-10.jsonl',
      }),
    )
  })

  it('tells the page at once', async () => {
    const desk = await aDeskOfMonths()
    flip(desk.dataDir, MONTH_FILE, '的一起', true)
    const again = await inMonth(desk, '2026-11')
    again.pushes.splice(0)
    await again.pass(MINUTE)
    await eventually(() =>
      expect(
        again.pushes.flatMap((push) =>
          push.kind === 'view' ? (push.health.readOnly?.kind ?? []) : [],
        ),
      ).toContain('hash'),
    )
  })
})
