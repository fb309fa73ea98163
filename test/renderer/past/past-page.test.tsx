// 往年记录: what is asked field by field, how far it was looked for, and page after page.
import { describe, expect, test } from 'vitest'
import { draw, key, settle, text, type } from '../support/page'
import { answering, aRoomOf } from '../layout/room'
import { PastPage } from '../../../renderer/past/past-page'
import { NOTHING_ASKED, questionOf, setPastForm } from '../../../renderer/past/past-question'
import type { PastHit, PastReach } from '../../../shared/past/record'
import { ok } from '../../../shared/result'

const hits = (count: number, from = 0): PastHit[] =>
  Array.from({ length: count }, (_, index) => ({
    place: 1_000 - from - index,
    kind: 'entry',
    label: '传真',
    at: '2019-04-05T02:00:00.000Z',
    day: '2019-04-05',
    incident: null,
    excerpt: `第${from + index + 1}条`,
  }))

const EVERYTHING: PastReach = { by: 'index', arranging: null, since: null }

async function aPage(reach = EVERYTHING) {
  setPastForm(NOTHING_ASKED)
  const desk = answering(aRoomOf(), {
    searchPast: ({ before = null }: { before?: number | null }) =>
      ok(
        before === null
          ? { hits: hits(50), next: 951, reach }
          : { hits: hits(3, 50), next: null, reach },
      ),
  })
  await draw(desk, <PastPage />)
  await settle()
  return desk
}

const rows = () => [...document.querySelectorAll('tbody tr')].map((row) => row.textContent)

test('before anything is asked the incidents are listed, and everything once it is', () => {
  expect(questionOf(NOTHING_ASKED)).toMatchObject({ kind: 'incident', words: '' })
  expect(questionOf({ ...NOTHING_ASKED, words: ' 草原 ' })).toMatchObject({
    kind: null,
    words: '草原',
  })
  expect(
    questionOf({
      ...NOTHING_ASKED,
      person: '张磊',
      level: 'unset',
      kind: 'call',
      from: '2019-03-01',
      to: '2019-3',
    }),
  ).toMatchObject({ person: '张磊', level: 'unset', kind: 'call', from: '2019-03-01', to: null })
})

test('fifty at a time, the next behind them', async () => {
  const desk = await aPage()
  expect(text()).toContain('最近的 50 条，还有更早的')
  expect(rows()).toHaveLength(50)
  await key('Alt+M')
  expect(rows()).toHaveLength(53)
  expect(rows().at(-1)).toContain('第53条')
  expect(text()).toContain('找到 53 条')
  expect(desk.asked.filter(({ name }) => name === 'searchPast').at(-1)?.params).toMatchObject({
    before: 951,
  })
})

describe('how far it was looked for', () => {
  test('while months are put in order', async () => {
    await aPage({ by: 'index', arranging: '2019-03', since: '2019-04' })
    expect(text()).toContain('正在整理 2019年3月… 已可查到2019年4月以后')
  })
  test('without the index', async () => {
    await aPage({ by: 'scan', arranging: null, since: null })
    expect(text()).toContain('索引暂时不可用')
  })
})

test('a period that is none is said, and not asked for', async () => {
  const desk = await aPage()
  await type('从哪天起', '2019-13-01')
  expect(text()).toContain('起止日期写成 2024-03-05')
  await type('从哪天起', '2019-05-01')
  await type('到哪天止', '2019-04-01')
  expect(text()).toContain('起始日期晚于截止日期')
  expect(desk.asked.at(-1)?.params).toMatchObject({ from: '2019-05-01', to: '2019-04-01' })
})
