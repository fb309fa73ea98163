// The import page by keyboard: what was said of a sheet is said where it stands, and can be taken back there.
import { act } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { click, draw, field, key, press, settle, text, type } from '../support/page'
import { aRoomOf } from '../layout/room'
import { paste, sheet, shown } from '../support/sheets'
import { aWorkbookOf, type Written } from '../../support/workbook'
import { ImportPage } from '../../../renderer/phone-book/import-page'
import { KeyButton } from '../../../renderer/ui'

const HEAD = ['单位', '姓名', '手机', '办公电话']
const UNREADABLE = '等会儿问'
/** A number in C3 that cannot be read, and one in D4 that lost its 0. */
const ROWS: readonly (readonly Written[])[] = [
  HEAD,
  ['旗水利局', '乌兰', '13800000001', ''],
  ['旗水利局', '孟和', UNREADABLE, ''],
  ['旗水利局', '高娃', '13800000003', '4716001001'],
]
const LINES = '单位\t姓名\t手机\n旗水利局\t乌兰\t13800000001'
const READABLE = ROWS.map((row) => row.map((cell) => (cell === UNREADABLE ? '' : cell)))

const frame = () => document.querySelector('[data-at="true"]')?.textContent ?? null
const input = () => document.querySelector<HTMLInputElement>('[aria-label$="改为"]')
const presses = async (...names: readonly string[]) => {
  for (const name of names) await key(name)
}

/** The sheet lies before the person, the frame on A2; something rings meanwhile. */
async function looksAt(rows: readonly (readonly Written[])[], merged: readonly string[] = []) {
  const silence = vi.fn<() => void>()
  await draw(
    aRoomOf(),
    <>
      <KeyButton keyName="Space" keyEverywhere onPress={silence}>
        知道了
      </KeyButton>
      <KeyButton keyName="F1" keyEverywhere onPress={silence}>
        知道了
      </KeyButton>
      <ImportPage onClose={() => undefined} />
    </>,
  )
  const chooser = document.querySelector<HTMLInputElement>('input[type="file"]')!
  Object.defineProperty(chooser, 'files', { value: [aWorkbookOf(rows, { merged })] })
  await act(async () => void chooser.dispatchEvent(new Event('change', { bubbles: true })))
  await shown()
  return silence
}

describe('while something rings', () => {
  it('Space is of the sheet that has the frame, and F1 silences', async () => {
    const silence = await looksAt(ROWS)
    await presses('ArrowDown', ' ')
    expect(silence).not.toHaveBeenCalled()
    expect(text()).toContain('您不要，不导')
    await key('F1')
    expect(silence).toHaveBeenCalledOnce()
  })

  it('the keys of a column are those of its dialog', async () => {
    await looksAt(ROWS)
    await presses('ArrowRight', 'ArrowRight', 'Enter')
    expect(text()).toContain('C列“手机”读作什么')
    await key('0')
    expect(text()).not.toContain('读不出来')
    expect(text()).toContain('您选了不导')
  })
})

describe('mending a cell', () => {
  it('in a merged area types in the cell that is drawn, and counts for each of its rows', async () => {
    await looksAt(
      [
        HEAD,
        ...['乌兰', '孟和', '高娃'].map((name, row) => [
          '旗水利局',
          name,
          row === 0 ? UNREADABLE : null,
        ]),
      ],
      ['C2:C4'],
    )
    expect(text()).toContain('读不出来 3 格')
    await presses('ArrowDown', 'ArrowRight', 'ArrowRight')
    expect(frame()).toContain(UNREADABLE)
    await key('Enter')
    expect(document.activeElement).toBe(input())
    await type('C2 改为', '13800000009')
    await key('Enter')
    expect(text()).toContain('读到 3 条')
    expect(document.activeElement).toBe(sheet())
  })

  it('is let go at any of the rows of a merged area', async () => {
    await looksAt([HEAD, ['旗水利局', '乌兰', UNREADABLE], ['旗水利局', '孟和', null]], ['C2:C3'])
    const others = [...document.querySelectorAll('li button')].filter(
      (one) => one.textContent === '不导',
    )
    await click(others[1]!)
    expect(text()).toContain('读到 2 条')
  })

  it('far below draws the sheet down to it', async () => {
    const many = Array.from({ length: 400 }, (_, row) => ['旗水利局', `乌兰${row}`, '13800000001'])
    await looksAt([HEAD, ...many, ['旗水利局', '孟和', UNREADABLE]])
    expect(text()).toContain('没有画出来')
    await key('Alt+M')
    expect(document.activeElement).toBe(input())
    await type('C402 改为', '13800000002')
    await key('Enter')
    expect(text()).toContain('读到 401 条')
    await key('ArrowUp')
    expect(frame()).toBe('13800000001')
  })
})

