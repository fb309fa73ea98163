// 地区: the province, the 盟市 and the 旗县区 of a unit or an incident.
import { z } from 'zod'
import { optionalLine } from './text'

const areaSchema = z.object({ code: z.string().max(12), name: optionalLine })
/** 省级 / 盟市 / 旗县 by their administrative codes (GB/T 2260); no county for a unit of the prefecture. */
export const regionSchema = z.object({
  province: areaSchema,
  prefecture: areaSchema,
  county: areaSchema.nullable(),
})
export type Region = z.infer<typeof regionSchema>
export const regionText = (region: Region): string =>
  `${region.prefecture.name}${region.county?.name ?? ''}`
