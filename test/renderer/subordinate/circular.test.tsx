// 通报 on the page: only months that can be circulated are offered, and no choice is lost without a question.
import { describe, expect, it } from 'vitest'
import { check, click, draw, field, key, press, text, type } from '../support/page'
import { CaseDialog } from '../../../renderer/subordinate/late/case-dialog'
import { CircularPart } from '../../../renderer/subordinate/circular/circular-part'
import { checkedAs, decidedAs, happenedAt } from '../../support/a-month-below'
import { at, ms } from '../../support/moments'
import type { FakeDesk } from '../support/fake-desk'
import { aRoomAboveOnPage, LEADER_PIN, told } from './room'

function inDecember(): FakeDesk {
  const desk = aRoomAboveOnPage()
  happenedAt(told(desk), { unit: '甲旗', title: '火情', occurred: '08:00', got: '08:40' })
  desk.setNow(ms('2026-12-05 10:00'))
  return desk
}

const ASKED = '已经填写的内容还没有记下'
const circulars = (desk: FakeDesk) => Object.values(desk.state().circular.circulars)

describe('a circular on the page', () => {
  it('of a single case is drafted where it was decided', async () => {
    const desk = aRoomAboveOnPage()
    const incident = happenedAt(told(desk), {
      unit: '甲旗',
      title: '火情',
      occurred: '08:00',
      got: '10:40',
    })
    desk.setNow(ms('11:00'))
    const { findingId } = desk.give(checkedAs(incident))
    desk.give({ type: 'recordStatement', findingId: findingId!, at: at('11:00'), text: '疏忽' })
    await draw(desk, <CaseDialog dutyKey={`${incident}:government`} onClose={() => undefined} />)
    expect(text()).not.toContain('单件通报')
    desk.give(decidedAs(findingId!))
    await draw(desk, <CaseDialog dutyKey={`${incident}:government`} onClose={() => undefined} />)
    await key('Alt+B')
    expect(circulars(desk)).toMatchObject([
      { findingId, words: { title: '关于甲旗迟报突发事件信息的通报' } },
    ])
    await key('Alt+B')
    expect(text()).toContain('这一件已经起草过单件通报')
  })

  it('is drafted of the last month, edited, signed and sent, and asks before anything is lost', async () => {
    const desk = inDecember()
    await draw(desk, <CircularPart />)
    await key('Alt+N')
    expect(text()).toContain('2026年11月')
    await click([...document.querySelectorAll('[role="dialog"] button')].at(-1)!)
    expect(circulars(desk)).toMatchObject([{ month: '2026-11', signed: null }])

    await click(
      [...document.querySelectorAll('tbody tr')].find((one) => one.textContent?.includes('草稿'))!,
    )
    await type('要求', '各单位引以为戒。')
    await key('Esc')
    expect(text()).toContain(ASKED)
    await key('Esc')
    await key('Ctrl+S')
    expect(circulars(desk)[0]!.words.demands).toBe('各单位引以为戒。')

    await key('F7')
    await type('口令', LEADER_PIN)
    await press('审签回车')
    expect(circulars(desk)[0]!.signed).not.toBeNull()

    await key('F8')
    await check('丙区')
    expect(field('丙区')).toHaveProperty('checked', false)
    await key('Esc')
    expect(text()).toContain(ASKED)
    await press('继续填写')
    await press('已送，记下')
    expect(Object.keys(circulars(desk)[0]!.deliveries)).toEqual(['x1', 'x2'])
  })
})
