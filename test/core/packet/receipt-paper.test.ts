// A 回执 on paper: the very code that was given, and nothing that never was.
import { expect, test } from 'vitest'
import {
  accepted,
  aFire,
  aRoomAbove,
  aRoomBelow,
  BELOW,
  exported,
  send,
  type Exported,
} from '../../support/rooms'

async function answered() {
  const [below, above] = [await aRoomBelow(), await aRoomAbove()]
  const fire = await aFire(below)
  await send(below, fire, 'initial')
  const packet: Exported = await exported(below, fire)
  const incidentId = await accepted(above, packet.bytes)
  const reply = await above.api.receiptCode({ incidentId, noticeAccepted: true })
  if (!reply.ok) throw new Error(reply.error.code)
  return { above, given: reply.value }
}

test('a 回执 that was given as a code is printed with that same code', async () => {
  const { above, given } = await answered()
  const made = await above.api.makePaper({ paper: given.paper })
  if (!made.ok) throw new Error(made.error.code)
  expect(made.value.html).toContain(encodeURIComponent(given.svg))
  expect(made.value.html).toContain(BELOW)
  expect(made.value.html).toContain('首报')
  expect(made.value.fileName).toBe('回执 值班〔2026〕1号.pdf')
})

test('what was never given has no paper', async () => {
  const { above, given } = await answered()
  for (const other of [
    { at: '2026-11-23T07:00:00.000Z' },
    { personId: 'p2' },
    { incidentId: '2026-9' },
  ]) {
    expect(await above.api.makePaper({ paper: { ...given.paper, ...other } })).toMatchObject({
      ok: false,
    })
  }
})
