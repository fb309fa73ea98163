// What regulations of the State Council and of ministries want of accidents.
import type { Kind } from '../../vocabulary'
import { rule, sameDay } from '../make-rule'
import type { Preset } from '../record'

const REGULATION = '《生产安全事故报告和调查处理条例》'
const SAFETY_KINDS: Kind[] = ['workSafety', 'hazmat', 'utilities', 'otherAccident']

/**
 * Article 9 (one hour) binds the head of the enterprise and not the government's room: it is a yardstick for the
 * enterprise alone (accountability), and no clock of the desk.
 */
export const workSafety: Preset = {
  id: 'workSafety493',
  name: '生产安全事故报告和调查处理条例',
  source: '国务院令第493号',
  rules: [
    rule({
      id: 'level',
      duty: 'initial',
      name: '逐级上报',
      source: `${REGULATION}第十一条 接到报告起每级不超过2小时`,
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

export const environment: Preset = {
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
