// Everything that becomes of a 值班要情, in the order in which it does.
import type { DeskEvent } from '../../shared/event'

const digestId = 'yq1'
const words = { title: '值班要情', parts: [{ heading: '突发事件', text: '无。' }] }
const number = { word: '值班要情', year: 2026, serial: 1, text: '值班要情〔2026〕1号' }

export const EVERYTHING_OF_A_DIGEST: readonly Pick<DeskEvent, 'type' | 'data'>[] = [
  {
    type: 'digestDrafted',
    data: {
      digestId,
      from: '2026-11-22T23:30:00.000Z',
      to: '2026-11-23T08:30:00.000Z',
      words,
    },
  },
  { type: 'digestSaved', data: { digestId, words: { ...words, title: '今日要情' } } },
  {
    type: 'digestIssued',
    data: {
      digestId,
      approverId: 'p2',
      number,
      document: {
        issuer: '值班要情',
        urgency: '',
        number: '2026年第1期',
        title: '今日要情',
        salutation: '各位领导：',
        paragraphs: [{ heading: '突发事件', text: '无。' }],
        signature: '值班室',
        date: '2026年11月23日',
        copies: '',
        stamps: [],
      },
      digest: 'a'.repeat(64),
      printed: { signer: '王芳', contact: '' },
    },
  },
]
