import { afterEach, describe, expect, test, vi } from 'vitest'
import { DialogFrame } from '../../../renderer/ui/dialog-frame'
import { useKey } from '../../../renderer/ui/key-layer'
import { LOCK_KEY } from '../../../renderer/ui/keys'
import { button, clear, click, press, render } from './render'

afterEach(clear)

function dialog(dirty: boolean, act = vi.fn(), disabled = false) {
  const close = vi.fn()
  render(
    <DialogFrame
      open
      title="办结事件"
      consequence="办结后不再计时。"
      dirty={dirty}
      onClose={close}
      actions={[
        { label: '办结', keyName: 'Enter', act, disabled },
        { label: '退回', keyName: 'F4', act },
      ]}
    >
      <input aria-label="原因" />
    </DialogFrame>,
  )
  return { close, act }
}
const asks = () => document.body.textContent.includes('已经填写的内容还没有记下')

describe('leaving a dialog', () => {
  test('Esc closes it when nothing has been typed', () => {
    const { close } = dialog(false)
    press('Escape')
    expect(close).toHaveBeenCalledTimes(1)
  })

  test('Esc asks when something has been typed, and Esc again goes on typing', () => {
    const { close } = dialog(true)
    press('Escape')
    expect(asks()).toBe(true)
    press('Escape')
    expect(asks()).toBe(false)
    expect(close).not.toHaveBeenCalled()
  })

  test('text is given up only by saying so', () => {
    const { close } = dialog(true)
    press('Escape')
    click(button('放弃填写'))
    expect(close).toHaveBeenCalledTimes(1)
  })
})

/** The desk below the dialog, which is locked by its key. */
function Desk({ lock }: { readonly lock: () => void }) {
  useKey(LOCK_KEY, lock, { everywhere: true })
  return null
}

describe('locking from inside a dialog', () => {
  const lockDesk = () => press('L', { ctrlKey: true, shiftKey: true, code: 'KeyL' })

  function over(dirty: boolean) {
    const lock = vi.fn()
    render(
      <>
        <Desk lock={lock} />
        <DialogFrame open title="办结事件" dirty={dirty} onClose={vi.fn()} actions={[]}>
          <input aria-label="原因" />
        </DialogFrame>
      </>,
    )
    return lock
  }

  test('it locks at once when nothing has been typed', () => {
    const lock = over(false)
    lockDesk()
    expect(lock).toHaveBeenCalledTimes(1)
  })

  test('it asks when something has been typed, and locks when it is pressed again', () => {
    const lock = over(true)
    lockDesk()
    expect(lock).not.toHaveBeenCalled()
    expect(asks()).toBe(true)
    expect(document.body.textContent).toContain('仍要锁屏，再按 Ctrl+Shift+L')
    lockDesk()
    expect(lock).toHaveBeenCalledTimes(1)
  })
})

describe('acting in a dialog', () => {
  test('its form sends the first action, its keys the others', () => {
    const { act } = dialog(false)
    click(button('办结'))
    press('F4')
    expect(act).toHaveBeenCalledTimes(2)
  })

  test('a disabled action is not sent by Enter', () => {
    const { act } = dialog(false, vi.fn(), true)
    document
      .querySelector('form')
      ?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))
    expect(act).not.toHaveBeenCalled()
  })
})
