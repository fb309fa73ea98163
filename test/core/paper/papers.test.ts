// Papers and tables on their way out: who may take them, where they go, and what is said when they
// cannot be saved.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refusalText } from '../../../shared/refusals'
import { readTemplateFile } from '../../../shared/template/file'
import { defaultTemplate } from '../../../shared/template/record'
import { aDeskInUse, type TestDesk } from '../../support/desk'
import { tempFolder } from '../../support/temp-folder'

const SHEET = { kind: 'handover', shiftId: 's1' } as const
const TABLE = Buffer.from('PK\u0003\u0004 and the rest of a table', 'latin1')
const FILE = { name: '值班表 2026-11.xlsx', base64: TABLE.toString('base64') }

async function aDeskWithStick(): Promise<{ desk: TestDesk; stick: string }> {
  const desk = await aDeskInUse()
  const stick = tempFolder()
  desk.shell.picked = stick
  return { desk, stick }
}

const save = (desk: TestDesk) => desk.api.savePaper({ paper: SHEET })

describe('a paper', () => {
  it('is made from the record, with the chain as it stands', async () => {
    const desk = await aDeskInUse()
    const reply = await desk.api.makePaper({ paper: SHEET })
    if (!reply.ok) throw new Error(reply.error.code)
    const journal = readFileSync(
      join(desk.dataDir, 'journal', readdirSync(join(desk.dataDir, 'journal'))[0]!),
      'utf8',
    )
    const last = JSON.parse(journal.trim().split('\n').at(-1)!) as { seq: number; hash: string }
    expect(reply.value.html).toContain(`记录链 第 ${last.seq} 条 ${last.hash}`)
    expect(reply.value.fileName).toMatch(/^交接班记录 .*\.pdf$/)
  })

  it('is saved under its name, exactly as it was shown', async () => {
    const { desk, stick } = await aDeskWithStick()
    const shown = await desk.api.makePaper({ paper: SHEET })
    const reply = await save(desk)
    if (!shown.ok || !reply.ok) throw new Error('refused')
    expect(reply.value.path).toBe(join(stick, shown.value.fileName))
    expect(desk.shell.printed).toEqual([shown.value.html])
  })

  it('never takes the place of another file', async () => {
    const { desk, stick } = await aDeskWithStick()
    const replies = [await save(desk), ...(await Promise.all([save(desk), save(desk)]))]
    expect(replies.every(({ ok }) => ok)).toBe(true)
    expect(
      readdirSync(stick)
        .sort()
        .map((name) => name.replace(/^.*?( \(\d\))?\.pdf$/, '$1')),
    ).toEqual([' (2)', ' (3)', ''])
  })

  it('goes nowhere when the person changes their mind', async () => {
    const desk = await aDeskInUse()
    expect(await save(desk)).toMatchObject({ ok: false, error: { code: 'noFolder' } })
    expect(desk.shell.printed).toEqual([])
  })

  it('is refused to whoever is not signed in, and on a locked desk', async () => {
    const { desk } = await aDeskWithStick()
    await desk.done({ type: 'lock' })
    expect(await save(desk)).toMatchObject({ error: { code: 'locked' } })
    await desk.done({ type: 'signOut' })
    expect(await desk.api.makePaper({ paper: SHEET })).toMatchObject({
      error: { code: 'notSignedIn' },
    })
    expect(await desk.api.saveFile(FILE)).toMatchObject({ error: { code: 'notSignedIn' } })
  })

  it('that nobody knows is refused with the field that is wrong', async () => {
    const desk = await aDeskInUse()
    expect(await desk.api.makePaper({ paper: { kind: 'handover', shiftId: 's7' } })).toMatchObject({
      error: { code: 'noSuchShift', path: 'paper.shiftId' },
    })
    for (const paper of [
      { kind: 'poem' },
      { kind: 'dutyLog', date: '2026-02-30' },
      { kind: 'roster', month: '2026-13' },
    ]) {
      expect(await desk.core.call('makePaper', { paper })).toMatchObject({
        error: { code: 'malformed' },
      })
    }
  })
})

