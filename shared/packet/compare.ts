// Where what a packet says is not what its own journal lines prove.
import { isEqual } from '../equal'
import { nameOf } from '../report/state'
import { ok, refuse, type Result } from '../result'
import type { Packet } from './record'

const STANDING = {
  facts: '事件要素',
  level: '级别',
  sensitive: '敏感标记',
  verified: '核实情况',
  closedAt: '办结时间',
  ending: '了结方式',
  origins: '来路',
} as const

const unproven = (what: string): Result<null> => refuse('packetUnproven', 'packet.json', { what })

function reportsAgree(said: Packet['reports'], proven: Packet['reports']): Result<null> {
  for (const [index, report] of said.entries()) {
    if (!isEqual(report, proven[index])) return unproven(nameOf(report))
  }
  return said.length === proven.length ? ok(null) : unproven('报告份数')
}

/**
 * Other versions of the program say the same step in other words: only which line it is must agree then.
 */
function stepsAgree(said: Packet, proven: Packet, sameWords: boolean): Result<null> {
  if (said.steps.length !== proven.steps.length) return unproven('时间线条数')
  for (const [index, step] of said.steps.entries()) {
    const other = proven.steps[index]!
    if (
      (sameWords && step.text !== other.text) ||
      !isEqual({ ...step, text: '' }, { ...other, text: '' })
    )
      return unproven(`时间线第 ${index + 1} 条`)
  }
  return ok(null)
}

/** @param sameWords whether this very version of the program made it */
export function packetAgrees(said: Packet, proven: Packet, sameWords: boolean): Result<null> {
  if (said.source.number !== proven.source.number) return unproven('事件编号')
  for (const [key, what] of Object.entries(STANDING)) {
    if (!isEqual(said[key as keyof Packet], proven[key as keyof Packet])) return unproven(what)
  }
  const reports = reportsAgree(said.reports, proven.reports)
  if (!reports.ok) return reports
  const steps = stepsAgree(said, proven, sameWords)
  if (!steps.ok) return steps
  return isEqual(said.attachments, proven.attachments) ? ok(null) : unproven('附件清单')
}
