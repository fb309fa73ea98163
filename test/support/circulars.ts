// Everything that becomes of a 通报, in the order in which it does.
import type { DeskEvent } from '../../shared/event'

const at = '2026-12-05T02:00:00.000Z'
const circularId = 'tb1'
const words = { title: '通报', general: '准时。', praise: '', faults: '', demands: '' }
const number = { word: '呼值报通', year: 2026, serial: 1, text: '呼值报通〔2026〕1号' }

export const EVERYTHING_OF_A_CIRCULAR: readonly Pick<DeskEvent, 'type' | 'data'>[] = [
  {
    type: 'circularDrafted',
    data: { circularId, month: '2026-11', corrects: null, findingId: null, runId: null, words },
  },
  { type: 'circularSaved', data: { circularId, words: { ...words, praise: '甲旗。' } } },
  {
    type: 'circularSigned',
    data: {
      circularId,
      approverId: 'p2',
      number,
      document: {
        issuer: '值班室',
        urgency: '',
        number: number.text,
        title: '通报',
        salutation: '各单位：',
        paragraphs: [{ heading: '总体情况', text: '准时。' }],
        signature: '值班室',
        date: '2026年12月5日',
        copies: '',
        stamps: [],
      },
      table: { head: ['单位'], rows: [['甲旗']] },
      digest: 'a'.repeat(64),
      printed: { signer: '王芳', contact: '', unitName: '值班室' },
      addressees: [{ unitId: 'x1', name: '甲旗' }],
    },
  },
  { type: 'circularDelivered', data: { circularId, unitIds: ['x1'], at, channel: 'govNet' } },
  { type: 'circularReceipted', data: { circularId, unitIds: ['x1'], at, receivedBy: '巴图' } },
  {
    type: 'circularDrafted',
    data: {
      circularId: 'tb2',
      month: '2026-11',
      corrects: circularId,
      findingId: null,
      runId: null,
      words,
    },
  },
  { type: 'circularDiscarded', data: { circularId: 'tb2', reason: '不用更正' } },
]
