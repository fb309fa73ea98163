import { describe, expect, it } from 'vitest'
import { nameToRecord, screenshotName } from '../../../renderer/attachment/names'
import { fitting } from '../../../renderer/attachment/viewer/image-view'
import { nextLarger, nextSmaller } from '../../../renderer/attachment/viewer/use-zoom'
import { ms } from '../../support/moments'

describe('the size of what is looked at', () => {
  it('fits in, and is never blown up by itself', () => {
    expect(fitting({ width: 4000, height: 1000 }, { width: 1000, height: 800 })).toBe(0.25)
    expect(fitting({ width: 1000, height: 4000 }, { width: 1000, height: 800 })).toBe(0.2)
    expect(fitting({ width: 100, height: 100 }, { width: 1000, height: 800 })).toBe(1)
  })

  it('goes from what fits to the next round figure, and stops at both ends', () => {
    expect(nextLarger(0.19)).toBe(0.25)
    expect(nextLarger(1)).toBe(1.25)
    expect(nextSmaller(1.02)).toBe(1)
    expect(nextLarger(8)).toBe(8)
    expect(nextSmaller(0.1)).toBe(0.1)
  })
})

describe('the name of an attachment', () => {
  it('is that of the file, cut in front of its ending when it is too long', () => {
    expect(nameToRecord('火场 北侧.jpg')).toBe('火场 北侧.jpg')
    const long = nameToRecord(`${'长'.repeat(300)}.jpeg`)
    expect(long).toHaveLength(200)
    expect(long.endsWith('长….jpeg')).toBe(true)
    expect(nameToRecord('\u202e')).toBe('未命名文件')
  })

  it('is the moment for a screenshot, and tells several apart', () => {
    expect(screenshotName(ms('14:32'), 0)).toBe('截图 20261123 143200.png')
    expect(screenshotName(ms('14:32'), 1)).toBe('截图 20261123 143200 (2).png')
  })
})
