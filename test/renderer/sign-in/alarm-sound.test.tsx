import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { SilentAudio } from './silent-audio'
import { draw, text } from '../support/page'
import { aRoomOf } from '../layout/room'
import { SignInPage } from '../../../renderer/sign-in/sign-in-page'

const view = {
  kind: 'signIn',
  unitName: '值班室',
  lockedBy: '张磊',
  people: [],
  wall: null,
} as const

/** The length of the late alarm: six tones and a pause, again and again. */
const ROUND = 1_500
/** Two slow tones and a long pause. */
const EXERCISE_ROUND = 8_040
const rounds = vi.spyOn(globalThis, 'setInterval')
afterAll(() => rounds.mockRestore())

beforeEach(() => {
  rounds.mockClear()
  vi.stubGlobal('AudioContext', SilentAudio)
})

it('an alarm sounds at the locked door as well', async () => {
  await draw(
    aRoomOf('nobody'),
    <SignInPage view={{ ...view, alarms: { ringing: 1, overdue: 1, exercises: 0 } }} />,
  )
  expect(rounds).toHaveBeenCalledWith(expect.any(Function), ROUND)
})

it('what was acknowledged stays silent, though it is still shown', async () => {
  await draw(
    aRoomOf('nobody'),
    <SignInPage view={{ ...view, alarms: { ringing: 0, overdue: 1, exercises: 0 } }} />,
  )
  expect(text()).toContain('有 1 项时限已超时，请解锁查看')
  expect(rounds).not.toHaveBeenCalledWith(expect.any(Function), ROUND)
})

it('an exercise has a calmer sound of its own, and is called one', async () => {
  await draw(
    aRoomOf('nobody'),
    <SignInPage view={{ ...view, alarms: { ringing: 0, overdue: 0, exercises: 1 } }} />,
  )
  expect(text()).toContain('有 1 项演练时限报警，请解锁查看')
  expect(rounds).toHaveBeenCalledWith(expect.any(Function), EXERCISE_ROUND)
  expect(rounds).not.toHaveBeenCalledWith(expect.any(Function), ROUND)
})

it('an exercise adds nothing to the sound of what is real', async () => {
  await draw(
    aRoomOf('nobody'),
    <SignInPage view={{ ...view, alarms: { ringing: 1, overdue: 1, exercises: 1 } }} />,
  )
  expect(text()).toContain('有 1 项时限报警，请解锁查看')
  expect(text()).toContain('另有演练 1 项')
  expect(rounds).toHaveBeenCalledWith(expect.any(Function), ROUND)
  expect(rounds).not.toHaveBeenCalledWith(expect.any(Function), EXERCISE_ROUND)
})
