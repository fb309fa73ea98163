// A list whose page is as long as what was found: first nothing, then something.
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, onTestFinished, test } from 'vitest'
import { Table } from '../../../renderer/ui'

const found = (rows: readonly string[]) => (
  <Table
    label="往年记录"
    columns={[{ key: 'text', title: '内容', cell: (row: string) => row }]}
    rows={rows}
    rowKey={(row) => row}
    pageSize={rows.length}
    empty={<p>没有找到</p>}
  />
)

test('rows that come after none are shown, all of them', async () => {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  onTestFinished(async () => {
    await act(async () => root.unmount())
    place.remove()
  })
  await act(async () => root.render(found([])))
  expect(place.textContent).toBe('没有找到')
  await act(async () => root.render(found(['草原火情', '两车追尾'])))
  expect([...place.querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual([
    '草原火情',
    '两车追尾',
  ])
})
