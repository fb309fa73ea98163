// The bar over every screen: what rings, the most urgent first, in one order with the cards below it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { act } from 'react'
import { draw, key } from '../support/page'
import { App } from '../../../renderer/app'
import { useRoute } from '../../../renderer/route'
import { dueStages } from '../../../shared/deadline/stages'
import { toInstant } from '../../../shared/time'
import { ms } from '../../support/moments'
import { SilentAudio } from '../sign-in/silent-audio'
import { LEADER_PIN, OFFICER_PIN } from '../../support/records'
import { aRoom, opened } from '../incident/room'
import type { FakeDesk } from '../support/fake-desk'

beforeEach(() => void vi.stubGlobal('AudioContext', SilentAudio))
afterEach(() => void vi.unstubAllGlobals())

/** As the core does it, for everything that is due by now. */
function raise(desk: FakeDesk): void {
  const { incidents, ruleBooks } = desk.state()
  for (const incident of Object.values(incidents)) {
    for (const { deadline, offsetMs } of dueStages(incident, ruleBooks, desk.now())) {
      desk.giveAsSystem({
        type: 'raiseAlarm',
        incidentId: incident.id,
        deadlineKey: deadline.key,
        dueAt: toInstant(deadline.dueAt),
        offsetMs,
      })
    }
  }
}

const bar = () => document.querySelector('section[aria-label="报警"]')!
const lines = () => [...bar().querySelectorAll('li')].map((line) => line.textContent)
const card = (title: string) =>
  [...document.querySelectorAll('article')].find((one) => one.textContent?.includes(title))!
const order = () =>
  [...document.querySelectorAll('article h3 button')].map((one) => one.textContent)

describe('the keys', () => {
  it('Enter opens the card that has the frame, and Shift+Enter goes to what rings first', async () => {
    const desk = aRoom()
    const below = opened(desk, {
      title: '草场小火',
      level: 'IV',
      occurredAt: '12:55',
      learnedAt: '13:00',
    })
    const first = opened(desk, {
      title: '园区爆炸',
      level: 'I',
      occurredAt: '12:55',
      learnedAt: '13:00',
    })
    desk.setNow(ms('13:16'))
    raise(desk)
    await draw(desk, <App />)
    await key('ArrowDown')
    await key('Enter')
    expect(useRoute.getState().route).toEqual({ kind: 'incident', incidentId: below })
    await key('Shift+Enter')
    expect(useRoute.getState().route).toEqual({ kind: 'phone', incidentId: first })
  })
})

describe('what rings', () => {
  it('stands by its gravity: the grave one whose minute has not come before the slight one that is late', async () => {
    const desk = aRoom()
    opened(desk, {
      title: '桌面推演',
      level: 'I',
      exercise: true,
      occurredAt: '12:30',
      learnedAt: '12:40',
    })
    opened(desk, { title: '草场小火', level: 'IV', occurredAt: '12:45', learnedAt: '12:50' })
    opened(desk, { title: '饮水异常', sensitive: true, occurredAt: '12:50', learnedAt: '12:54' })
    opened(desk, { title: '园区爆炸', level: 'I', occurredAt: '12:55', learnedAt: '13:00' })
    desk.setNow(ms('13:11'))
    raise(desk)
    await draw(desk, <App />)
    expect(lines()).toEqual([
      expect.stringMatching(/^Ⅰ电话报告 还剩 .+园区爆炸/),
      expect.stringMatching(/^敏电话报告 已超时 .+饮水异常/),
      expect.stringMatching(/^Ⅳ电话报告 已超时 .+草场小火.*另有 1 项$/),
    ])
    expect(bar().className).toContain('late')
    expect(order()).toEqual(['园区爆炸', '饮水异常', '草场小火', '桌面推演'])
  })

  it('takes the red bar only where it is real: an exercise by itself is hatched, and its card is too', async () => {
    const desk = aRoom()
    opened(desk, {
      title: '桌面推演',
      level: 'I',
      exercise: true,
      occurredAt: '10:30',
      learnedAt: '12:40',
    })
    desk.setNow(ms('13:11'))
    raise(desk)
    await draw(desk, <App />)
    expect(lines()[0]).toMatch(/^演/)
    expect(bar().className).toContain('exercise')
    expect(card('桌面推演').className).toContain('exercise')
    expect(card('桌面推演').className).not.toMatch(/late|soon/)
    expect(
      [...card('桌面推演').querySelectorAll('*')]
        .map((one) => one.getAttribute('class') ?? '')
        .filter((name) => /late|soon|wrong/.test(name)),
    ).toEqual([])
    expect(card('桌面推演').textContent, 'the words stay').toContain('已超时')
  })

  it('is told to whoever listens in the same order', async () => {
    const desk = aRoom()
    opened(desk, { title: '草场小火', level: 'IV', occurredAt: '12:45', learnedAt: '12:50' })
    opened(desk, { title: '园区爆炸', level: 'I', occurredAt: '12:55', learnedAt: '13:00' })
    desk.setNow(ms('13:11'))
    raise(desk)
    await draw(desk, <App />)
    expect(bar().querySelector('[role=alert]')?.textContent).toBe(
      'Ⅰ级 特别重大 电话报告 还剩 值班〔2026〕2号 园区爆炸；Ⅳ级 一般 电话报告 已超时 值班〔2026〕1号 草场小火',
    )
  })
})

describe('who may answer', () => {
  const ringingDesk = (): FakeDesk => {
    const desk = aRoom()
    opened(desk, { title: '园区爆炸', level: 'I', occurredAt: '12:55', learnedAt: '13:00' })
    desk.setNow(ms('13:16'))
    raise(desk)
    return desk
  }
  const answered = (desk: FakeDesk): number =>
    Object.values(desk.state().incidents)
      .flatMap(({ alarms }) => Object.values(alarms))
      .filter(({ acknowledged }) => acknowledged !== null).length

  it('those on duty: one key, and the record says who', async () => {
    const desk = ringingDesk()
    await draw(desk, <App />)
    await key('F1')
    expect(answered(desk)).toBe(1)
    expect(document.querySelector('section[aria-label="报警"]')).toBeNull()
  })

  it('others quiet their screen alone: nothing is answered, and the next stage rings again', async () => {
    const desk = ringingDesk()
    desk.give({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
    await draw(desk, <App />)
    expect(bar().textContent).toContain('本屏静音')
    await key('F1')
    expect(answered(desk)).toBe(0)
    expect(bar().textContent).toContain('本屏已静音，还没有人应答')

    desk.setNow(ms('13:20'))
    await act(async () => raise(desk))
    expect(bar().textContent, 'the next stage').toContain('本屏静音')

    await key('F1')
    await act(async () => void desk.give({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN }))
    expect(bar().textContent, 'whoever keeps the desk hears it still').toContain('知道了')
  })
})
