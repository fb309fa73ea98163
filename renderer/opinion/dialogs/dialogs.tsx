// Which question about an opinion is open.
import type { Opinion } from '../../../shared/opinion/record'
import { PaperDialog } from '../../paper/paper-button'
import { CorrectDialog } from './correct-dialog'
import { CloseDialog, GradeDialog, ReleaseDialog, ReopenDialog } from './ending-dialogs'
import { AssignDialog, FeedBackDialog, RespondDialog } from './handling-dialogs'
import { IssueDialog, PaperReceiptDialog, paperOf, SendPaperDialog } from './paper-dialogs'
import { PhoneDialog } from './phone-dialog'
import { RelateDialog } from './relate-dialog'
import { AnswerDialog, AskDialog, JudgeDialog } from './verify-dialogs'
import { AboveDialog, CountDialog, PostDialog } from './watch-dialogs'

export type OpinionDialog =
  | {
      readonly kind:
        | 'phone'
        | 'ask'
        | 'judge'
        | 'count'
        | 'assign'
        | 'feedBack'
        | 'respond'
        | 'close'
        | 'post'
        | 'above'
        | 'grade'
        | 'relate'
        | 'correct'
        | 'reopen'
    }
  | { readonly kind: 'answer'; readonly enquiryId: string }
  | { readonly kind: 'issue' }
  /** A paper that is out: as it is printed, where it goes, who has it. */
  | { readonly kind: 'paper' | 'sendPaper'; readonly paperId: string }
  | { readonly kind: 'paperReceipt'; readonly paperId: string; readonly sentId: string }
  | { readonly kind: 'release'; readonly of: 'report' | 'response' }

export type OpenOpinionDialog = (dialog: OpinionDialog) => void

const PLAIN = {
  phone: PhoneDialog,
  ask: AskDialog,
  judge: JudgeDialog,
  count: CountDialog,
  assign: AssignDialog,
  feedBack: FeedBackDialog,
  respond: RespondDialog,
  close: CloseDialog,
  post: PostDialog,
  above: AboveDialog,
  grade: GradeDialog,
  relate: RelateDialog,
  correct: CorrectDialog,
  reopen: ReopenDialog,
} as const

type PaperQuestion = Extract<OpinionDialog, { readonly paperId: string }>

function OfPaper({
  dialog,
  ...shared
}: {
  readonly opinion: Opinion
  readonly dialog: PaperQuestion
  readonly onClose: () => void
}) {
  const paper = shared.opinion.papers.find(({ id }) => id === dialog.paperId)
  if (paper === undefined) return null
  switch (dialog.kind) {
    case 'paper':
      return <PaperDialog paper={paperOf(shared.opinion, paper)} onClose={shared.onClose} />
    case 'sendPaper':
      return <SendPaperDialog {...shared} paper={paper} />
    case 'paperReceipt':
      return <PaperReceiptDialog {...shared} paper={paper} sentId={dialog.sentId} />
  }
}

export function OpinionDialogs({
  opinion,
  dialog,
  onClose,
  onOpen,
}: {
  readonly opinion: Opinion
  readonly dialog: OpinionDialog | null
  readonly onClose: () => void
  readonly onOpen: OpenOpinionDialog
}) {
  if (dialog === null) return null
  const shared = { opinion, onClose }
  switch (dialog.kind) {
    case 'issue':
      return <IssueDialog {...shared} onOpen={onOpen} />
    case 'paper':
    case 'sendPaper':
    case 'paperReceipt':
      return <OfPaper {...shared} dialog={dialog} />
    case 'answer':
      return <AnswerDialog {...shared} enquiryId={dialog.enquiryId} />
    case 'release':
      return <ReleaseDialog {...shared} of={dialog.of} />
    default: {
      const Dialog = PLAIN[dialog.kind]
      return <Dialog {...shared} />
    }
  }
}
