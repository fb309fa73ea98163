// 紧急接管: nobody could hand over, so a leader answers for it, and both shifts say so for ever.
import { expect, signIn, test } from './support/room'
import {
  beginWithRelief,
  changeOver,
  dialog,
  LEADER_PIN,
  MATTER,
  OFFICER_PIN,
  onDuty,
  RELIEF_PIN,
  somethingToHandOver,
  stateOf,
} from './support/duty'

const REASON = '张磊突发胃痛送医，无法当面交班'

test('with a reason and a leader’s PIN the desk is taken over at once, and both shifts show it ever after', async ({
  room,
  clock,
}) => {
  const hands = await beginWithRelief(room)
  const { page, key, see, fill } = hands
  await somethingToHandOver(room, clock)
  await changeOver(hands, '陈静', RELIEF_PIN)

  await key('Alt+k')
  const taking = dialog(hands, '紧急接管')
  await expect(taking).toContainText('接管人、批准人和原因永远留在两个班的记录上。')
  await fill('口令', LEADER_PIN, taking)
  await key('Control+Enter')
  await expect(taking, 'nobody approves without a reason').toContainText('这一项必须填写')
  await fill('原因', REASON, taking)
  await fill('口令', OFFICER_PIN, taking)
  await key('Control+Enter')
  await expect(taking, 'an officer’s PIN is none of a leader’s').toContainText('口令不对')
  expect((await stateOf(room)).shift.past).toHaveLength(0)

  await fill('口令', LEADER_PIN, taking)
  await key('Control+Enter')
  await expect(taking).toBeHidden()
  await expect(onDuty(hands, '陈静')).toBeVisible()
  const takeover = { by: 'p3', approvedBy: 'p2', reason: REASON }
  const { session, shift } = await stateOf(room)
  expect(session?.personId).toBe('p3')
  expect(shift.past).toMatchObject([
    {
      id: 's1',
      endedBy: 'takeover',
      endedByTakeover: takeover,
      sheet: { outgoingSignature: null, incomingSignature: null },
    },
  ])
  expect(shift.current).toMatchObject({
    id: 's2',
    begunByTakeover: takeover,
    crew: [{ personId: 'p3', how: 'tookOver' }],
  })

  const bothSayIt = async () => {
    await key('Alt+4')
    await see('紧急接管的班')
    await see(`陈静 接管，李建国 批准。原因：${REASON}`)
    await key('Alt+ArrowLeft')
    await see('未交接')
    await see(new RegExp(`由 陈静 紧急接管，李建国 批准。原因：${REASON}`))
  }
  await bothSayIt()
  await hands.press(/看交接单/)
  await see('已封存的交接单，只能查看')
  await see(MATTER)
  await expect(page.getByText('无人签字')).toHaveCount(2)

  // It is the record that says so: the next day's desk does too.
  await room.stop()
  await clock.sleep(60_000)
  const again = await room.start()
  await signIn(again, '陈静', RELIEF_PIN)
  await again.key('Alt+4')
  await again.see('紧急接管的班')
})
