// 舆情 in the register: numbered, with its evidence, corrected in sight, found when it is seen a second time.
import { describe, expect, it } from 'vitest'
import { evidenceOf } from '../../../shared/attachment/find'
import { commandSchema } from '../../../shared/desk'
import { alike } from '../../../shared/opinion/find'
import { addressIn, linkKey, platformOf } from '../../../shared/opinion/link'
import { isGrave, opinionNumber } from '../../../shared/opinion/record'
import { handlingOf, truthOf } from '../../../shared/opinion/standing'
import { aDesk, at } from '../../support/builders'
import { anOpinion, someFacts } from '../../support/opinions'

const registered = (desk: ReturnType<typeof aDesk>, over = {}, more = {}) =>
  desk.tell(anOpinion(over, more))['opinionId']!

describe('an opinion that is registered', () => {
  it('keeps 发布, 发现 and 登记 apart, and who has it now', () => {
    const desk = aDesk({ at: '14:08' })
    const id = registered(desk)
    const opinion = desk.state.opinion.opinions[id]!
    expect(opinionNumber(opinion)).toBe('舆情〔2026〕1号')
    expect(opinion).toMatchObject({
      facts: { publishedAt: at('13:40'), foundAt: at('14:05') },
      registeredAt: at('14:08'),
      holder: { personId: 'p1', at: at('14:08') },
    })
    expect([truthOf(opinion), handlingOf(opinion)]).toEqual(['unverified', 'registered'])
    expect(opinion.snapshots).toMatchObject([{ at: at('14:05'), spread: { reads: 3200 } }])
  })

  it('is numbered without gaps within the year', () => {
    const desk = aDesk({ at: '14:08' })
    expect([registered(desk), registered(desk)]).toEqual(['o2026-1', 'o2026-2'])
  })

  it('takes its evidence in the same act, each item under its hash, with how and when it was taken', () => {
    const desk = aDesk({ at: '14:08' })
    const files = ['截图一', '截图二', '录屏'].map((words) => ({
      sha256: desk.keeps(words),
      name: `${words}.jpg`,
      caption: '',
      print: null,
      how: words === '录屏' ? ('recording' as const) : ('screenshot' as const),
    }))
    const id = registered(desk, {}, { evidence: files })
    expect(
      evidenceOf(desk.state, id).map(({ sha256, owner }) => [
        sha256,
        owner.kind === 'opinion' && owner.how,
      ]),
    ).toEqual(files.map(({ sha256, how }) => [sha256, how]))
    expect(evidenceOf(desk.state, id)[0]?.owner).toMatchObject({ takenAt: at('14:05') })
  })

  it('is refused whole when one file is not in the store, or stands twice', () => {
    const desk = aDesk({ at: '14:08' })
    const kept = {
      sha256: desk.keeps('截图'),
      name: 'a.jpg',
      caption: '',
      print: null,
      how: 'screenshot' as const,
    }
    expect(
      desk.refused(anOpinion({}, { evidence: [kept, { ...kept, sha256: 'f'.repeat(64) }] })),
    ).toBe('fileNotKept')
    expect(desk.refused(anOpinion({}, { evidence: [kept, kept] }))).toBe('attachedTwice')
    expect(desk.state.opinion.opinions).toEqual({})
  })

  it('takes a later picture as one more item, and never twice the same', () => {
    const desk = aDesk({ at: '14:08' })
    const opinionId = registered(desk)
    const add = (words: string) => ({
      type: 'addAttachment' as const,
      owner: {
        kind: 'opinion' as const,
        opinionId,
        how: 'screenshot' as const,
        takenAt: at('14:08'),
      },
      sha256: desk.keeps(words),
      name: '截图.jpg',
      caption: '',
      print: null,
    })
    desk.tell(add('改之前'))
    desk.tell(add('改之后'))
    expect(evidenceOf(desk.state, opinionId)).toHaveLength(2)
    expect(desk.refused(add('改之后'))).toBe('attachedTwice')
  })

  it('was not found in the future, nor before it was published', () => {
    const desk = aDesk({ at: '14:08' })
    expect(desk.refused(anOpinion({ foundAt: '14:30' }))).toBe('inFuture')
    expect(desk.refused(anOpinion({ publishedAt: '14:06' }))).toBe('foundBeforePublished')
  })

  it('is corrected in sight, with a reason', () => {
    const desk = aDesk({ at: '14:08' })
    const opinionId = registered(desk)
    desk
      .at('14:20')
      .tell({ type: 'correctOpinion', opinionId, patch: { account: '云川生活圈' }, reason: '看错' })
    expect(desk.state.opinion.opinions[opinionId]).toMatchObject({
      facts: { account: '云川生活圈' },
      corrections: [
        { reason: '看错', changes: [{ field: 'account', from: '云川生活', to: '云川生活圈' }] },
      ],
    })
    expect(desk.refused({ type: 'correctOpinion', opinionId, patch: {}, reason: '无' })).toBe(
      'nothingChanged',
    )
  })

  it('changes hands only to somebody else', () => {
    const desk = aDesk({ at: '14:08' })
    const opinionId = registered(desk)
    expect(desk.refused({ type: 'takeOpinion', opinionId })).toBe('nothingChanged')
  })

  it('is graded with a reason, and both gradings stay', () => {
    const desk = aDesk({ at: '14:08' })
    const opinionId = registered(desk)
    desk.tell({ type: 'gradeOpinion', opinionId, grave: true, reason: '县领导定' })
    const opinion = desk.state.opinion.opinions[opinionId]!
    expect(isGrave(opinion)).toBe(true)
    expect(opinion.gradings.map(({ grave }) => grave)).toEqual([false, true])
  })

  it('knows no command that deletes it or has a post deleted', () => {
    const types = commandSchema.options.map(({ shape }) => shape.type.value)
    expect(
      types.filter((type) => /(delete|remove|erase|takeDown).*(opinion|post)/i.test(type)),
    ).toEqual([])
    expect(types.filter((type) => /opinion/i.test(type)).length).toBeGreaterThan(10)
  })
})

