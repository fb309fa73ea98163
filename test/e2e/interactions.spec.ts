// The ways that are gone most take no more keys than they may, counted through the real page.
import { measured } from '../support/interactions/counted'
import { WAYS } from '../support/interactions/ways'
import { begin, expect, test } from './support/room'

for (const way of WAYS) {
  test(`${way.figure}: at most ${way.aim} keys`, async ({ room, clock }) => {
    const { page } = await begin(room)
    const figure = await measured(way, {
      page,
      tell: room.tell,
      opened: () => room.desk().opened,
      now: clock.wall,
      advance: clock.advance,
    })
    expect(figure).toMatchObject({ met: true })
  })
}
