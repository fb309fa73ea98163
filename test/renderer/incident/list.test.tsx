// Every incident is found by the words that people remember of it.
import { describe, expect, it } from 'vitest'
import { click, draw, key, press, text, type } from '../support/page'
import { App } from '../../../renderer/app'
import { ALL, found } from '../../../renderer/incident/list/find'
import { aRoom, opened } from './room'

function room() {
  const desk = aRoom()
  opened(desk, { title: '面铺窑村草原火情' })
  opened(desk, {
    title: '两车追尾',
    kind: 'traffic',
    place: 'G6高速旗下营段',
    level: 'IV',
    exercise: true,
    learnedAt: '13:20',
  })
  return desk
}
const titles = (filter: Partial<typeof ALL>) =>
  found(Object.values(room().state().incidents), { ...ALL, ...filter }).map(
    ({ facts }) => facts.title,
  )

describe('finding incidents', () => {
  it('finds by number, title, place and unit, every word of it', () => {
    expect(titles({ words: '演 1号' })).toEqual(['两车追尾'])
    expect(titles({ words: 'g6 追尾' })).toEqual(['两车追尾'])
    expect(titles({ words: '（2026）1号' })).toEqual([])
    expect(titles({ words: '值班〔2026〕1号' })).toEqual(['面铺窑村草原火情'])
    expect(titles({ words: '保合少镇政府' })).toHaveLength(2)
  })

  it('narrows by category, level and exercise', () => {
    expect(titles({ category: 'accident' })).toEqual(['两车追尾'])
    expect(titles({ level: 'unset' })).toEqual(['面铺窑村草原火情'])
    expect(titles({ exercise: 'real' })).toEqual(['面铺窑村草原火情'])
    expect(titles({ state: 'closed' })).toEqual([])
  })

  it('stays narrowed while one of them is looked at', async () => {
    await draw(room(), <App />)
    await key('Alt+2')
    await type('搜索编号', '追尾')
    expect(text()).toContain('1 件，共 2 件')
    await click(document.querySelector('tbody tr')!)
    await key('Esc')
    expect(text()).toContain('1 件，共 2 件')
  })

  it('says when nothing fits, and takes the conditions away again', async () => {
    await draw(room(), <App />)
    await key('Alt+2')
    await type('搜索编号', '没有的')
    expect(text()).toContain('没有符合条件的事件')
    await press('清除条件')
    expect(text()).toContain('共 2 件')
  })
})
