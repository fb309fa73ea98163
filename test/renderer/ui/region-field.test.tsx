import { act } from 'react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { loadReadings } from '../../../renderer/ui/readings'
import { HOHHOT, loadAreas, regionText, type Region } from '../../../renderer/ui/region'
import { RegionField } from '../../../renderer/ui/region-field'
import { clear, press, render } from './render'

class NoSizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeAll(async () => {
  vi.stubGlobal('ResizeObserver', NoSizes)
  await Promise.all([loadReadings(), loadAreas()])
})
afterEach(clear)

const settle = () => act(async () => void (await new Promise((done) => setTimeout(done, 0))))

/** The field after something was typed into it. */
async function typed(query: string, countyOptional = false) {
  const chosen = vi.fn<(region: Region) => void>()
  const box = render(
    <RegionField value={HOHHOT} onChange={chosen} countyOptional={countyOptional} label="地区" />,
  )
  await settle()
  const input = box.querySelector('input')!
  input.focus()
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, query)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await settle()
  const enter = async () => {
    press('Enter', { keyCode: 13 }, input)
    await settle()
  }
  const down = async () => {
    press('ArrowDown', { keyCode: 40 }, input)
    await settle()
  }
  return { chosen, enter, down, input }
}

const hits = () =>
  [...document.querySelectorAll('.ant-cascader-menu-item')].map((item) => item.textContent)
const taken = ({ mock }: { readonly mock: { readonly calls: readonly [Region][] } }) =>
  mock.calls.map(([region]) => regionText(region, HOHHOT))

test.each(['新城', 'xincheng', 'xcq', 'XinCheng', '呼和浩特 新城'])(
  '“%s” finds 新城区 of the own 盟市 first, and Enter takes it',
  async (query) => {
    const { chosen, enter } = await typed(query)
    expect(hits()[0]).toBe('内蒙古自治区 / 呼和浩特市 / 新城区')
    await enter()
    expect(taken(chosen)).toEqual(['呼和浩特市 / 新城区'])
  },
)

test('after an arrow key, Enter takes the one that is marked', async () => {
  const { chosen, enter, down } = await typed('xcq')
  await down()
  await down()
  const marked = document.querySelector('.ant-cascader-menu-item-active')?.textContent
  expect(marked).toBe(hits()[1])
  await enter()
  expect(taken(chosen)).not.toEqual(['呼和浩特市 / 新城区'])
  expect(chosen).toHaveBeenCalledTimes(1)
})

test('a 盟市 by itself is found only where it may be chosen', async () => {
  await typed('hhht')
  expect(hits()).not.toContain('内蒙古自治区 / 呼和浩特市')
  clear()
  const { chosen, enter } = await typed('hhht', true)
  expect(hits()[0]).toBe('内蒙古自治区 / 呼和浩特市')
  await enter()
  expect(taken(chosen)).toEqual(['呼和浩特市'])
})

test('it says that nothing fits, and Enter takes nothing', async () => {
  const { chosen, enter } = await typed('vvvv')
  expect(document.body.textContent).toContain('没有找到')
  await enter()
  expect(chosen).not.toHaveBeenCalled()
})
