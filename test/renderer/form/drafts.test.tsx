// What is typed is kept, and found again however quickly the form is left and opened.
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { draw, field, key, settle, text, type } from '../support/page'
import { App } from '../../../renderer/app'
import type { Reply } from '../../../shared/contract'
import { someFigures } from '../../support/records'
import { answering, aRoomOf } from '../layout/room'

/** A desk whose disk takes its time: drafts are answered when the test says so. */
function aSlowDisk() {
  const answers: ((reply: Reply) => void)[] = []
  const desk = aRoomOf()
  const slow = {
    ...desk,
    bridge: {
      ...desk.bridge,
      call: (name: Parameters<typeof desk.bridge.call>[0], params: unknown) =>
        name === 'saveDraft'
          ? new Promise<Reply>((resolve) => answers.push(resolve))
          : desk.bridge.call(name, params),
    },
  }
  const answer = async (reply: Reply) => {
    await act(async () => answers.shift()!(reply))
    await settle()
  }
  return { desk: slow, answer, waiting: () => answers.length }
}

const SAVED: Reply = { ok: true, value: { savedAt: '2026-11-23T06:32:05.000Z' } }

describe('what is typed into a form', () => {
  it('is there again when the form is left at once and opened before the disk has answered', async () => {
    const { desk, answer, waiting } = aSlowDisk()
    await draw(desk, <App />)
    await key('F2')
    await type('来电内容', '北山起火')
    await key('Esc')
    expect(waiting()).toBe(1)
    await key('F10')
    expect(field('来电内容').value).toBe('北山起火')
    expect(text()).toContain('没有记完的一份')
    expect(text()).not.toContain('已自动保存草稿')
    await answer(SAVED)
    expect(text()).toContain('14:32:05 已自动保存草稿')
  })

  it('is not put back by an answer that comes after newer words', async () => {
    const { desk, answer } = aSlowDisk()
    await draw(desk, <App />)
    await key('F2')
    await type('来电内容', '北山起火')
    await key('Esc')
    await key('F10')
    await type('来电内容', '北山起火，过火约30亩')
    await key('Esc')
    await answer(SAVED)
    await key('F10')
    expect(field('来电内容').value).toBe('北山起火，过火约30亩')
  })

  it('is found again as an earlier version kept it: what that did not ask for starts empty', async () => {
    const desk = aRoomOf()
    const { trapped: _trapped, ...figures } = someFigures({ dead: 2 })
    const value = JSON.stringify({ said: '煤矿透水', figures })
    desk.drafts.set('intake', {
      key: 'intake',
      value,
      savedAt: '2026-11-23T05:00:00.000Z',
      by: 'p1',
    })
    await draw(desk, <App />)
    await key('F10')
    expect([field('来电内容').value, field('死亡').value, field('被困').value]).toEqual([
      '煤矿透水',
      '2',
      '',
    ])
  })

  it('is said to stand on the screen alone when it could not be kept', async () => {
    const desk = answering(aRoomOf(), {
      saveDraft: () => ({ ok: false, error: { code: 'diskFull' } }),
    })
    await draw(desk, <App />)
    await key('F2')
    await type('来电内容', '北山起火')
    await key('Esc')
    await key('F10')
    expect(field('来电内容').value).toBe('北山起火')
    expect(text()).toContain('草稿没有存上')
  })
})
