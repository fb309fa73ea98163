// The power goes between the two signatures: the old shift is still in force, and its officer answers.
import { banner, expect, signIn, test } from './support/room'
import {
  beginWithRelief,
  EVENING,
  item,
  MATTER,
  onDuty,
  prepareTheSheet,
  READY,
  RELIEF_PIN,
  sign,
  signAs,
  somethingToHandOver,
  stateOf,
  until,
} from './support/duty'

test.use({ startAt: EVENING })

test('a power cut between the two signatures leaves the old shift in force and the outgoing officer responsible', async ({
  room,
  clock,
}) => {
  await beginWithRelief(room)
  await somethingToHandOver(room, clock)
  await until(room, clock, READY)
  await prepareTheSheet(room)
  await signAs(room, 'p1')
  await room.cutPower()

  const hands = await room.start()
  const { see, key } = hands
  await signIn(hands, '陈静', RELIEF_PIN)
  await expect(onDuty(hands, '张磊')).toBeVisible()
  await expect(banner(hands, '只能查看')).toContainText('本班由 张磊 值守')
  const { shift } = await stateOf(room)
  expect(shift.past).toHaveLength(0)
  expect(shift.current).toMatchObject({ id: 's1', endedAt: null, crew: [{ personId: 'p1' }] })
  expect(shift.current?.handover?.signature?.personId, 'the first signature stands').toBe('p1')

  // Nothing that was accepted has to be accepted again; the second signature still ends the shift.
  await key('Alt+5')
  await expect(item(hands, MATTER)).toContainText('已接收')
  await see('请陈静签字，签完即接班')
  await sign(hands, '接班人签字', RELIEF_PIN)
  await expect(onDuty(hands, '陈静')).toBeVisible()
  expect((await stateOf(room)).shift).toMatchObject({
    current: { id: 's2' },
    past: [{ id: 's1', endedBy: 'handover' }],
  })
})

test('a power cut after the second signature leaves the new shift in force: nothing of it is half done', async ({
  room,
  clock,
}) => {
  await beginWithRelief(room)
  await until(room, clock, READY)
  await prepareTheSheet(room)
  await signAs(room, 'p1')
  await signAs(room, 'p3')
  await room.cutPower()

  const hands = await room.start()
  await signIn(hands, '陈静', RELIEF_PIN)
  await expect(onDuty(hands, '陈静')).toBeVisible()
  await expect(banner(hands, '只能查看')).toBeHidden()
  const { shift } = await stateOf(room)
  expect(shift.past.map(({ id, endedBy }) => [id, endedBy])).toEqual([['s1', 'handover']])
  expect(shift.current).toMatchObject({ id: 's2', crew: [{ personId: 'p3', how: 'accepted' }] })
})
