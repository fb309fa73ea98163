// 谁迟报了 on the page: what was asked is put to its incident, who owed it is said, what was told by mistake is struck.
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { check, click, draw, field, key, press, settle, text, type } from '../support/page'
import { allDuties } from '../../../shared/accountability/duties'
import { judgementOf, judgementText } from '../../../shared/accountability/judge'
import { CaseDialog } from '../../../renderer/subordinate/late/case-dialog'
import { LatePart } from '../../../renderer/subordinate/late/late-part'
import { happenedAt } from '../../support/a-month-below'
import { at, ms } from '../../support/moments'
import type { FakeDesk } from '../support/fake-desk'
import { aRoomAboveOnPage, confirmed, told } from './room'

/** Nobody below told of it: a video did. */
const seen = (desk: FakeDesk): string =>
  happenedAt(told(desk), {
    unit: '',
    title: '停电',
    occurred: '08:00',
    learned: '10:30',
    from: '短视频',
  })

const standings = (desk: FakeDesk): string[] =>
  allDuties(desk.state()).map(
    (duty) =>
      `${duty.unitId} ${duty.body} ${judgementText(judgementOf(desk.state(), duty, desk.now()))}`,
  )

async function choose(label: string, option: string): Promise<void> {
  const input = field(label)
  await act(async () => void input.dispatchEvent(new MouseEvent('mousedown', { bubbles: true })))
  await settle()
  await click(
    [...document.querySelectorAll('.ant-select-item-option')].findLast((one) =>
      one.textContent?.includes(option),
    )!,
  )
}

describe('核报 on the page', () => {
  it('says whether it was so before the answer can be taken', async () => {
    const desk = aRoomAboveOnPage()
    await draw(desk, <LatePart />)
    await key('Alt+H')
    await choose('问哪一家', '乙县')
    await type('从哪里得知', '市民')
    await type('核什么', '停电')
    await key('Ctrl+Enter')
    await settle()
    await key('F4')
    await type('怎么说', '没有停电')
    await key('Ctrl+Enter')
    expect(Object.values(desk.state().accountability.inquiries)[0]!.answer).toBeNull()
    await check('不属实')
    await key('Ctrl+Enter')
    await settle()
    expect(Object.values(desk.state().accountability.inquiries)[0]!.answer).toMatchObject({
      text: '没有停电',
      confirms: false,
    })
  })

  it('is put to the incident that it became, and the unit to those that owed it', async () => {
    const desk = aRoomAboveOnPage()
    seen(desk)
    confirmed(desk)
    await draw(desk, <LatePart />)
    expect(text()).toContain('答复属实，还没有归到事件，不计')
    await key('Alt+F')
    await choose('哪一件', '停电')
    expect(text()).toContain('还没有定乙县要报')
    await check('事发地政府')
    await type('原因', '在它辖区')
    await press('归到这一件')
    expect(standings(desk)).toEqual(['x2 government 漏报'])
    expect(text()).not.toContain('还没有归到事件')
  })
})

describe('who owed it', () => {
  it('is said of an incident that stands on no list', async () => {
    const desk = aRoomAboveOnPage()
    seen(desk)
    await draw(desk, <LatePart />)
    expect(text()).toContain('这个月没有单位要报的事件')
    await key('Alt+T')
    await choose('哪一件', '停电')
    await choose('责任单位', '丙区')
    await type('原因', '在它辖区')
    await press('记下')
    expect(standings(desk)).toEqual(['x3 government 逾期未报'])
  })
})

describe('a first word that was told by mistake', () => {
  it('is struck out with a reason, and stays in sight', async () => {
    const desk = aRoomAboveOnPage()
    const incidentId = happenedAt(told(desk), {
      unit: '甲旗',
      title: '火情',
      occurred: '08:00',
      got: '10:40',
    })
    const word = { type: 'recordFirstWord', incidentId, unitId: 'x1', channel: 'fax' } as const
    desk.give({ ...word, at: at('09:00'), who: '巴图' })
    expect(standings(desk)).toEqual(['x1 government 准时'])
    await draw(desk, <CaseDialog dutyKey={`${incidentId}:government`} onClose={() => undefined} />)
    await key('Alt+X')
    await press('划去这条')
    expect(text()).toContain('这一项必须填写')
    await type('为什么划去', '是另一件的')
    await press('划去这条')
    expect(standings(desk)).toEqual(['x1 government 迟报40分钟'])
    expect(text()).toContain('已划去：是另一件的')
  })
})

describe('a dialog in which nothing was changed', () => {
  it.each(['F9', 'Alt+T', 'Alt+G', 'Alt+H'])('closes without asking (%s)', async (keyName) => {
    const desk = aRoomAboveOnPage()
    const incidentId = happenedAt(told(desk), {
      unit: '甲旗',
      title: '火情',
      occurred: '08:00',
      got: '10:40',
    })
    desk.setNow(ms('10:41'))
    await draw(desk, <CaseDialog dutyKey={`${incidentId}:government`} onClose={() => undefined} />)
    await key(keyName)
    await key('Esc')
    expect(text()).not.toContain('还没有记下')
  })
})
