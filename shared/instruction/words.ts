// The words of the area 批示 (N5): kinds, ways, and how often somebody has to answer.
import { z } from 'zod'

export const instructionKindSchema = z.enum(['written', 'oral', 'circled'])
/** 圈阅 is a kind of its own: the leader has read it and asks for nothing. */
export type InstructionKind = z.infer<typeof instructionKindSchema>
export const INSTRUCTION_KIND_NAMES: Readonly<Record<InstructionKind, string>> = {
  written: '批示',
  oral: '口头指示',
  circled: '圈阅',
}

export const cameBySchema = z.enum(['paper', 'phone', 'inPerson', 'message'])
/** How the words came, or went: on paper, by telephone, in person, by message. */
export type CameBy = z.infer<typeof cameBySchema>
export const CAME_BY_NAMES: Readonly<Record<CameBy, string>> = {
  paper: '纸面',
  phone: '电话',
  inPerson: '当面',
  message: '短信',
}

export const taskRoleSchema = z.enum(['lead', 'support'])
export type TaskRole = z.infer<typeof taskRoleSchema>
export const TASK_ROLE_NAMES: Readonly<Record<TaskRole, string>> = { lead: '主办', support: '协办' }

/** 期限性、周期性、特定星期、每月定期. */
export const rhythmSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once') }),
  z.object({ kind: z.literal('every'), days: z.int().min(1).max(90) }),
  /** 1 is Monday. */
  z.object({ kind: z.literal('weekday'), day: z.int().min(1).max(7) }),
  /** The last day of a month that has not so many. */
  z.object({ kind: z.literal('monthly'), day: z.int().min(1).max(31) }),
])
export type Rhythm = z.infer<typeof rhythmSchema>

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

export function rhythmText(rhythm: Rhythm): string {
  switch (rhythm.kind) {
    case 'once':
      return '到期反馈一次'
    case 'every':
      return rhythm.days === 1 ? '每日反馈' : `每${rhythm.days}日反馈`
    case 'weekday':
      return `每周${WEEKDAYS[rhythm.day - 1] ?? ''}反馈`
    case 'monthly':
      return `每月${rhythm.day}日反馈`
  }
}
