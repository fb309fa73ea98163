// The sheets of the units below stand under the banner of whoever only looks: each key means one thing there.
import { describe, expect, it } from 'vitest'
import { draw, text } from '../support/page'
import { SubordinatePage } from '../../../renderer/subordinate/subordinate-page'
import type { SubordinateTab } from '../../../renderer/subordinate/tabs'
import { happenedAt } from '../../support/a-month-below'
import { ms } from '../../support/moments'
import { aRoomAboveOnPage, LEADER_PIN, told } from './room'

const TABS: readonly SubordinateTab[] = [
  'watch',
  'inbox',
  'nil',
  'calls',
  'late',
  'month',
  'circular',
  'register',
]

const keysInForce = (): string[] =>
  [...document.querySelectorAll('button:not([disabled])[aria-keyshortcuts]')].map((one) =>
    one.getAttribute('aria-keyshortcuts')!,
  )

const twice = (keys: readonly string[]): string[] =>
  keys.filter((key, at) => keys.indexOf(key) !== at)

describe.each(TABS)('the sheet %s', (tab) => {
  it('gives no key two meanings, neither on duty nor beside it', async () => {
    const desk = aRoomAboveOnPage()
    happenedAt(told(desk), { unit: '甲旗', title: '火情', occurred: '08:00', got: '10:40' })
    desk.setNow(ms('18:00'))
    await draw(desk, <SubordinatePage tab={tab} />)
    expect(twice(keysInForce())).toEqual([])
    desk.give({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
    await draw(desk, <SubordinatePage tab={tab} />)
    expect(text()).toContain('紧急接管')
    expect(twice(keysInForce())).toEqual([])
  })
})
