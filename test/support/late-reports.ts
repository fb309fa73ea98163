// Everything that can be said about a unit below that was late with its report, in the order in which it is.
import { presetAccountability } from '../../shared/accountability/record'
import type { DeskEvent } from '../../shared/event'
import { ms } from './moments'

const at = '2026-11-23T06:31:00.000Z'
const incident = '2026-17'
const unitId = 'x1'

export const EVERYTHING_OF_A_LATE_REPORT: readonly Pick<DeskEvent, 'type' | 'data'>[] = [
  {
    type: 'accountabilityChanged',
    data: {
      settings: { ...presetAccountability, inquiryMinutes: 20 },
      before: presetAccountability,
      reason: '本市规定',
    },
  },
  { type: 'dutyAssigned', data: { incident, body: 'government', unitId, reason: '事发地' } },
  {
    type: 'firstWordTold',
    data: { incident, wordId: 'fw1', unitId, at, channel: 'fax', who: '巴图' },
  },
  { type: 'firstWordStruck', data: { incident, wordId: 'fw1', reason: '记错了' } },
  { type: 'itemMarked', data: { incident, unitId, item: 'read', bonuses: ['picture'] } },
  {
    type: 'unitAsked',
    data: {
      inquiryId: 'hb1',
      unitId,
      incident: null,
      learnedAt: at,
      learnedFrom: '短视频',
      about: '是否停水',
      at,
      dueAt: '2026-11-23T06:46:00.000Z',
    },
  },
  { type: 'inquiryLinked', data: { inquiryId: 'hb1', incident } },
  { type: 'inquiryAnswered', data: { inquiryId: 'hb1', at, text: '属实', confirms: true } },
  {
    type: 'dutyChecked',
    data: {
      findingId: 'rd1',
      duty: {
        key: `${incident}:government`,
        incident,
        number: '值班〔2026〕17号',
        title: '停水',
        body: 'government',
        unitId,
        occurredAt: ms('10:00'),
        dueAt: ms('12:00'),
        basis: '事发地政府：事发后 2小时内',
        got: { at: ms('12:31'), how: '来电', who: '乙县' },
        knewElsewhere: null,
      },
      proposed: { outcome: 'late', lateBy: 31 * 60_000 },
      outcome: 'late',
      reason: '过时限',
      evidence: [],
      statementDueAt: '2026-11-25T16:00:00.000Z',
    },
  },
  { type: 'statementReceived', data: { findingId: 'rd1', at, text: '已整改' } },
  {
    type: 'findingDecided',
    data: { findingId: 'rd1', outcome: 'late', reason: '属实', evidence: [], approverId: 'p2' },
  },
]
