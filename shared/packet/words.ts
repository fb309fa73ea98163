// What the timeline says about what came from another room and what went to one.
import { nameOf } from '../report/state'
import { levelText, type Level } from '../vocabulary'
import { VIA_NAMES, type AnswerWay, type CarriedReport, type Source, type Via } from './record'

const DIGEST_SHOWN = 8

interface Opened {
  readonly source: Source
  readonly level: Level | null
}

export const receivedText = ({ source, level }: Opened): string =>
  `接报：${source.unit} 报来 ${source.number}（${levelText(level)}）`

interface Arrived {
  readonly via: Via
  readonly digest: string
  readonly source: Source
  readonly reports: readonly CarriedReport[]
  readonly steps: readonly unknown[]
}

/** Only what was new in it. */
export function arrivedText({ via, digest, source, reports, steps }: Arrived): string {
  const what = [
    ...(reports.length === 0 ? [] : [reports.map(nameOf).join('、')]),
    ...(steps.length === 0 ? [] : [`时间线 ${steps.length} 条`]),
  ]
  const held = what.length === 0 ? '附件' : what.join('，')
  return `收到 ${source.unit} 的${VIA_NAMES[via]}：${held}（摘要 ${digest.slice(0, DIGEST_SHOWN)}）`
}

export const exportedText = ({
  fileName,
  sealed,
  digest,
}: {
  fileName: string
  sealed: boolean
  digest: string
}): string =>
  `导出${VIA_NAMES.packet}${sealed ? '（已加密）' : ''}：${fileName}（摘要 ${digest.slice(0, DIGEST_SHOWN)}）`

interface Answered {
  readonly via: AnswerWay
  readonly digest: string | null
  readonly returned: string | null
  readonly told: string
}

export const answeredText = ({ via, digest, returned, told }: Answered): string => {
  const what = returned === null ? '出具回执' : `退回：${returned}`
  return via === 'phone'
    ? `${returned === null ? '电话告知收到' : what}（电话告知 ${told}）`
    : `${what}（${via === 'code' ? VIA_NAMES.code : '文件'}，摘要 ${(digest ?? '').slice(0, DIGEST_SHOWN)}）`
}
