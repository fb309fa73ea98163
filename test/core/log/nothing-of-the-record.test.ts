// The promise under which the log may be handed on: nothing of the record stands in it.
import { expect, it } from 'vitest'
import { MINUTE } from '../../../shared/time'
import { LEADER_PIN, OFFICER_PIN } from '../../support/commands'
import { aDeskInUse, anIncident, signIn } from '../../support/desk'
import { brokenPorts, callAsPage, logLines, logText } from '../../support/log'

it('after a shift with faults of every kind there is no name, text, number or PIN in it', async () => {
  const title = '面铺窑村草原火情，联系人王海 13904710001'
  const { broken, ports } = brokenPorts(`/media/${title}`)
  const desk = await aDeskInUse({ ports })
  const incidentId = await anIncident(desk, title)
  broken.add('notify').add('setBadge')
  await desk.pass(16 * MINUTE)
  await signIn(desk)
  broken.add('pickFolder')
  for (const name of ['exportData', 'saveTemplate']) await callAsPage(desk, name)
  await callAsPage(desk, 'saveFile', {
    name: `${title}.xlsx`,
    base64: Buffer.from(`PK\u0003\u0004${title}`).toString('base64'),
  })
  desk.disk.fail('write', 'ENOSPC')
  await callAsPage(desk, 'saveDraft', { key: incidentId, value: title })
  await callAsPage(desk, 'command', {
    command: { type: 'signIn', personId: 'p2', pin: LEADER_PIN },
  })
  await callAsPage(desk, title, { title })
  desk.disk.heal()
  desk.disk.fail('rename', 'EACCES')
  await desk.core.stop()

  // The moments of the lines begin as the number of the incident does.
  const text = logText(desk.dataDir).replaceAll(/"at":"2026[^"]*"/g, '')
  const events = new Set(logLines(desk.dataDir).map(({ event }) => event))
  expect([...events]).toEqual(
    expect.arrayContaining([
      'started',
      'tellingFailed',
      'callFailed',
      'journalRefused',
      'diskRefused',
      'snapshotFailed',
      'stopped',
    ]),
  )
  for (const word of [
    '面铺窑',
    '火情',
    '王海',
    '13904710001',
    '张磊',
    '李建国',
    '新城区',
    OFFICER_PIN,
    LEADER_PIN,
    incidentId,
    desk.dataDir,
  ])
    expect(text).not.toContain(word)
  expect(text).toMatch(/^[\x20-\x7e\n]*$/)
})
