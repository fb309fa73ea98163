import { act, useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { faultyAmong } from '../../../renderer/form/faulty'
import { Choice, TextInput } from '../../../renderer/ui/controls'
import { Field, FieldRow } from '../../../renderer/ui/field'
import { TimeField } from '../../../renderer/ui/time-field'
import { UnknownLine } from '../../../renderer/ui/unknown-line'
import { button, clear, click, render } from './render'

afterEach(clear)

const at = (text: string) => Date.parse(`${text}+08:00`)
const NOW = at('2026-11-23T14:32:07')

function type(input: HTMLInputElement, text: string) {
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

describe('a field', () => {
  test('names its control and tells what is wrong with it', () => {
    const box = render(
      <Field number={3} label="后果" error="还没有写">
        <TextInput value="" onChange={vi.fn()} />
      </Field>,
    )
    const input = box.querySelector('input')
    expect(box.querySelector('label')?.htmlFor).toBe(input?.id)
    expect(box.querySelector('label')?.textContent).toBe('③ 后果')
    expect(input?.getAttribute('aria-invalid')).toBe('true')
    expect(
      document.getElementById(input?.getAttribute('aria-describedby') ?? '')?.textContent,
    ).toBe('还没有写')
  })

  test('names a choice, which is one stop for Tab and moves by the arrow keys', () => {
    const options = [
      { value: 'in', label: '来电' },
      { value: 'out', label: '去电' },
    ]
    const box = render(
      <Field label="方向" error="还没有选">
        <Choice value="out" onChange={vi.fn()} options={options} />
      </Field>,
    )
    const group = box.querySelector('[role=radiogroup]')
    expect(document.getElementById(group?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      '方向',
    )
    expect(
      document.getElementById(group?.getAttribute('aria-describedby') ?? '')?.textContent,
    ).toBe('还没有选')
    const radios = [...box.querySelectorAll('input')]
    expect(new Set(radios.map(({ name }) => name)).size).toBe(1)
    expect(box.querySelector('label')?.htmlFor).toBe(radios[1]?.id)
  })

  test('with two controls gives each a name of its own', () => {
    const box = render(
      <Field label="对方">
        <FieldRow>
          <TextInput value="" onChange={vi.fn()} />
          <TextInput label="电话" value="" onChange={vi.fn()} />
        </FieldRow>
      </Field>,
    )
    const [first, second] = [...box.querySelectorAll('input')]
    expect(second?.getAttribute('aria-label')).toBe('电话')
    expect(first?.id).not.toBe(second?.id)
  })

  test('marks the one control that its error is about, and all when it is about none alone', () => {
    const marked = (refused: string) => {
      const faulty = faultyAmong(['unit', 'phone'], (part) =>
        part === refused ? '太长' : undefined,
      )
      const box = render(
        <Field label="对方" error="太长">
          <FieldRow>
            <TextInput value="" faulty={faulty('unit')} onChange={vi.fn()} />
            <TextInput label="电话" value="" faulty={faulty('phone')} onChange={vi.fn()} />
          </FieldRow>
        </Field>,
      )
      return [...box.querySelectorAll('input')].map((input) => input.getAttribute('aria-invalid'))
    }
    expect(marked('phone')).toEqual([null, 'true'])
    expect(marked('unit')).toEqual(['true', null])
    expect(marked('')).toEqual(['true', 'true'])
  })
})

function Time({ heard }: { readonly heard: (value: number | null) => void }) {
  const [value, setValue] = useState<number | null>(null)
  return (
    <TimeField
      value={value}
      now={NOW}
      onChange={(next) => {
        setValue(next)
        heard(next)
      }}
    />
  )
}

describe('a time field', () => {
  test('passes the time on while it is typed and writes it out on leaving', () => {
    const heard = vi.fn()
    const input = render(<Time heard={heard} />).querySelector('input') as HTMLInputElement
    act(() => input.focus())
    type(input, '昨 2240')
    expect(heard).toHaveBeenLastCalledWith(at('2026-11-22T22:40:00'))
    expect(input.value).toBe('昨 2240')
    expect(input.parentElement?.textContent).toContain('22:40 昨天 星期日')
    act(() => input.blur())
    expect(input.value).toBe('2026-11-22 22:40')
  })

  test('tells of 约 where a time may be so, and of its being taken back', () => {
    const [heard, about] = [vi.fn(), vi.fn()]
    const field = <TimeField value={null} now={NOW} onChange={heard} onAbout={about} />
    const input = render(field).querySelector('input') as HTMLInputElement
    type(input, '约13时')
    expect(heard).toHaveBeenLastCalledWith(at('2026-11-23T13:00:00'))
    expect(about).toHaveBeenLastCalledWith(true)
    type(input, '13时')
    expect(about).toHaveBeenLastCalledWith(false)
  })

  test('does not take 约13时 for an exact time where there is no 约', () => {
    const heard = vi.fn()
    type(render(<Time heard={heard} />).querySelector('input') as HTMLInputElement, '约13时')
    expect(heard).toHaveBeenLastCalledWith(null)
  })

  test('keeps what it does not understand, says so, and gives no time', () => {
    const heard = vi.fn()
    const box = render(<Time heard={heard} />)
    const input = box.querySelector('input') as HTMLInputElement
    act(() => input.focus())
    type(input, '下午')
    act(() => input.blur())
    expect(heard).toHaveBeenLastCalledWith(null)
    expect(input.value).toBe('下午')
    expect(box.querySelector('[role=alert]')?.textContent).toContain('看不懂这个时间')
  })

  test('takes now, to the minute, from the clock of the desk', () => {
    const heard = vi.fn()
    render(<Time heard={heard} />)
    click(button('现在'))
    expect(heard).toHaveBeenLastCalledWith(at('2026-11-23T14:32:00'))
  })

  test('is one stop for Tab, and takes now by a key of its own', () => {
    const heard = vi.fn()
    const box = render(<Time heard={heard} />)
    expect(
      [...box.querySelectorAll('input, button')].filter(
        (one) => (one as HTMLElement).tabIndex >= 0 && one.getAttribute('type') !== 'hidden',
      ),
    ).toHaveLength(1)
    const input = box.querySelector('input') as HTMLInputElement
    act(() => input.focus())
    type(input, '13＝')
    expect(heard).toHaveBeenLastCalledWith(at('2026-11-23T14:32:00'))
    expect(input.value).toBe('2026-11-23 14:32')
  })
})

describe('不详 in a field', () => {
  function Both({ heard }: { readonly heard: (value: string | null) => void }) {
    const [place, setPlace] = useState<string | null>(null)
    const [said, onSay] = useState(true)
    return (
      <>
        <UnknownLine
          value={place}
          label="地点"
          onChange={(value) => {
            setPlace(value)
            heard(value)
          }}
        />
        <TimeField value={null} now={NOW} onChange={vi.fn()} unknown={{ said, onSay }} />
      </>
    )
  }

  test('goes as one word when somebody takes a character off it, or types into it', () => {
    const heard = vi.fn()
    const [place, time] = [...render(<Both heard={heard} />).querySelectorAll('input')]
    expect([place!.value, time!.value]).toEqual(['不详', '不详'])
    type(place!, '不')
    expect(heard).toHaveBeenLastCalledWith('')
    type(time!, '不')
    expect(time!.value).toBe('')
    type(place!, '?')
    type(place!, '不北详')
    expect(heard).toHaveBeenLastCalledWith('北')
  })
})
