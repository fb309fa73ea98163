import { afterEach, describe, expect, test, vi } from 'vitest'
import { AlarmBar, type AlarmLine } from '../../../renderer/ui/alarm-bar'
import { Countdown, TimeBar } from '../../../renderer/ui/countdown'
import { PersonTime } from '../../../renderer/ui/notes'
import { StateSteps } from '../../../renderer/ui/state-steps'
import { Struck } from '../../../renderer/ui/struck'
import { LevelTag, Tag } from '../../../renderer/ui/tags'
import { toneOf } from '../../../renderer/ui/tone'
import { MINUTE } from '../../../shared/time'
import { clear, press, render } from './render'

afterEach(clear)

const at = (text: string) => Date.parse(`${text}+08:00`)
const NOW = at('2026-11-23T14:32:07')

describe('a countdown', () => {
  test('says how long there is', () => {
    expect(render(<Countdown dueAt={at('2026-11-23T15:02:00')} now={NOW} />).textContent).toBe(
      '距时限00:29:53',
    )
  })
  test('says how long it has been too late', () => {
    expect(render(<Countdown dueAt={at('2026-11-23T14:27:55')} now={NOW} />).textContent).toBe(
      '已超时00:04:12',
    )
  })
  test('is amber within the warning and red from the very moment', () => {
    expect([31, 30, 0, -1].map((minutes) => toneOf(NOW + minutes * MINUTE, NOW))).toEqual([
      'calm',
      'soon',
      'late',
      'late',
    ])
  })
  test('its bar fills up and stays full', () => {
    const used = (dueAt: number) =>
      render(<TimeBar from={NOW - 30 * MINUTE} dueAt={dueAt} now={NOW} />)
        .querySelector('[role=progressbar]')
        ?.getAttribute('aria-valuenow')
    expect([NOW + 30 * MINUTE, NOW - MINUTE, NOW - 40 * MINUTE].map(used)).toEqual([
      '50',
      '100',
      '100',
    ])
  })
})

describe('labels', () => {
  test('a level carries its word beside its colour', () => {
    expect(render(<LevelTag level="I" />).textContent).toBe('特别重大 Ⅰ')
    expect(render(<LevelTag level={null} />).textContent).toBe('未定级')
  })
  test('marks have words of their own', () => {
    expect(
      render(
        <>
          <Tag kind="unverified" />
          <Tag kind="sensitive" />
          <Tag kind="exercise" />
        </>,
      ).textContent,
    ).toBe('未核实敏感演练')
  })
})

test('of the five states, exactly one is current and those before it are done', () => {
  const box = render(<StateSteps current="approved" notes={{ sent: '2/3' }} />)
  expect(box.querySelectorAll('[aria-current=step]')).toHaveLength(1)
  expect([...box.querySelectorAll('li')].map((step) => step.textContent)).toEqual([
    '✓草稿（已过）',
    '✓待审定（已过）',
    '已审定（当前）',
    '已报送2/3（未到）',
    '已回执（未到）',
  ])
})

test('a correction keeps the old value in sight, with who, when and why', () => {
  const box = render(
    <Struck value="80亩" corrections={[{ old: '30亩', at: '13:25', by: '张磊', why: '听错' }]} />,
  )
  expect(box.querySelector('del')?.textContent).toContain('30亩')
  expect(box.textContent).toContain('13:25 更正 · 张磊 · 听错 · 原记录保留')
})

test('a record tells who and both times, and that it was late', () => {
  const box = render(
    <PersonTime
      person="张磊"
      recordedAt={at('2026-11-23T14:26:00')}
      occurredAt={at('2026-11-22T22:20:00')}
      now={NOW}
      lateEntry
    />,
  )
  expect(box.textContent).toBe('张磊 · 14:26 记录 · 昨日 22:20 发生 补录')
})

const line = (over: Partial<AlarmLine> = {}): AlarmLine => ({
  key: 'one',
  what: '续报一',
  state: '已超时',
  howLong: '4分12秒',
  ...over,
})

describe('an alarm', () => {
  test('is silenced by Space and answered by Shift+Enter; Enter alone is not its key', () => {
    const [stop, go] = [vi.fn(), vi.fn()]
    render(
      <AlarmBar tone="late" lines={[line()]} onStop={stop} go={{ label: '去写续报一', act: go }} />,
    )
    press(' ')
    press('Enter')
    expect([stop.mock.calls.length, go.mock.calls.length]).toEqual([1, 0])
    press('Enter', { shiftKey: true })
    expect([stop.mock.calls.length, go.mock.calls.length]).toEqual([1, 1])
  })
  test('is silenced by F1 while somebody is typing, when Space belongs to the text', () => {
    const stop = vi.fn()
    const box = render(
      <>
        <AlarmBar tone="late" lines={[line()]} onStop={stop} />
        <textarea />
      </>,
    )
    const typing = box.querySelector('textarea')
    press(' ', {}, typing)
    expect(stop).not.toHaveBeenCalled()
    press('F1', {}, typing)
    expect(stop).toHaveBeenCalledTimes(1)
  })
  test('is announced once, without its running seconds', () => {
    const box = render(
      <AlarmBar
        tone="late"
        lines={[line({ number: '值班〔2026〕17号', sign: { mark: 'Ⅰ', words: 'Ⅰ级 特别重大' } })]}
      />,
    )
    expect(box.querySelector('[role=alert]')?.textContent).toBe(
      'Ⅰ级 特别重大 续报一 已超时 值班〔2026〕17号',
    )
  })
  test('of several lists three, counts the rest, and says which one its buttons mean', () => {
    const lines = ['一', '二', '三', '四', '五'].map((name) =>
      line({ key: name, what: `续报${name}` }),
    )
    const box = render(
      <AlarmBar
        tone="late"
        lines={lines}
        onStop={vi.fn()}
        go={{ label: '去写续报一', act: vi.fn() }}
      />,
    )
    expect([...box.querySelectorAll('li')].map((one) => one.textContent)).toEqual([
      '续报一 已超时 4分12秒',
      '续报二 已超时 4分12秒',
      '续报三 已超时 4分12秒另有 2 项',
    ])
    expect(box.querySelector('[role=alert]')?.textContent).toBe(
      '续报一 已超时；续报二 已超时；续报三 已超时；另有 2 项',
    )
    expect([...box.querySelectorAll('button')].map((one) => one.textContent)).toEqual([
      expect.stringContaining('项都知道了'),
      expect.stringContaining('去办第一项'),
    ])
  })
})
