import { act } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Table } from '../../../renderer/ui/table'
import { button, clear, click, press, render } from './render'

afterEach(clear)

interface Row {
  readonly id: string
}
const rows = (count: number): Row[] =>
  Array.from({ length: count }, (_, n) => ({ id: `${n + 1}号` }))
const list = (count: number, onOpen?: (row: Row) => void) =>
  render(
    <Table
      label="事件"
      rows={rows(count)}
      rowKey={(row) => row.id}
      empty={<p>还没有事件。</p>}
      columns={[{ key: 'id', title: '编号', cell: (row) => row.id }]}
      {...(onOpen === undefined ? {} : { onOpen })}
    />,
  )
const bodyRows = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>('tbody tr')]

describe('a list', () => {
  test('says so when it is empty', () => expect(list(0).textContent).toBe('还没有事件。'))

  test('is one stop for Tab; arrows walk and Enter opens', () => {
    const open = vi.fn()
    const box = list(3, open)
    expect(bodyRows(box).map((row) => row.tabIndex)).toEqual([0, -1, -1])
    act(() => bodyRows(box)[0]?.focus())
    press('ArrowDown')
    press('ArrowDown')
    press('ArrowDown')
    press('Enter')
    expect(open).toHaveBeenCalledWith({ id: '3号' })
    expect(bodyRows(box).map((row) => row.tabIndex)).toEqual([-1, -1, 0])
  })

  test('shows two hundred at once and the rest on demand', () => {
    const box = list(230)
    expect(bodyRows(box)).toHaveLength(200)
    click(button('再显示'))
    expect(bodyRows(box)).toHaveLength(230)
  })
})
