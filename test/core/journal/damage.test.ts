// Opening the folder when the record is not what was written: read-only, and the way forward.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../electron/core/sha256'
import { lineText, seal } from '../../../shared/journal'
import { MINUTE } from '../../../shared/time'
import { LEADER_PIN, OFFICER_PIN, openIncidentCommand } from '../../support/commands'
import {
  aDesk,
  aDeskInUse,
  anIncident,
  aStoppedDesk,
  healthOf,
  incidentsOf,
  signIn,
  startedAgain,
  viewOf,
  type TestDesk,
} from '../../support/desk'
import {
  MONTH,
  changeJournal,
  journalPath,
  readJournal,
  removeSnapshots,
  walked,
  writeJournal,
} from '../../support/journal'

describe('a byte flipped in the middle of the journal', () => {
  async function aDamagedDesk(): Promise<TestDesk> {
    const desk = await aStoppedDesk()
    changeJournal(desk.dataDir, (lines) => lines.map((line) => line.replace('第一起', '第七起')))
    return startedAgain(desk)
  }
  const accept = (desk: TestDesk, pin = LEADER_PIN, approverId = 'p2') =>
    desk.command({ type: 'acceptDamage', approverId, pin, reason: '已与纸质记录核对' })

  it('closes the record: it can be looked at, and nothing is written', async () => {
    const desk = await aDamagedDesk()
    const before = readJournal(desk.dataDir)
    expect((await healthOf(desk)).readOnly).toMatchObject({
      kind: 'hash',
      file: MONTH,
      line: 9,
      seq: 8,
    })
    expect((await signIn(desk)).ok).toBe(true)
    expect(await incidentsOf(desk)).toContain('第二起')
    expect(await desk.command(openIncidentCommand(desk.clock.wall()))).toMatchObject({
      error: { code: 'readOnly' },
    })
    expect(readJournal(desk.dataDir)).toBe(before)
  })

  it('does not silence the alarms, though they cannot be written down', async () => {
    const desk = await aDamagedDesk()
    await desk.pass(16 * MINUTE)
    expect(desk.notifications.length).toBeGreaterThan(0)
    expect(desk.notifications.length).toBeLessThan(5)
    expect((await viewOf(desk)).view).toMatchObject({
      kind: 'signIn',
      alarms: { ringing: 2, overdue: 2 },
    })
  })

  it('can be taken out of the machine by whoever is signed in', async () => {
    const desk = await aDamagedDesk()
    expect(await desk.api.exportData({})).toMatchObject({ error: { code: 'notSignedIn' } })
    await signIn(desk)
    expect(await desk.api.exportData({})).toMatchObject({ error: { code: 'noFolder' } })
    desk.shell.picked = desk.dataDir
    const reply = await desk.api.exportData({})
    if (!reply.ok) throw new Error(reply.error.code)
    expect(reply.value.folder).toBe(join(desk.dataDir, '值班台导出-20261123-143207'))
    expect(readdirSync(reply.value.folder)).toEqual([
      'journal',
      'snapshot.json',
      'snapshot.older.json',
    ])
    expect(readJournal(reply.value.folder)).toBe(readJournal(desk.dataDir))
  })

  it('is not accepted by an officer, nor with a wrong PIN', async () => {
    const desk = await aDamagedDesk()
    await signIn(desk)
    expect(await accept(desk, OFFICER_PIN, 'p1')).toMatchObject({ error: { code: 'notAllowed' } })
    expect(await accept(desk, '000000')).toMatchObject({ error: { code: 'pinWrong' } })
    expect((await healthOf(desk)).readOnly).not.toBeNull()
  })

  it('is accepted by a leader: the desk goes on, the line stays as it is, and the break stays on record', async () => {
    const desk = await aDamagedDesk()
    await signIn(desk)
    const before = readJournal(desk.dataDir)
    expect((await accept(desk)).ok).toBe(true)
    expect((await healthOf(desk)).readOnly).toBeNull()
    expect((await viewOf(desk)).view).toMatchObject({ kind: 'signIn' })
    expect((await signIn(desk)).ok).toBe(true)
    await anIncident(desk, '第三起')
    const { seen, damages } = await walked(desk.dataDir)
    expect(readJournal(desk.dataDir).startsWith(before)).toBe(true)
    expect(damages).toMatchObject([{ kind: 'hash', line: 9 }])
    expect(seen.find(({ type }) => type === 'damageAccepted')).toMatchObject({
      by: 'p2',
      data: { damage: { kind: 'hash', line: 9 }, reason: '已与纸质记录核对' },
    })
  })

  it('stays accepted after a restart, until something else is changed', async () => {
    const desk = await aDamagedDesk()
    await signIn(desk)
    await accept(desk)
    await desk.core.stop()
    const again = await startedAgain(desk)
    expect((await healthOf(again)).readOnly).toBeNull()
    await again.core.stop()
    changeJournal(desk.dataDir, (lines) => lines.map((line) => line.replace('第七起', '第八起')))
    expect((await healthOf(await startedAgain(desk))).readOnly).toMatchObject({
      kind: 'hash',
      line: 9,
    })
  })

  it('forgets, once accepted, who sat there meanwhile', async () => {
    const desk = await aDamagedDesk()
    await signIn(desk)
    await accept(desk)
    const types = (await walked(desk.dataDir)).seen.map(({ type }) => type)
    expect(types.slice(-2)).toEqual(['damageAccepted', 'appStarted'])
  })
})

