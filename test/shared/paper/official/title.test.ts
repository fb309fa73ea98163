// Where titles and names of issuers break: decided once, for the page and for Word.
import { describe, expect, it } from 'vitest'
import { evenLines, titleLines } from '../../../../shared/paper/official/title'

describe('a title', () => {
  it('that fits stays on one line', () => {
    expect(titleLines('关于草原火情的首报')).toEqual(['关于草原火情的首报'])
  })

  it('breaks into lines of nearly the same length, behind the name of a place (GB/T 9704-2012 §7.3.1)', () => {
    expect(titleLines('关于呼和浩特市赛罕区保合少镇面铺窑村草原火情的续报一')).toEqual([
      '关于呼和浩特市赛罕区保合少镇',
      '面铺窑村草原火情的续报一',
    ])
  })

  it('breaks where somebody broke it', () => {
    expect(titleLines('关于草原火情\n处置情况的终报')).toEqual(['关于草原火情', '处置情况的终报'])
  })

  it('cuts no figure in two, and begins no line with what ends one', () => {
    const lines = titleLines(
      '关于2026年11月23日赛罕区保合少镇面铺窑村（水泉村、野马图村）草原火情过火面积120.5公顷的续报',
    )
    for (const line of lines) expect(line).toMatch(/^[^，、）]/u)
    expect(lines.join('\n')).not.toMatch(/\d\n\d|（\n/u)
  })

  it('loses nothing, however long it is', () => {
    const title = '很长的标题'.repeat(40)
    const lines = titleLines(title)
    expect(lines.join('')).toBe(title)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(20)
  })

  it('of nothing is one empty line', () => {
    expect(evenLines('', 15)).toEqual([''])
  })
})
