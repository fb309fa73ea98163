// The register of units below comes in by sight, like every table.
import { describe, expect, it } from 'vitest'
import { draw, key, press, text, type } from '../support/page'
import { paste } from '../support/sheets'
import { SubordinatePage } from '../../../renderer/subordinate/subordinate-page'
import { aRoomAboveOnPage } from './room'

const LIST = '单位\t值班电话\t类别\n甲旗\t0471-5550009\t旗县区\n沙柳镇\t等会儿问\t乡镇\n合计\t2家\t'

async function looksAt(list: string) {
  const desk = aRoomAboveOnPage()
  await draw(desk, <SubordinatePage tab="register" />)
  await key('Alt+I')
  await paste({ 'text/plain': list })
  return desk
}

describe('a list of units', () => {
  it('is pasted, mended where it stands, looked at as changes, and taken in', async () => {
    const desk = await looksAt(LIST)
    expect(text()).toContain('“等会儿问”不像电话号码')
    expect(text()).toContain('不是一家单位，不导')
    await key('Alt+M')
    await type('B3 改为', '0471-5550010')
    await key('Enter')
    expect(text()).toContain('读到 2 家，新增 1 家，更新 1 家')
    await key('Ctrl+Enter')
    expect(text()).toContain('沙柳镇')
    expect(text()).toContain('0471-5550009')
    await key('Ctrl+Enter')
    const { units } = desk.state().subordinates
    expect(Object.values(units).map(({ name, phones }) => [name, phones])).toEqual(
      expect.arrayContaining([
        ['甲旗', '0471-5550009'],
        ['沙柳镇', '0471-5550010'],
      ]),
    )
    expect(text()).toContain('单位名册')
  })

  it('changes nothing before, and is left by Escape', async () => {
    const desk = await looksAt(LIST)
    const before = desk.state().subordinates
    await press('返回')
    await press('返回')
    expect(desk.state().subordinates).toEqual(before)
    expect(text()).toContain('共 3 家')
  })
})
