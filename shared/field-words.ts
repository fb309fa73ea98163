// The fields of an incident and of what belongs to it, and what stands in them, as people read them.
import type { Change } from './change'
import {
  FIGURE_NAMES,
  figureChanges,
  figureText,
  type FigureKey,
  type Figures,
} from './incident/figures'
import { regionText, type Region } from './region'
import { minuteText, toMs } from './time'
import { CHANNEL_NAMES, kindName, type Kind } from './vocabulary'

export const FIELD_NAMES: Readonly<Record<string, string>> = {
  title: '标题',
  kind: '类别',
  occurredAt: '事发时间',
  occurredApprox: '时间为约数',
  learnedAt: '接报时间',
  region: '地区',
  place: '地点',
  unitConcerned: '涉事单位',
  source: '信息来源',
  cause: '起因',
  course: '经过',
  measures: '措施',
  impact: '影响与后果',
  figures: '伤亡损失',
  exercise: '演练',
  at: '时间',
  counterpart: '对方',
  said: '内容',
  answer: '对方答复',
  alreadyTold: '已通知',
  channel: '方式',
  receivedBy: '接收人',
  words: '批示原文',
  from: '批示人',
  readBack: '已复述核对',
  to: '转办对象',
  outlet: '媒体',
  who: '上级哪里、谁',
  how: '怎么知道的',
}

/** A corrected value as people read it. */
export function valueText(field: string, value: unknown): string {
  if (value === null && (field === 'occurredAt' || field === 'place')) return '不详'
  if (value === null || value === '') return '（空）'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (field === 'kind') return kindName(value as Kind)
  if (field === 'channel') return CHANNEL_NAMES[value as keyof typeof CHANNEL_NAMES]
  if (field === 'how') return value === 'asked' ? '来电询问' : '上级通报'
  if (field === 'at' || field.endsWith('At')) return minuteText(toMs(value as string))
  if (field === 'figures') {
    return Object.entries(value as Record<FigureKey, number | null>)
      .map(([key, n]) => `${FIGURE_NAMES[key as FigureKey][0]}${figureText(key as FigureKey, n)}`)
      .join('、')
  }
  if (field === 'region') return regionText(value as Region)
  if (typeof value === 'object')
    return Object.values(value)
      .filter((part) => part !== '')
      .join(' ')
  return typeof value === 'number' ? String(value) : (value as string)
}

export interface ReadableChange {
  readonly label: string
  readonly from: string
  readonly to: string
}

/** One for a field; of the figures only those that differ. */
export function readableChanges({ field, from, to }: Change): readonly ReadableChange[] {
  if (field === 'figures') {
    return figureChanges(from as Figures, to as Figures).map((change) => ({
      label: FIGURE_NAMES[change.key][0],
      from: figureText(change.key, change.from),
      to: figureText(change.key, change.to),
    }))
  }
  return [
    { label: FIELD_NAMES[field] ?? field, from: valueText(field, from), to: valueText(field, to) },
  ]
}
