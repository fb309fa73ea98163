// Which question about an opinion is open.
import type { Opinion } from '../../../shared/opinion/record'
import { CorrectDialog } from './correct-dialog'
import { CloseDialog, GradeDialog, ReleaseDialog, ReopenDialog } from './ending-dialogs'
import { AssignDialog, FeedBackDialog, RespondDialog } from './handling-dialogs'
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

export function OpinionDialogs({
  opinion,
  dialog,
  onClose,
}: {
  readonly opinion: Opinion
  readonly dialog: OpinionDialog | null
  readonly onClose: () => void
}) {
  if (dialog === null) return null
  const shared = { opinion, onClose }
  switch (dialog.kind) {
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
