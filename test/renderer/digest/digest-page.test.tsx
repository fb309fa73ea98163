// 值班要情 on the page: drafted with a key, edited, issued by a leader, and then as it is.
import { describe, expect, it } from 'vitest'
import { click, draw, field, key, text, type } from '../support/page'
import { DigestPage } from '../../../renderer/digest/digest-page'
import { aRoomOf, LEADER_PIN, OFFICER_PIN } from '../layout/room'

describe('值班要情', () => {
  it('is drafted, edited, issued under a PIN, and frozen', async () => {
    const desk = aRoomOf('leader')
    desk.give({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN })
    await draw(desk, <DigestPage />)
    expect(text()).toContain('还没有值班要情')
    await key('Alt+N')
    await key('Ctrl+Enter')
    expect(text()).toContain('有一份草稿还没有签发')
    await key('Alt+N')
    expect(field('突发事件').value).toBe('无。')
    await type('突发事件', '今日平安。')
    await key('Ctrl+S')
    await key('F7')
    await type('口令', LEADER_PIN)
    await click([...document.querySelectorAll('[role="dialog"] button')].at(-1)!)
    expect(Object.values(desk.state().digest.digests)).toMatchObject([
      {
        issued: { number: { serial: 1 } },
        words: { parts: [{ text: '今日平安。' }, {}, {}, {}, {}, {}] },
      },
    ])
    expect(text()).toContain('2026年第1期')
    expect(text()).toContain('签发，不能再改')
  })
})
