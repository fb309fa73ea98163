import { describe, expect, test } from 'vitest'
import { HOHHOT, loadAreas, regionOf, regionText } from '../../../renderer/ui/region'

describe('the regions', async () => {
  const areas = await loadAreas()

  test('know the counties of 呼和浩特', () => {
    expect(regionOf(areas, ['150000', '150100', '150102'])).toEqual({
      province: { code: '150000', name: '内蒙古自治区' },
      prefecture: { code: '150100', name: '呼和浩特市' },
      county: { code: '150102', name: '新城区' },
    })
  })

  test('know the preset by the names of the data package', () => {
    expect(regionOf(areas, [HOHHOT.province.code, HOHHOT.prefecture.code])).toEqual(HOHHOT)
  })

  test('know all twelve 盟市 and any other province', () => {
    expect(areas.find(({ code }) => code === '150000')?.children).toHaveLength(12)
    expect(areas.length).toBeGreaterThanOrEqual(34)
  })

  test('refuse codes that lead nowhere', () => {
    expect(regionOf(areas, ['150000'])).toBeNull()
    expect(regionOf(areas, ['150000', '110100'])).toBeNull()
  })

  test('are written without the own province', () => {
    expect(regionText(HOHHOT, HOHHOT)).toBe('呼和浩特市')
    expect(regionText(HOHHOT)).toBe('内蒙古自治区 / 呼和浩特市')
  })
})
