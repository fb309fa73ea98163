// What goes wrong at the edges of the desk: the printer, kept files, packets. The person is told what to do,
// the log what happened.
import { expect, it, vi } from 'vitest'
import { findIn } from '../../../electron/core/packet/find'
import { ok } from '../../../shared/result'
import { aDeskInUse, anIncident } from '../../support/desk'
import { aFile, keep } from '../../support/files'
import { eventsOf } from '../../support/log'
import { tempFolder } from '../../support/temp-folder'

const blank = { paper: { kind: 'blank', form: 'initial' } } as const

it('a PDF that could not be made, and a paper that went to no printer', async () => {
  const desk = await aDeskInUse()
  desk.shell.picked = tempFolder()
  desk.shell.printerBroken = true
  expect(await desk.api.savePaper(blank)).toMatchObject({ error: { code: 'printFailed' } })
  expect(await desk.api.printPaper(blank)).toMatchObject({ error: { code: 'cannotPrint' } })
  const lines = await eventsOf(desk, 'printFailed')
  expect(lines.map(({ stack }) => stack?.[0])).toEqual([
    expect.stringMatching(/\bpdf /),
    expect.stringMatching(/\bprint /),
  ])
})

it('an attachment that a failing disk does not give back', async () => {
  const desk = await aDeskInUse()
  const { sha256 } = await keep(desk.api, aFile())
  const { made } = await desk.done({
    type: 'addAttachment',
    owner: { kind: 'incident', incidentId: await anIncident(desk) },
    sha256,
    name: '现场照片.jpg',
    caption: '',
    print: null,
  })
  desk.disk.fail('read', 'EIO')
  expect(await desk.api.saveAttachment({ attachmentId: made.attachmentId! })).toMatchObject({
    error: { code: 'fileMissing' },
  })
  desk.disk.heal()
  expect(await eventsOf(desk, 'fileFailed')).toMatchObject([
    { error: { name: 'Error', system: 'EIO' } },
  ])
})

it('a journal whose first line cannot be read, when another room is to know this one by it', async () => {
  const desk = await aDeskInUse()
  const incidentId = await anIncident(desk)
  desk.disk.fail('list', 'EIO')
  const asked = { incidentId, passphrase: null, noticeAccepted: true } as const
  expect(await desk.api.exportPacket(asked)).toMatchObject({ error: { code: 'packetDamaged' } })
  desk.disk.heal()
  expect(await eventsOf(desk, 'fileFailed')).toMatchObject([{ error: { system: 'EIO' } }])
})

it('a packet that makes no sense and is not followed into it', async () => {
  const mistake = new RangeError('Maximum call stack size exceeded')
  const log = { fault: vi.fn(() => '482107') }
  const found = await findIn(['f1'], null, {
    files: {
      staged: async () => ok({ name: '', bytes: new Uint8Array([1]) }),
    } as unknown as Parameters<typeof findIn>[2]['files'],
    codes: { read: () => Promise.reject(mistake) } as unknown as Parameters<
      typeof findIn
    >[2]['codes'],
    inside: null,
    app: '0.1.0',
    onSealing: () => {},
    log,
  })
  expect(found).toMatchObject({ ok: false, error: { code: 'packetStrange' } })
  expect(log.fault).toHaveBeenCalledExactlyOnceWith('packetFailed', mistake)
})
