// Papers of an opinion -> state.
import type { EventOf } from '../event'
import type { DeskState } from '../state'
import { paperSeries } from './papers'
import type { Opinion, OpinionPaper } from './record'

export const issued = (
  { papers }: Opinion,
  { at, by, data: { paper } }: EventOf<'opinionPaperIssued'>,
): Partial<Opinion> => {
  const { paperId: id, ...made } = paper
  return { papers: [...papers, { id, ...made, issuedAt: at, issuedBy: by, sent: [] }] }
}

/** The number is out, whether or not the opinion is at hand. */
export const counted = (
  { opinion, ...state }: DeskState,
  { data: { paper } }: EventOf<'opinionPaperIssued'>,
): DeskState => ({
  ...state,
  opinion: {
    ...opinion,
    paperSerials: {
      ...opinion.paperSerials,
      [paperSeries(paper.kind, paper.year)]: paper.serial,
    },
  },
})

const onPaper = (
  { papers }: Opinion,
  paperId: string,
  change: (paper: OpinionPaper) => Partial<OpinionPaper>,
): Partial<Opinion> => ({
  papers: papers.map((paper) => (paper.id === paperId ? { ...paper, ...change(paper) } : paper)),
})

export const sent = (
  opinion: Opinion,
  { at, by, data }: EventOf<'opinionPaperSent'>,
): Partial<Opinion> => {
  const { sentId: id, ...gone } = data.sent
  return onPaper(opinion, data.paperId, (paper) => ({
    sent: [...paper.sent, { id, ...gone, recordedAt: at, by, receipt: null }],
  }))
}

export const receipted = (
  opinion: Opinion,
  { at, by, data: { paperId, sentId, receipt } }: EventOf<'opinionPaperReceipted'>,
): Partial<Opinion> =>
  onPaper(opinion, paperId, (paper) => ({
    sent: paper.sent.map((one) =>
      one.id === sentId ? { ...one, receipt: { ...receipt, recordedAt: at, by } } : one,
    ),
  }))
