import { afterEach, expect, test, vi } from 'vitest'
import { BrokenPage } from '../../renderer/broken-page'
import { button, clear, click, render } from './ui/render'

afterEach(clear)

const Failing = (): never => {
  throw new Error('a screen of ours has a fault')
}

test('a screen that fails says that the record holds, and opens again', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const reopened = vi.fn()
  const box = render(<BrokenPage onReopen={reopened}><Failing /></BrokenPage>)
  expect(box.textContent).toContain('已存盘的记录都在')
  click(button('重新打开'))
  expect(reopened).toHaveBeenCalledOnce()
  vi.restoreAllMocks()
})
