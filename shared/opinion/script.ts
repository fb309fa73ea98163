// What is read into the telephone about an opinion (N1, N4): short, and said to be unverified for as long as it is.
import { inShanghai, toMs } from '../time'
import type { Opinion } from './record'
import { truthOf } from './standing'
import { PLATFORMS, TRUTH_NAMES } from './words'

/** `11月26日13时40分` */
function momentText(at: string): string {
  const moment = inShanghai(toMs(at))
  const minutes = String(moment.getMinutes()).padStart(2, '0')
  return `${moment.getMonth() + 1}月${moment.getDate()}日${moment.getHours()}时${minutes}分`
}

export function opinionScript(opinion: Opinion, unitName: string): string {
  const { facts, verdicts } = opinion
  const { platform, account, title, publishedAt, foundAt, place } = facts
  const when =
    publishedAt === null
      ? `${momentText(foundAt)}发现`
      : `${momentText(publishedAt)}，${PLATFORMS[platform].name}${account === '' ? '' : `账号“${account}”`}`
  const seen = publishedAt === null ? `${PLATFORMS[platform].name}上有“${title}”` : `发布“${title}”`
  const where = place === '' ? '' : `，涉及${place}`
  const verdict = verdicts.at(-1)
  const truth = truthOf(opinion)
  const known =
    verdict === undefined
      ? '目前正在核实，情况随后续报。'
      : `经${verdict.source}核实，${TRUTH_NAMES[truth]}：${verdict.ground.replace(/。$/, '')}。`
  return `${unitName}报告一条${verdict === undefined ? '未核实' : ''}网络舆情：${when}${seen}${where}，${known}`
}
