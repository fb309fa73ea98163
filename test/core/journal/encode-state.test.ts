// The state is encoded piece by piece, and comes to the same text and digest as in one go.
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { encodeState } from '../../../electron/core/journal/encode-state'
import { emptyDesk, evolve, type DeskState } from '../../../shared/desk'
import { OLDER, olderLines, type OlderDesk } from '../../support/older'

const text = (body: Uint8Array): string => Buffer.from(body).toString('utf8')

test.each(['the empty desk', ...Object.keys(OLDER)])(
  'of %s it is what JSON says',
  async (which) => {
    const state =
      which === 'the empty desk'
        ? emptyDesk
        : olderLines(which as OlderDesk).reduce<DeskState>(
            (before, line) => evolve(before, line),
            emptyDesk,
          )
    const { body, digest } = await encodeState(state)
    expect(text(body)).toBe(JSON.stringify(state))
    expect(digest).toBe(createHash('sha256').update(body).digest('hex'))
  },
)

test('whoever waits has their turn between the records of a large one', async () => {
  const [incident] = Object.values(
    olderLines('whole').reduce<DeskState>((before, line) => evolve(before, line), emptyDesk)
      .incidents,
  )
  const incidents = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [`2026-${index}`, incident!]),
  )
  const state = { ...emptyDesk, incidents }
  let turns = 0
  let isOver = false
  const counting = (async () => {
    while (!isOver) {
      await setImmediate()
      turns += 1
    }
  })()
  const { body } = await encodeState(state)
  isOver = true
  await counting
  expect(turns).toBeGreaterThan(5)
  expect(text(body)).toBe(JSON.stringify(state))
})
