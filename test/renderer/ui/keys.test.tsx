import { afterEach, describe, expect, test, vi } from 'vitest'
import { KeyButton } from '../../../renderer/ui/key-button'
import { KeyLayer, useKey } from '../../../renderer/ui/key-layer'
import { keyLabel, keyName } from '../../../renderer/ui/keys'
import { button, clear, click, press, render } from './render'

afterEach(clear)

const named = (key: string, init: Partial<KeyboardEventInit> = {}) =>
  keyName(new KeyboardEvent('keydown', { key, ...init }))

describe('the name of a key', () => {
  test.each([
    ['F2', {}, 'F2'],
    ['Escape', {}, 'Esc'],
    [' ', {}, 'Space'],
    ['s', { ctrlKey: true, code: 'KeyS' }, 'Ctrl+S'],
    ['s', { metaKey: true, code: 'KeyS' }, 'Ctrl+S'],
    ['¡', { altKey: true, code: 'Digit1' }, 'Alt+1'],
    ['L', { ctrlKey: true, shiftKey: true, code: 'KeyL' }, 'Ctrl+Shift+L'],
  ])('%s %o is %s', (key, init, name) => expect(named(key, init)).toBe(name))

  test('is written as people say it', () => {
    expect(['Space', 'Enter', 'F2'].map(keyLabel)).toEqual(['空格', '回车', 'F2'])
  })
})

function Hears({
  name,
  act,
  everywhere = false,
}: {
  readonly name: string
  readonly act: () => void
  readonly everywhere?: boolean
}) {
  useKey(name, act, { everywhere })
  return null
}

describe('a button with a key', () => {
  test('answers to its key and to a click, and shows the key', () => {
    const act = vi.fn()
    render(
      <KeyButton keyName="F8" onPress={act}>
        登记报送
      </KeyButton>,
    )
    expect(press('F8')).toBe(false)
    click(button('登记报送'))
    expect(act).toHaveBeenCalledTimes(2)
    expect(button('登记报送').querySelector('kbd')?.textContent).toBe('F8')
  })

  test('does nothing while disabled, and the browser does not take the key either', () => {
    const act = vi.fn()
    render(
      <>
        <Hears name="F2" act={vi.fn()} />
        <KeyButton keyName="F5" disabled onPress={act}>
          下一步
        </KeyButton>
      </>,
    )
    expect(press('F5')).toBe(false)
    expect(act).not.toHaveBeenCalled()
  })

  test('is silent once it has gone', () => {
    const act = vi.fn()
    render(
      <KeyButton keyName="F8" onPress={act}>
        登记报送
      </KeyButton>,
    )
    render(<p />)
    expect(press('F8')).toBe(true)
    expect(act).not.toHaveBeenCalled()
  })
})

describe('typing', () => {
  test('Space and Enter belong to the field, F keys and Esc do not', () => {
    const act = vi.fn()
    const box = render(
      <>
        <input />
        {['Space', 'Enter', 'F2', 'Esc'].map((name) => (
          <Hears key={name} name={name} act={() => void act(name)} />
        ))}
      </>,
    )
    box.querySelector('input')?.focus()
    for (const key of [' ', 'Enter', 'F2', 'Escape']) press(key)
    expect(act.mock.calls.flat()).toEqual(['F2', 'Esc'])
  })

  test('Shift+Enter is a key of its own, and begins a line where a text has several', () => {
    const act = vi.fn()
    const box = render(
      <>
        <input />
        <textarea />
        {['Enter', 'Shift+Enter'].map((name) => (
          <Hears key={name} name={name} act={() => void act(name)} />
        ))}
      </>,
    )
    press('Enter', { shiftKey: true })
    press('Enter', { shiftKey: true }, box.querySelector('input'))
    press('Enter', { shiftKey: true }, box.querySelector('textarea'))
    expect(act.mock.calls.flat()).toEqual(['Shift+Enter', 'Shift+Enter'])
  })

  test('Shift+Enter sends no form while nothing rings', () => {
    const box = render(<input />)
    render(<Hears name="F2" act={vi.fn()} />)
    expect(
      press('Enter', { shiftKey: true }, box.querySelector('input')),
      'not left to the browser',
    ).toBe(false)
  })

  test('an input method that is composing keeps its keys', () => {
    const act = vi.fn()
    render(<Hears name="Esc" act={act} />)
    press('Escape', { isComposing: true })
    expect(act).not.toHaveBeenCalled()
  })

  test('a key held down acts once', () => {
    const act = vi.fn()
    render(<Hears name="F2" act={act} />)
    press('F2')
    press('F2', { repeat: true })
    expect(act).toHaveBeenCalledTimes(1)
  })
})

describe('a layer on top', () => {
  test('takes the keys of what lies below, and gives them back', () => {
    const [below, above] = [vi.fn(), vi.fn()]
    const page = (open: boolean) => (
      <>
        <Hears name="Esc" act={below} />
        {open && (
          <KeyLayer>
            <Hears name="Esc" act={above} />
          </KeyLayer>
        )}
      </>
    )
    render(page(true))
    press('Escape')
    render(page(false))
    press('Escape')
    expect([below.mock.calls.length, above.mock.calls.length]).toEqual([1, 1])
  })

  test('keeps lower keys from acting, even those it does not use', () => {
    const below = vi.fn()
    render(
      <>
        <Hears name="F2" act={below} />
        <KeyLayer>
          <Hears name="Esc" act={vi.fn()} />
        </KeyLayer>
      </>,
    )
    press('F2')
    expect(below).not.toHaveBeenCalled()
  })

  test('lets the alarm be silenced from anywhere', () => {
    const silence = vi.fn()
    render(
      <>
        <Hears name="Space" act={silence} everywhere />
        <KeyLayer>
          <Hears name="Esc" act={vi.fn()} />
        </KeyLayer>
      </>,
    )
    press(' ')
    expect(silence).toHaveBeenCalledTimes(1)
  })
})
