// Every refusal has a Chinese sentence that says what to do: that it has one, the compiler sees.
import { describe, expect, it } from 'vitest'
import { REFUSAL_CODES, refusalText } from '../../shared/refusals'
import type { Refusal } from '../../shared/result'

/** What the room itself writes in Latin letters. */
const NAMES_OF_THE_ROOM = /PDF|PNG|Word|OFD|TIFF|WMA|AVI|MP3|MP4|MB|U 盘|(?:Ctrl|Alt)\+[A-Z]/g

describe('refusals', () => {
  it.each(REFUSAL_CODES)('%s is a Chinese sentence without English or gaps', (code) => {
    const details = {
      waitSeconds: 30,
      names: '首报',
      missing: '地点',
      count: 2,
      mostMb: 50,
      fault: '482107',
    }
    const text = refusalText({ code, path: 'command.facts.title', details })
    expect(text).toMatch(/[\u4e00-\u9fff].*[。]$/)
    expect(text.replaceAll(NAMES_OF_THE_ROOM, '')).not.toMatch(/[{}]|[a-zA-Z]|。。/)
  })

  it('names numbers and words', () => {
    expect(refusalText({ code: 'pinWait', details: { waitSeconds: 30 } })).toContain('等 30 秒')
  })

  it('names the field, not its path', () => {
    expect(refusalText({ code: 'malformed', path: 'command.facts.occurredAt' })).toBe(
      '“事发时间”填得不对，请检查后重填。',
    )
    expect(refusalText({ code: 'malformed', path: 'command.deliveries.0' })).toBe(
      '有一项填得不对，请检查后重填。',
    )
  })

  it('says something useful even of a code that nobody knows', () => {
    expect(refusalText({ code: 'whatever' } as unknown as Refusal)).toContain('请再试一次')
  })
})
