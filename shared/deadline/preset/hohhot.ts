// The two notices of 2014 that every room here works by, and the room's own rules beside them.
import { rule, sameDay } from '../make-rule'
import type { Preset } from '../record'

const HOHHOT = '呼政办发〔2014〕30号'
const REGION = '内政办发〔2014〕109号'
const UNIT_RULE = '本单位规定（通知要求“随时续报”）'

/** No notice asks for it; every room does it (practice). */
const ROOM_RULE = '室内规定：报出后电话确认收到'

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

export const hohhot: Preset = {
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
