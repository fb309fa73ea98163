// The clocks of opinions as data: what is owed, within how long of 发现, on whose word. A unit edits its copy.
import { z } from 'zod'
import { optionalLine, requiredLine } from '../text'
import { minutesSchema } from '../deadline/within'

export const OPINION_DUTIES = {
  report: '舆情上报',
  verify: '舆情核实',
  authority: '发布权威信息',
  press: '新闻发布会',
  response: '舆情回应',
} as const
export type OpinionDuty = keyof typeof OPINION_DUTIES
export const OPINION_DUTY_KEYS = Object.keys(OPINION_DUTIES) as [OpinionDuty, ...OpinionDuty[]]

/** Only while it is graded 重大. */
const OF_GRAVE: readonly OpinionDuty[] = ['authority', 'press']
export const isOfGrave = (duty: OpinionDuty): boolean => OF_GRAVE.includes(duty)

export const opinionRuleSchema = z.object({
  duty: z.enum(OPINION_DUTY_KEYS),
  /** Clause id of the project's domain text; empty for a unit's own rule. */
  clause: optionalLine,
  /** The document that people read beside the clock. */
  source: requiredLine,
  minutes: minutesSchema,
  /** Minutes before the due moment at which an alarm is raised. */
  warnMinutes: z.array(minutesSchema).max(6),
  enabled: z.boolean(),
})
export type OpinionRule = z.infer<typeof opinionRuleSchema>

/** All of them, and the moment from which they held. */
export interface OpinionRulesInForce {
  readonly from: string
  readonly rules: readonly OpinionRule[]
  readonly by: string
  readonly reason: string
}

const REGION = '内政办发〔2014〕109号'

/** The notices say 第一时间 and 尽快: how many minutes that is, the unit says. */
export const SHIPPED_RULES: readonly OpinionRule[] = [
  {
    duty: 'report',
    clause: 'N4',
    source: `本单位规定（${REGION}要求及时报告）`,
    minutes: 30,
    warnMinutes: [10],
    enabled: true,
  },
  {
    duty: 'verify',
    clause: 'N4',
    source: `本单位规定（${REGION}要求尽快核实）`,
    minutes: 120,
    warnMinutes: [30],
    enabled: true,
  },
  {
    duty: 'authority',
    clause: '',
    source: '《关于全面推进政务公开工作的意见》实施细则（2016年）',
    minutes: 5 * 60,
    warnMinutes: [60, 15],
    enabled: true,
  },
  {
    duty: 'press',
    clause: '',
    source: '国办发〔2016〕61号 最迟24小时内举行新闻发布会',
    minutes: 24 * 60,
    warnMinutes: [180, 60],
    enabled: true,
  },
  {
    duty: 'response',
    clause: '',
    source: '国办发〔2016〕61号 其他政务舆情48小时内回应',
    minutes: 48 * 60,
    warnMinutes: [360, 60],
    enabled: true,
  },
]