describe('what is being typed', () => {
  const types = async (words: string) => {
    await looksAt(ROWS)
    await key('Alt+M')
    await type('C3 改为', words)
  }

  it('is kept when the hands go elsewhere', async () => {
    await types('13800000002')
    await act(async () => input()!.blur())
    await settle()
    expect(text()).toContain('读到 3 条')
  })

  it('is kept when the next step is taken', async () => {
    await looksAt(READABLE)
    await act(async () =>
      [...document.querySelectorAll('td')]
        .find((cell) => cell.textContent === '13800000001')!
        .dispatchEvent(new MouseEvent('click', { bubbles: true })),
    )
    await act(async () =>
      document
        .querySelector('[data-at="true"]')!
        .dispatchEvent(new MouseEvent('dblclick', { bubbles: true })),
    )
    await type('C2 改为', '13800000008')
    await key('Ctrl+Enter')
    expect(text()).toContain('13800000008')
  })

  it('is dropped by Escape', async () => {
    await types('13800000002')
    await key('Escape')
    expect(text()).toContain('读不出来 1 格')
    expect(frame()).toContain(UNREADABLE)
  })
})

describe('what was said', () => {
  it('of a cell is said anew by Enter, and taken back by the words of the sheet', async () => {
    await looksAt(ROWS)
    await key('Alt+B')
    expect(text()).toContain('读到 3 条')
    await presses('ArrowDown', 'ArrowRight', 'ArrowRight')
    expect(frame()).toContain('不导')
    await key('Enter')
    expect(field('C3 改为').value).toBe(UNREADABLE)
    await type('C3 改为', '13800000002')
    await key('Enter')
    expect(frame()).toContain('13800000002')
    await key('Enter')
    await type('C3 改为', UNREADABLE)
    await key('Enter')
    expect(text()).toContain('读不出来 1 格')
  })

  it('not to be wanted stands beside the sheet, and is wanted again one by one or all at once', async () => {
    await looksAt(ROWS)
    await key('Alt+B')
    await presses('ArrowDown', ' ')
    const unwanted = () =>
      [...document.querySelectorAll('[aria-label="您不要的"] span')].map((one) => one.textContent)
    expect(unwanted()).toEqual(['第3行', 'C3 格'])
    await press('要回来')
    expect(unwanted()).toEqual(['C3 格'])
    expect(text()).toContain('读到 3 条')
    await key(' ')
    await press('这 2 处都要回来')
    expect(unwanted()).toEqual([])
    expect(text()).toContain('读不出来 1 格')
  })

  it('of a number that stays as it is written is taken back', async () => {
    await looksAt(READABLE)
    expect(text()).toContain('按 0471-6001001 导入')
    await press('照原样')
    expect(text()).not.toContain('按 0471-6001001 导入')
    await press('不照原样')
    expect(text()).toContain('按 0471-6001001 导入')
  })
})

describe('a table that was copied elsewhere', () => {
  const opens = async () => draw(aRoomOf(), <ImportPage onClose={() => undefined} />)

  it('comes in by Ctrl+V, with what is merged', async () => {
    await opens()
    await paste({
      'text/plain': '单位\t姓名\t手机',
      'text/html':
        '<table><tr><td>单位<td>姓名<td>手机</tr><tr><td rowspan=2>旗水利局<td>乌兰<td>13800000001</tr><tr><td>孟和<td>13800000002</tr></table>',
    })
    expect(text()).toContain('合并 2 行')
    expect(text()).toContain('读到 2 条')
    await key('Ctrl+Enter')
    expect(text()).toContain('旗水利局 孟和')
  })

  it('is not there: says what to copy', async () => {
    await opens()
    await paste({})
    expect(text()).toContain('剪贴板里没有表格')
  })

  it('is left alone in a field', async () => {
    await opens()
    const field = document.body.appendChild(document.createElement('input'))
    await paste({ 'text/plain': LINES }, field)
    field.remove()
    expect(sheet()).toBeNull()
  })

  it('takes the place of what was said to be wrong', async () => {
    await opens()
    await paste({})
    await paste({ 'text/plain': LINES })
    expect(text()).toContain('读到 1 条')
  })
})
