// Which day a time is, beside the field that it is typed into.
import { DAY, HOUR, inShanghai, type Ms } from '../../shared/time'

const WEEKDAYS = '日一二三四五六'
const NEAR: Readonly<Record<number, string>> = { [-1]: '明天', 0: '今天', 1: '昨天', 2: '前天' }

/** `今天 星期一`, `昨天 星期日`, `5天前 星期三`, with a word when it lies ahead of now. */
export function dayHint(ms: Ms, now: Ms): string {
  const midnight = (at: Ms) => Math.floor((at + 8 * HOUR) / DAY)
  const days = midnight(now) - midnight(ms)
  const near = NEAR[days] ?? (days > 0 ? `${days}天前` : `${-days}天后`)
  return `${near} 星期${WEEKDAYS[inShanghai(ms).getDay()]}${ms > now ? '，晚于现在' : ''}`
}
