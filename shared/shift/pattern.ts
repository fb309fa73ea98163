// 班次制度: how a unit cuts the day into shifts, on workdays and on days off.
import { z } from 'zod'
import { requiredLine, timeOfDay } from '../text'

export const slotSchema = z.object({
  id: z.string().min(1).max(40),
  name: requiredLine,
  from: timeOfDay,
  /** Not after `from`: on the next day; the same as `from`: 24 hours. */
  to: timeOfDay,
})
/** One shift of the day, as the pattern has it. */
export type Slot = z.infer<typeof slotSchema>

const slots = z.array(slotSchema).min(1).max(8)
export const patternSchema = z.object({
  name: requiredLine,
  /** Workdays, and weekend days that are worked (调休). */
  workday: slots,
  /** Weekends and statutory holidays. */
  dayOff: slots,
})
export type Pattern = z.infer<typeof patternSchema>

const DAY_AND_NIGHT: Slot[] = [
  { id: 'day', name: '白班', from: '08:30', to: '20:30' },
  { id: 'night', name: '夜班', from: '20:30', to: '08:30' },
]
const THREE: Slot[] = [
  { id: 'morning', name: '早班', from: '08:00', to: '16:00' },
  { id: 'middle', name: '中班', from: '16:00', to: '00:00' },
  { id: 'night', name: '夜班', from: '00:00', to: '08:00' },
]
const WHOLE_DAY: Slot[] = [{ id: 'whole', name: '全天班', from: '09:00', to: '09:00' }]

export const TWO_SHIFTS: Pattern = { name: '两班制', workday: DAY_AND_NIGHT, dayOff: DAY_AND_NIGHT }

/** What a unit can choose from, and edit. */
export const PATTERN_PRESETS: readonly Pattern[] = [
  TWO_SHIFTS,
  { name: '三班制', workday: THREE, dayOff: THREE },
  { name: '24小时制', workday: WHOLE_DAY, dayOff: WHOLE_DAY },
  {
    name: '机关工作时间加夜班',
    workday: [
      { id: 'day', name: '白班', from: '08:30', to: '17:30' },
      { id: 'night', name: '夜班', from: '17:30', to: '08:30' },
    ],
    dayOff: [{ id: 'whole', name: '节假日班', from: '08:30', to: '08:30' }],
  },
]