describe('other damage', () => {
  it('several breaks are accepted one by one', async () => {
    const desk = await aStoppedDesk()
    changeJournal(desk.dataDir, (lines) =>
      lines.map((line) => line.replace('第一起', '第七起').replace('第二起', '第九起')),
    )
    const again = await startedAgain(desk)
    await signIn(again)
    const accept = () =>
      again.command({ type: 'acceptDamage', approverId: 'p2', pin: LEADER_PIN, reason: '核对过' })
    expect((await healthOf(again)).readOnly).toMatchObject({ line: 9 })
    await accept()
    expect((await healthOf(again)).readOnly).toMatchObject({ line: 10 })
    await accept()
    expect((await healthOf(again)).readOnly).toBeNull()
  })

  it('a line taken out of the middle is found', async () => {
    const desk = await aStoppedDesk()
    changeJournal(desk.dataDir, (lines) => lines.filter((line) => !line.includes('第一起')))
    expect((await healthOf(await startedAgain(desk))).readOnly).toMatchObject({
      kind: 'seq',
      line: 9,
      seq: 8,
    })
  })

  it.each([
    ['the program started', 'appStarted'],
    ['the 零报告 was switched on', 'nilSettingsChanged'],
  ])(
    'a line that says when %s, with a moment that is none, is no reason not to open',
    async (_what, type) => {
      const desk = await aDeskInUse()
      await desk.done({ type: 'signOut' })
      await signIn(desk, 'p2', LEADER_PIN)
      await desk.done({
        type: 'setNilReport',
        settings: { on: true, at: '16:30', warnMinutes: [30], needsLeaderPin: false },
        reason: '上级要求',
      })
      await desk.core.stop()
      removeSnapshots(desk.dataDir)
      changeJournal(desk.dataDir, (lines) =>
        lines.map((line) =>
          line.includes(`"type":"${type}"`)
            ? line.replace(/"at":"2026-11-23T06/, '"at":"2026-11-23T\u00606')
            : line,
        ),
      )
      expect((await healthOf(await startedAgain(desk))).readOnly).toMatchObject({ kind: 'hash' })
    },
  )

  it('a changed byte in the last line closes the record: it was acknowledged', async () => {
    const desk = await aStoppedDesk()
    removeSnapshots(desk.dataDir)
    const bytes = Buffer.from(readJournal(desk.dataDir))
    bytes[bytes.lastIndexOf('"by"') + 4]! ^= 1
    writeJournal(desk.dataDir, bytes)
    const again = await startedAgain(desk)
    expect((await healthOf(again)).readOnly).toMatchObject({ kind: 'unreadable', line: 10, seq: 9 })
    expect(readJournal(desk.dataDir)).toBe(bytes.toString())
  })

  it('a last line without its end is left as it is, and what comes next stands behind it', async () => {
    const desk = await aStoppedDesk()
    removeSnapshots(desk.dataDir)
    writeJournal(desk.dataDir, readJournal(desk.dataDir).replace(/\n$/, '\u000b'))
    const again = await startedAgain(desk)
    expect((await healthOf(again)).readOnly).toMatchObject({ kind: 'unreadable', line: 10 })
    await signIn(again)
    await again.done({ type: 'acceptDamage', approverId: 'p2', pin: LEADER_PIN, reason: '核对过' })
    await signIn(again)
    await anIncident(again, '第三起')
    await again.core.stop()
    expect((await walked(desk.dataDir)).damages).toMatchObject([{ kind: 'unreadable', line: 10 }])
    expect((await healthOf(await startedAgain(desk))).readOnly).toBeNull()
  })

  it('records that vanish behind a damaged line, once it was accepted, are missed', async () => {
    const desk = await aStoppedDesk()
    changeJournal(desk.dataDir, (lines) => lines.map((line) => line.replace('李建国', '李建业')))
    const again = await startedAgain(desk)
    const { readOnly } = await healthOf(again)
    await signIn(again)
    await again.done({ type: 'acceptDamage', approverId: 'p2', pin: LEADER_PIN, reason: '核对过' })
    await again.core.stop()
    const { line } = readOnly as { line: number }
    changeJournal(desk.dataDir, (lines) =>
      lines.filter((_text, index) => index < line || index > line + 2),
    )
    expect((await healthOf(await startedAgain(desk))).readOnly).toMatchObject({
      kind: 'seq',
      line: line + 1,
      seq: line - 1,
    })
  })

  it('missing records can be accepted; the snapshots, one of which told of them, are kept beside', async () => {
    const desk = await aStoppedDesk()
    changeJournal(desk.dataDir, (lines) => lines.slice(0, -1))
    const again = await startedAgain(desk)
    await signIn(again)
    await again.done({
      type: 'acceptDamage',
      approverId: 'p2',
      pin: LEADER_PIN,
      reason: '备份之后的记录丢失',
    })
    await again.core.stop()
    expect(readdirSync(join(desk.dataDir, 'set-aside'))).toEqual([
      expect.stringMatching(/^snapshot\.json\..*\.kept$/),
      expect.stringMatching(/^snapshot\.older\.json\..*\.kept$/),
    ])
    expect((await healthOf(await startedAgain(desk))).readOnly).toBeNull()
  })

  it('what a newer version wrote closes the record, and cannot be accepted away', async () => {
    const desk = await aStoppedDesk()
    const { head } = await walked(desk.dataDir)
    const event = { at: '2026-11-23T06:50:00.000Z', type: 'droneSent', v: 1, by: 'p1', data: {} }
    writeFileSync(journalPath(desk.dataDir), lineText(seal(head, event, sha256)), { flag: 'a' })
    const again = await startedAgain(desk)
    expect((await healthOf(again)).readOnly).toMatchObject({ kind: 'newer', line: 11 })
    await signIn(again)
    expect(
      await again.command({
        type: 'acceptDamage',
        approverId: 'p2',
        pin: LEADER_PIN,
        reason: '不管了',
      }),
    ).toMatchObject({ error: { code: 'newerJournal' } })
  })

  it('a line of an earlier version that says what that version never said is unreadable, and can be accepted away', async () => {
    const desk = await aStoppedDesk()
    const { head } = await walked(desk.dataDir)
    const event = {
      at: '2026-11-23T06:50:00.000Z',
      type: 'reportSaved',
      v: 1,
      by: 'p1',
      data: { incidentId: '2026-1', content: 7 },
    }
    writeFileSync(journalPath(desk.dataDir), lineText(seal(head, event, sha256)), { flag: 'a' })
    const again = await startedAgain(desk)
    expect((await healthOf(again)).readOnly).toMatchObject({
      kind: 'unreadable',
      line: 11,
      seq: 10,
    })
    await signIn(again)
    await again.done({
      type: 'acceptDamage',
      approverId: 'p2',
      pin: LEADER_PIN,
      reason: '已与纸质记录核对',
    })
    await again.core.stop()
    expect((await healthOf(await startedAgain(again))).readOnly).toBeNull()
  })

  it('of which nothing is left to sign in with can still be exported', async () => {
    const desk = await aDesk()
    await desk.core.stop()
    writeJournal(desk.dataDir, `spilt coffee\n${readJournal(desk.dataDir)}`)
    const again = await startedAgain(desk)
    again.shell.picked = desk.dataDir
    expect((await again.api.exportData({})).ok).toBe(true)
  })
})
