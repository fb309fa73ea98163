import { act } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SilentAudio } from './silent-audio'
import { button, click, draw, field, key, press, settle, text, type } from '../support/page'
import type { FakeDesk } from '../support/fake-desk'
import { keyIn, nth } from '../layout/user-actions'
import { aRoomOf, MONDAY, OFFICER_PIN } from '../layout/room'
import { App } from '../../../renderer/app'
import { loadReadings } from '../../../renderer/ui/readings'
import { setSignOutReason } from '../../../renderer/sign-out-reason'
import { SignInPage, type SignInView } from '../../../renderer/sign-in/sign-in-page'
import { useRoute } from '../../../renderer/route'
import { SECOND } from '../../../shared/time'

let desk: FakeDesk

const view = (over: Partial<SignInView> = {}): SignInView => ({
  kind: 'signIn',
  wall: null,
  unitName: '新城区人民政府办公室值班室',
  lockedBy: null,
  alarms: { ringing: 0, overdue: 0, exercises: 0 },
  people: [
    { id: 'p1', name: '张磊', post: '值班员', role: 'dutyOfficer', mayTryAt: null, duty: 'onDuty' },
    { id: 'p2', name: '李建国', post: '副主任', role: 'dutyLeader', mayTryAt: null, duty: null },
  ],
  ...over,
})

const open = (over: Partial<SignInView> = {}) => draw(desk, <SignInPage view={view(over)} />)

beforeEach(() => {
  vi.stubGlobal('AudioContext', SilentAudio)
  desk = aRoomOf('nobody')
})

const NAMES = '张磊 李建国 刘志强 王芳 陈静 赵敏 周立新 巴特尔 乌云其木格 孙丽 郑海涛 吴刚 贺小兵'
/** So many that they are found by typing; 张磊 is on duty. */
const MANY = NAMES.split(' ').map((name, at) => ({
  ...view().people[0]!,
  id: `p${at + 1}`,
  name,
  duty: at === 0 ? ('onDuty' as const) : null,
}))
const shownNames = () => NAMES.split(' ').filter((name) => text().includes(`${name}值班员`))

describe('finding a name at the door', () => {
  beforeEach(async () => {
    await loadReadings()
    await open({ people: MANY })
    await settle()
  })
  const seek = (query: string) => type('按姓名查找', query)

  it.each([
    ['initials', 'ljg', '李建国'],
    ['拼音', 'lijianguo', '李建国'],
    ['a part of the name', '建国', '李建国'],
    ['a part of the 拼音', 'bate', '巴特尔'],
  ])('goes by %s, and shows nobody else', async (_by, query, name) => {
    await seek(query)
    expect(shownNames()).toEqual([name])
  })

  it('takes the first hit by Enter, with the caret in its PIN', async () => {
    await seek('ljg')
    await keyIn(field('按姓名查找'), 'Enter')
    expect(nth('李建国', 0).checked).toBe(true)
    expect(document.activeElement).toBe(field('李建国 的口令'))
  })

  it('says that nothing fits, and does not show the chosen one as if he did', async () => {
    await seek('xyz')
    expect(shownNames()).toEqual([])
    expect(text()).toContain('没有找到')
    field('按姓名查找').focus()
    await keyIn(field('按姓名查找'), 'Enter')
    expect(document.activeElement).toBe(field('按姓名查找'))
  })
})

