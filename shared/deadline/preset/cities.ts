// What other places want; chosen as a default, or beside one. Where no document can be named it is the unit's own rule.
import { byTheHours, rule } from '../make-rule'
import type { Preset } from '../record'

const OWN = '本单位规定：30分钟内口头、1小时内书面'

export const halfHour: Preset = {
  id: 'halfHour',
  name: '30分钟口头、1小时书面',
  source: '本单位规定（多地有同样的要求）',
  rules: [
    rule({
      id: 'phone',
      duty: 'phone',
      name: '口头报告',
      source: OWN,
      origin: 'occurred',
      minutes: 30,
    }),
    rule({
      id: 'initial',
      duty: 'initial',
      name: '书面报告',
      source: OWN,
      origin: 'occurred',
      minutes: 60,
    }),
  ],
}

const WUHAN = '武政〔2020〕27号'

/** The origin goes by the level: a grave one is counted from when it happened. */
export const wuhan: Preset = {
  id: 'wuhan2020',
  name: '武汉 2020',
  source: WUHAN,
  rules: [
    rule({
      id: 'grave',
      duty: 'initial',
      name: '重大以上报告',
      source: `${WUHAN} 重大以上事发后30分钟内`,
      origin: 'occurred',
      minutes: 30,
      appliesTo: { levels: ['I', 'II'] },
    }),
    rule({
      id: 'larger',
      duty: 'initial',
      name: '较大报告',
      source: `${WUHAN} 较大获悉后1小时内`,
      origin: 'learned',
      minutes: 60,
      appliesTo: { levels: ['III'] },
    }),
    rule({
      id: 'ordinary',
      duty: 'initial',
      name: '一般报告',
      source: `${WUHAN} 一般获悉后2小时内`,
      origin: 'learned',
      minutes: 120,
      appliesTo: { levels: ['IV'] },
    }),
  ],
}

const HENAN = '河南省应急管理厅2021年要求'

export const henan: Preset = {
  id: 'henan2021',
  name: '河南应急 2021',
  source: HENAN,
  rules: [
    rule({
      id: 'phoneGrave',
      duty: 'phone',
      name: '重大以上电话报告',
      source: `${HENAN} 电话15分钟`,
      origin: 'learned',
      minutes: 15,
      warn: [5],
      appliesTo: { levels: ['I', 'II'] },
    }),
    rule({
      id: 'grave',
      duty: 'initial',
      name: '重大以上书面报告',
      source: `${HENAN} 书面35分钟`,
      origin: 'learned',
      minutes: 35,
      appliesTo: { levels: ['I', 'II'] },
    }),
    rule({
      id: 'larger',
      duty: 'initial',
      name: '较大书面报告',
      source: `${HENAN} 较大1小时`,
      origin: 'learned',
      minutes: 60,
      appliesTo: { levels: ['III'] },
    }),
    rule({
      id: 'ordinary',
      duty: 'initial',
      name: '一般书面报告',
      source: `${HENAN} 一般6小时`,
      origin: 'learned',
      minutes: 360,
      appliesTo: { levels: ['IV'] },
    }),
    byTheHours(
      {
        id: 'twiceDaily',
        duty: 'followUp',
        name: '每日两次续报（较大以上）',
        source: `${HENAN} 较大以上每日8时、17时前续报`,
        origin: 'lastReportSent',
        appliesTo: { levels: ['I', 'II', 'III'] },
      },
      ['08:00', '17:00'],
    ),
  ],
}
