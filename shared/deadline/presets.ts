// The rule sets that ship with the app. Each names the document it comes from; a unit edits its copy.
import { rule, type Shape } from './make-rule'
import type { Preset, Rule, RuleBook } from './record'
import type { Kind } from '../vocabulary'

const HOHHOT = '呼政办发〔2014〕30号'
const REGION = '内政办发〔2014〕109号'
const UNIT_RULE = '本单位规定（通知要求“随时续报”）'

/** No notice asks for it; every room does it (practice). */
const ROOM_RULE = '室内规定：报出后电话确认收到'

const sameDay = (shape: Omit<Shape, 'minutes'>): Rule => ({
  ...rule({ ...shape, minutes: 24 * 60 }),
  within: { kind: 'endOfDay' },
})

/** What was reported and did not happen must not stay believed; the desk itself asks for it, whatever book is in force. */
export const WITHDRAWAL_RULE = rule({
  id: 'withdrawal',
  duty: 'withdrawal',
  name: '核销报告',
  source: '室内规定：已上报的随即核销',
  origin: 'ended',
  minutes: 30,
  warn: [10],
})

/** Of a grave incident the leaders are told at once; the notice names no minutes. The desk asks for it whatever book is in force. */
export const LEADERS_RULE = rule({
  id: 'leaders',
  duty: 'leaders',
  name: '领导通知',
  clause: 'N5',
  source: '室内规定：Ⅰ、Ⅱ级立即逐个通知',
  origin: 'listed',
  minutes: 15,
  warn: [5],
  appliesTo: { levels: ['I', 'II'] },
})

export const BASE_PRESET = 'hohhot2014'

const hohhot: Preset = {
  id: BASE_PRESET,
  name: '呼和浩特 2014',
  source: `${REGION}、${HOHHOT}`,
  rules: [
    rule({
      id: 'phone',
      duty: 'phone',
      name: '电话报告',
      clause: 'N1',
      source: `${REGION} 二（一）第一时间电话报告`,
      origin: 'learned',
      minutes: 15,
      warn: [5],
    }),
    rule({
      id: 'initial',
      duty: 'initial',
      name: '书面首报',
      clause: 'N1',
      source: `${REGION} 二（一）最晚不超过事发后2小时`,
      origin: 'occurred',
      minutes: 120,
    }),
    rule({
      id: 'firstFollowUp',
      duty: 'firstFollowUp',
      name: '首次续报',
      clause: 'H3',
      source: `${HOHHOT} 首报后1小时内`,
      origin: 'initialSent',
      minutes: 60,
    }),
    rule({
      id: 'followUpGrave',
      duty: 'followUp',
      name: '续报（Ⅰ、Ⅱ级）',
      clause: 'N3',
      source: UNIT_RULE,
      origin: 'lastReportSent',
      minutes: 120,
      appliesTo: { levels: ['I', 'II'] },
    }),
    rule({
      id: 'followUpLarger',
      duty: 'followUp',
      name: '续报（Ⅲ级）',
      clause: 'N3',
      source: UNIT_RULE,
      origin: 'lastReportSent',
      minutes: 240,
      appliesTo: { levels: ['III'] },
    }),
    rule({
      id: 'followUpOrdinary',
      duty: 'followUp',
      name: '续报（Ⅳ级、未定级）',
      clause: 'H4',
      source: UNIT_RULE,
      origin: 'lastReportSent',
      minutes: 720,
      appliesTo: { levels: ['IV', 'unset'] },
    }),
    rule({
      id: 'simultaneous',
      duty: 'simultaneous',
      name: '同时报送',
      clause: 'N8',
      source: `${REGION} 三（二）归口统一、同时报送`,
      origin: 'firstDelivery',
      minutes: 10,
      warn: [5],
    }),
    rule({
      id: 'receipt',
      duty: 'receipt',
      name: '回执催办',
      source: ROOM_RULE,
      origin: 'delivery',
      minutes: 30,
    }),
    sameDay({
      id: 'instruction',
      duty: 'instruction',
      name: '批示转办',
      clause: 'N5',
      source: `${REGION} 二（三）批示第一时间转办`,
      origin: 'instructionReceived',
    }),
    WITHDRAWAL_RULE,
    LEADERS_RULE,
  ],
}

const REGULATION = '《生产安全事故报告和调查处理条例》'
const SAFETY_KINDS: Kind[] = ['workSafety', 'hazmat', 'utilities', 'otherAccident']