describe('when it cannot be saved', () => {
  it.each([
    ['write', 'ENOSPC', 'saveNoRoom', /换一个文件夹/],
    ['open', 'EACCES', 'saveNotAllowed', /换一个文件夹/],
    ['open', 'ENOENT', 'saveFolderGone', /接好/],
    ['rename', 'EIO', 'saveFailed', /换一个文件夹/],
  ] as const)(
    '%s with %s, the person is told what to do, and nothing is left behind',
    async (operation, fault, code, advice) => {
      const { desk, stick } = await aDeskWithStick()
      desk.disk.fail(operation, fault)
      const reply = await save(desk)
      desk.disk.heal()
      if (reply.ok) throw new Error('saved')
      expect(reply.error).toMatchObject({ code, details: { folder: stick, system: fault } })
      expect(refusalText(reply.error)).toMatch(advice)
      expect(readdirSync(stick)).toEqual([])
      expect(await save(desk)).toMatchObject({ ok: true })
    },
  )

  it('says that the printing failed, and the desk goes on', async () => {
    const { desk, stick } = await aDeskWithStick()
    desk.shell.printerBroken = true
    const reply = await save(desk)
    expect(reply).toMatchObject({ ok: false, error: { code: 'printFailed' } })
    if (!reply.ok) expect(refusalText(reply.error)).toMatch(/再试一次/)
    expect(readdirSync(stick)).toEqual([])
    expect(await desk.command({ type: 'lock' })).toMatchObject({ ok: true })
  })
})

describe('a table that the page made', () => {
  it('is saved byte for byte', async () => {
    const { desk, stick } = await aDeskWithStick()
    expect(await desk.api.saveFile(FILE)).toEqual({
      ok: true,
      value: { path: join(stick, FILE.name) },
    })
    expect(readFileSync(join(stick, FILE.name))).toEqual(TABLE)
  })

  it('keeps off a file that is there, whatever the case of its name', async () => {
    const { desk, stick } = await aDeskWithStick()
    writeFileSync(join(stick, 'roster.xlsx'), 'mine')
    expect(await desk.api.saveFile({ ...FILE, name: 'ROSTER.xlsx' })).toMatchObject({
      value: { path: join(stick, 'ROSTER (2).xlsx') },
    })
    expect(readFileSync(join(stick, 'roster.xlsx'), 'utf8')).toBe('mine')
  })

  it('has a name and no path', async () => {
    const { desk } = await aDeskWithStick()
    for (const name of [
      '../a.xlsx',
      'a/b.xlsx',
      'C:\\a.xlsx',
      '.xlsx',
      ' a.xlsx',
      'a.exe',
      'a.xlsx\u0000',
      'a\n.xlsx',
      '',
    ]) {
      expect(await desk.api.saveFile({ ...FILE, name })).toMatchObject({
        ok: false,
        error: { code: 'malformed' },
      })
    }
  })

  it('is a table: other bytes, and what is no Base64, are refused', async () => {
    const { desk, stick } = await aDeskWithStick()
    for (const base64 of [
      '',
      'MZ',
      '~~~',
      Buffer.from('#!/bin/sh').toString('base64'),
      `${FILE.base64}!`,
    ]) {
      expect(await desk.api.saveFile({ ...FILE, base64 })).toMatchObject({
        error: { code: 'malformed', path: 'base64' },
      })
    }
    expect(readdirSync(stick)).toEqual([])
  })
})

describe('the template of the documents', () => {
  it('is saved out of the record, as a file that reads back', async () => {
    const { desk, stick } = await aDeskWithStick()
    const reply = await desk.api.saveTemplate({})
    expect(reply).toMatchObject({
      ok: true,
      value: { path: expect.stringMatching(/公文格式 .*\.json$/) as string },
    })
    const [name] = readdirSync(stick)
    expect(readTemplateFile(readFileSync(join(stick, name!), 'utf8'))).toEqual({
      ok: true,
      value: defaultTemplate,
    })
  })

  it('is for whoever is signed in', async () => {
    const { desk } = await aDeskWithStick()
    await desk.command({ type: 'lock' })
    expect(await desk.api.saveTemplate({})).toMatchObject({ error: { code: 'locked' } })
  })
})
