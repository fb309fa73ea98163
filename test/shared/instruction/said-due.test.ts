// By when, as leaders say it.
import { describe, expect, it } from 'vitest'
import { dueText, saidDue } from '../../../shared/instruction/said-due'
import { toMs } from '../../../shared/time'
import { when } from '../../support/instructions'

const SAID = toMs(when('11-27 16:20'))
const labels = (words: string) => saidDue(words, SAID)?.meanings.map(({ label }) => label)

describe('a due moment', () => {
  it.each([
    ['请12月1日17时前报结果', '12月1日17时'],
    ['27日24时前报户数', '11月27日24时'],
    ['12月1日下午5点半前', '12月1日17时30分'],
    ['12月1日（星期二）上午9点前', '12月1日9时'],
    ['12月1日下班前', '12月1日17时'],
    ['明早8点前', '11月28日8时'],
    ['今晚10点前报', '11月27日22时'],
    ['48小时内报', '11月29日16时20分'],
    ['2027年1月5日17时前', '2027年1月5日17时'],
  ])('%s is %s', (words, label) => {
    expect(labels(words)).toEqual([label])
  })

  it('without an hour is asked back: does it include that day?', () => {
    const open = (day: string, before: string) => [`含${day}，到24时`, `含${day}，到17时`, before]
    expect(labels('12月1日前')).toEqual(open('12月1日', '不含12月1日，到前一天24时'))
    expect(labels('3日内报结果')).toEqual(open('11月30日', '不含11月30日，到前一天24时'))
    expect(labels('十五日内')).toEqual(open('12月12日', '不含12月12日，到前一天24时'))
    expect(labels('一周内')).toEqual(open('12月4日', '不含12月4日，到前一天24时'))
  })

  it('of which the hour cannot be read is named, and left to a person', () => {
    expect(saidDue('12月1日25点前', SAID)).toEqual({ words: '12月1日25点前', meanings: [] })
  })

  it('is none in words that only tell what is to be done', () => {
    for (const words of ['目前情况如何', '12月1日组织人员前往现场', '今天很好', '会前报', '当前'])
      expect(saidDue(words, SAID)).toBe(null)
  })

  it('that ends with a day is its 24时', () => {
    expect(dueText(toMs(when('11-28 00:00')), SAID)).toBe('11月27日24时')
  })
})