const workSafety: Preset = {
  id: 'workSafety493',
  name: '生产安全事故报告和调查处理条例',
  source: '国务院令第493号',
  rules: [
    rule({
      id: 'unitHead',
      duty: 'phone',
      name: '单位负责人报告',
      source: `${REGULATION}第九条 接到报告后1小时内`,
      origin: 'learned',
      minutes: 60,
      appliesTo: { kinds: [...SAFETY_KINDS, 'traffic', 'fire'] },
    }),
    rule({
      id: 'level',
      duty: 'initial',
      name: '逐级上报',
      source: `${REGULATION}第十一条 每级不超过2小时`,
      origin: 'learned',
      minutes: 120,
      appliesTo: { kinds: [...SAFETY_KINDS, 'traffic', 'fire'] },
    }),
    sameDay({
      id: 'casualties',
      duty: 'casualties',
      name: '伤亡变化补报',
      source: `${REGULATION}第十三条 30日内及时补报`,
      origin: 'casualtiesChanged',
      appliesTo: { kinds: SAFETY_KINDS, withinDays: 30 },
    }),
    sameDay({
      id: 'casualtiesTraffic',
      duty: 'casualties',
      name: '伤亡变化补报（交通、火灾）',
      source: `${REGULATION}第十三条 7日内及时补报`,
      origin: 'casualtiesChanged',
      appliesTo: { kinds: ['traffic', 'fire'], withinDays: 7 },
    }),
  ],
}

const ENVIRONMENT = '《突发环境事件信息报告办法》（环境保护部令第17号）'

const environment: Preset = {
  id: 'environment17',
  name: '突发环境事件信息报告办法',
  source: '环境保护部令第17号',
  rules: [
    rule({
      id: 'grave',
      duty: 'initial',
      name: '初报（Ⅰ、Ⅱ级）',
      source: `${ENVIRONMENT}第三条 2小时内`,
      origin: 'learned',
      minutes: 120,
      appliesTo: { kinds: ['environment'], levels: ['I', 'II'] },
    }),
    rule({
      id: 'ordinary',
      duty: 'initial',
      name: '初报（Ⅲ、Ⅳ级）',
      source: `${ENVIRONMENT}第三条 4小时内`,
      origin: 'learned',
      minutes: 240,
      appliesTo: { kinds: ['environment'], levels: ['III', 'IV'] },
    }),
  ],
}

const disaster: Preset = {
  id: 'naturalDisasterStatistics',
  name: '自然灾害情况统计调查制度',
  source: '自然灾害情况统计调查制度',
  rules: [
    rule({
      id: 'county',
      duty: 'initial',
      name: '县级初报',
      source: '《自然灾害情况统计调查制度》县级灾后2小时内',
      origin: 'occurred',
      minutes: 120,
      appliesTo: { categories: ['naturalDisaster'] },
    }),
  ],
}

const NETWORK = '《国家网络安全事件报告管理办法》'

const network: Preset = {
  id: 'networkSecurity',
  name: '网络安全事件报告',
  source: '国家网络安全事件报告管理办法',
  rules: [
    rule({
      id: 'grave',
      duty: 'initial',
      name: '重大以上网络安全事件',
      source: `${NETWORK} 重大、特别重大30分钟内`,
      origin: 'learned',
      minutes: 30,
      appliesTo: { kinds: ['network'], levels: ['I', 'II'] },
    }),
    rule({
      id: 'ordinary',
      duty: 'initial',
      name: '网络安全事件',
      source: `${NETWORK} 较大1小时内`,
      origin: 'learned',
      minutes: 60,
      appliesTo: { kinds: ['network'], levels: ['III', 'IV', 'unset'] },
    }),
  ],
}

const CITY = '“30分钟内口头、1小时内书面”（多地现行要求）'

const halfHour: Preset = {
  id: 'halfHour',
  name: '30分钟口头、1小时书面',
  source: '多地现行要求',
  rules: [
    rule({
      id: 'phone',
      duty: 'phone',
      name: '口头报告',
      source: CITY,
      origin: 'occurred',
      minutes: 30,
    }),
    rule({
      id: 'initial',
      duty: 'initial',
      name: '书面报告',
      source: CITY,
      origin: 'occurred',
      minutes: 60,
    }),
  ],
}

export const SHIPPED_PRESETS: readonly Preset[] = [
  hohhot,
  halfHour,
  workSafety,
  environment,
  disaster,
  network,
]

/**
 * The rules of a set as a person sees them: its own, and those that ship with it by now, switched
 * off: a new program starts no new clocks by itself.
 */
export const rulesOf = ({ id, rules }: Preset): Rule[] => [
  ...rules,
  ...(SHIPPED_PRESETS.find((one) => one.id === id)?.rules ?? [])
    .filter((shipped) => !rules.some((rule) => rule.id === shipped.id))
    .map((shipped) => ({ ...shipped, enabled: false })),
]

/** The rule book of a new unit. */
export const initialRuleBook = (defaultPreset: string): RuleBook => ({
  presets: [...SHIPPED_PRESETS],
  defaultPreset,
  byCategory: {},
})