describe('a pasted link', () => {
  it('tells its platform, however much text came with it', () => {
    const text = '3.28 复制打开抖音，看看【云川生活】 https://v.douyin.com/abc12/ 二小午餐'
    expect(addressIn(text)).toBe('https://v.douyin.com/abc12/')
    expect(platformOf('https://v.douyin.com/abc12/')).toBe('shortVideo')
    expect(platformOf('https://live.douyin.com/1')).toBe('live')
    expect(platformOf('https://m.weibo.cn/status/1')).toBe('microblog')
    expect(platformOf('https://notweibo.com/1')).toBeNull()
    expect(platformOf('群里看到的')).toBeNull()
  })

  it('is the same link with and without what only counts clicks', () => {
    expect(linkKey('http://www.example.cn/a/?utm_source=x&id=7#top')).toBe(
      linkKey('https://example.cn/a?id=7'),
    )
    expect(linkKey('https://example.cn/a?id=7')).not.toBe(linkKey('https://example.cn/a?id=8'))
  })
})

describe('the same thing seen twice', () => {
  const other = someFacts({ link: 'https://tieba.baidu.com/p/9', foundAt: '15:20' })
  const found = (over: Partial<typeof other> = {}) => {
    const desk = aDesk({ at: '14:08' })
    registered(desk)
    return alike(desk.state, { ...other, ...over }).map(({ by }) => by)
  }

  it('is known by its link, or by place and topic within a day', () => {
    expect(found({ link: 'http://douyin.com/video/7301?from=app', topics: [] })).toEqual(['link'])
    expect(found()).toEqual(['placeAndTopic'])
  })

  it('is another thing at another place, with another topic, or a day later', () => {
    expect(found({ place: '县第三小学' })).toEqual([])
    expect(found({ place: '' })).toEqual([])
    expect(found({ topics: ['ecology'] })).toEqual([])
    expect(found({ foundAt: at('2026-11-24 14:06') })).toEqual([])
  })

  it('is merged with its figures kept apart, and not into itself or what is merged', () => {
    const desk = aDesk({ at: '15:22' })
    const first = registered(desk)
    const second = registered(desk, { link: '', foundAt: '15:20' })
    expect(desk.refused({ type: 'mergeOpinion', opinionId: first, into: first })).toBe(
      'opinionItself',
    )
    desk.tell({ type: 'mergeOpinion', opinionId: second, into: first })
    const { opinions } = desk.state.opinion
    expect(handlingOf(opinions[second]!)).toBe('closed')
    expect([first, second].map((id) => opinions[id]!.snapshots.length)).toEqual([1, 1])
    expect(desk.refused({ type: 'mergeOpinion', opinionId: first, into: second })).toBe(
      'opinionClosed',
    )
  })

  it('is related in both directions when each goes its own way', () => {
    const desk = aDesk({ at: '15:22' })
    const [first, second] = [registered(desk), registered(desk, { foundAt: '15:20' })]
    desk.tell({ type: 'relateOpinion', opinionId: second, to: first })
    expect(desk.state.opinion.opinions[first]!.related).toEqual([second])
    expect(desk.state.opinion.opinions[second]!.related).toEqual([first])
  })
})
