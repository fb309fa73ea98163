// A paper on its way to the printer: made from the core's own record, for whoever is signed in.
import { expect, test } from 'vitest'
import { aDeskInUse } from '../../support/desk'

const BLANK = { kind: 'blank', form: 'initial' } as const

test('a paper that was asked for lies before the person', async () => {
  const desk = await aDeskInUse()
  expect(await desk.api.printPaper({ paper: BLANK })).toEqual({ ok: true, value: { came: 'sent' } })
  expect(desk.shell.printed).toEqual([expect.stringContaining('首报（空白）')])
})

test('what no printer took is refused, with what to do', async () => {
  const desk = await aDeskInUse()
  desk.shell.printerBroken = true
  expect(await desk.api.printPaper({ paper: BLANK })).toMatchObject({
    ok: false,
    error: { code: 'cannotPrint' },
  })
})

test('nothing is printed for nobody, and nothing that is not on record', async () => {
  const desk = await aDeskInUse()
  const unknown = { kind: 'report', incidentId: 'x', reportId: 't1' } as const
  expect(await desk.api.printPaper({ paper: unknown })).toMatchObject({
    ok: false,
    error: { code: 'unknownIncident' },
  })
  await desk.done({ type: 'signOut' })
  expect(await desk.api.printPaper({ paper: BLANK })).toMatchObject({
    ok: false,
    error: { code: 'notSignedIn' },
  })
  expect(desk.shell.printed).toEqual([])
})