describe('the door', () => {
  it('lets somebody sit down by name, PIN and Enter', async () => {
    await open()
    await click(nth('张磊', 0))
    await type('张磊 的口令', OFFICER_PIN)
    await keyIn(field('张磊 的口令'), 'Enter')
    expect(desk.state().session).toMatchObject({ personId: 'p1', locked: false })
  })

  it('takes a call before anybody signs in: F2, the words, Ctrl+Enter, and the PIN is asked', async () => {
    await open({ lockedBy: '张磊' })
    await key('F2')
    expect(document.querySelector('input[type="password"]')).toBeNull()
    await type('来电内容', '面铺窑村北山起火')
    await key('Ctrl+Enter')
    await settle()
    expect(text()).toContain('已存下接报 1 份，输口令接着办')
    expect(
      [...desk.drafts.values()].map(({ value }) => JSON.parse(value) as unknown),
    ).toMatchObject([{ said: '面铺窑村北山起火', from: { unit: '' } }])
  })

  it('changes the person with ↑ ↓ in the PIN field and forgets what was typed for another', async () => {
    await open({ lockedBy: '张磊' })
    await type('张磊 的口令', '1234')
    await keyIn(field('张磊 的口令'), 'ArrowDown')
    expect(field('李建国 的口令').value).toBe('')
  })

  it('says who keeps the desk and who should come by the roster', async () => {
    const people = view().people.map((person) =>
      person.id === 'p2' ? { ...person, duty: 'expected' as const } : person,
    )
    await open({ people })
    expect(text()).toMatch(/张磊.*在岗/)
    expect(text()).toMatch(/李建国.*应到岗/)
    await open({ people, lockedBy: '张磊' })
    expect(text()).toMatch(/张磊.*已锁屏/)
  })

  it('has the one who is on duty chosen, with the caret in the PIN: at night it is always locked', async () => {
    await open()
    expect(document.activeElement).toBe(field('张磊 的口令'))
  })

  it('chooses nobody of two who are on duty', async () => {
    await open({ people: view().people.map((one) => ({ ...one, duty: 'onDuty' as const })) })
    expect(field('口令').disabled).toBe(true)
  })

  it('asks for a name before a PIN', async () => {
    await open({ people: view().people.map((one) => ({ ...one, duty: null })) })
    expect(field('口令').disabled).toBe(true)
    expect(text()).toContain('先在左边选姓名')
  })

  it('says that a PIN was wrong, and counts down until it may be tried again', async () => {
    await open({ lockedBy: '张磊' })
    desk.refuseNext({ code: 'pinWrong', path: 'pin', details: { waitSeconds: 30 } })
    await type('口令', '000000')
    // However long a slow machine took to get here.
    await act(async () => desk.setNow(MONDAY))
    await keyIn(field('口令'), 'Enter')
    expect(text()).toContain('口令不对')
    expect(text()).toContain('请等 00:30 再试')

    await type('口令', OFFICER_PIN)
    await keyIn(field('口令'), 'Enter')
    expect(desk.state().session).toBeNull()

    await act(async () => desk.setNow(MONDAY + 31 * SECOND))
    await settle()
    expect(text()).not.toContain('再试')
    await keyIn(field('口令'), 'Enter')
    expect(desk.state().session?.personId).toBe('p1')
  })

  it('empties the box of a wrong PIN and puts the caret back into it, whatever was pressed', async () => {
    await open({ lockedBy: '张磊' })
    await type('口令', '000000')
    button('解锁').focus()
    await press('解锁')
    expect(text()).toContain('口令不对')
    expect(field('口令').value).toBe('')
    expect(document.activeElement).toBe(field('口令'))
  })

  it('says whom to ask when the PIN is forgotten', async () => {
    await open()
    expect(text()).toContain('忘了口令？请带班领导在“设置 · 人员”里重置')
  })

  it('knows from the record who must still wait after a restart', async () => {
    const people = view().people.map((person) => ({
      ...person,
      mayTryAt: '2026-11-23T06:34:00.000Z',
    }))
    await open({ people, lockedBy: '张磊' })
    expect(text()).toContain('请等 02:00 再试')
  })

  it('shows who left the desk locked, with that person chosen', async () => {
    await open({ lockedBy: '李建国' })
    expect(text()).toContain('李建国 已锁屏')
    expect(nth('李建国', 0).checked).toBe(true)
    expect(text()).toContain('解锁')
  })

  it('shows alarms by their number and nothing of what they are about', async () => {
    desk.give({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN })
    await open({ lockedBy: '张磊', alarms: { ringing: 2, overdue: 1, exercises: 0 } })
    expect(text()).toContain('有 2 项时限报警，请解锁查看')
    expect(text()).toContain('已超时 1 项')
  })

  it('says why somebody stands here who was signed in a moment ago, until the next sits down', async () => {
    setSignOutReason('损坏已经确认并记入日志，值班台已重新开始登记，请重新签到。')
    await draw(desk, <App />)
    expect(text()).toContain('请重新签到')
    await act(async () => void desk.give({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN }))
    await settle()
    await act(async () => void desk.give({ type: 'signOut' }))
    await settle()
    expect(text()).toContain('选姓名，输口令，签到')
    expect(text()).not.toContain('请重新签到')
  })

  it('is reached by the lock key from inside a dialog as well', async () => {
    desk.give({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN })
    await draw(desk, <App />)
    await key('Ctrl+I')
    await settle()
    expect(document.querySelector('[role="dialog"]')).not.toBeNull()
    await key('Ctrl+Shift+L')
    await settle()
    expect(desk.state().session).toMatchObject({ locked: true })
    expect(text()).toContain('张磊 已锁屏')
  })

  it('leads nowhere but to the PIN: the keys of the desk do nothing', async () => {
    await open({ lockedBy: '张磊' })
    await key('F2')
    await key('Alt+4')
    expect(useRoute.getState().route).toEqual({ kind: 'desk' })
  })

  it('says what is wrong with the record, and that it is settled after signing in', async () => {
    await open()
    const damage = {
      kind: 'hash',
      file: '2026-11.jsonl',
      line: 12,
      seq: 11,
      knownUntil: 0,
      found: 'x',
    } as const
    desk.setHealth({ readOnly: damage, notices: [] })
    await settle()
    expect(text()).toContain('journal/2026-11.jsonl 第 12 行')
    expect(text()).toContain('签到后可以处理')
    expect(text()).not.toContain('处理并继续')
  })
})
