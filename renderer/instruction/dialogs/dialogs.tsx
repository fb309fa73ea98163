// Which question about an instruction is open.
import type { UnitOf } from '../../../shared/instruction/dues'
import type { Hung } from '../../../shared/instruction/find'
import type { Task } from '../../../shared/instruction/record'
import { CorrectDialog } from './correct-dialog'
import { EndTaskDialog } from './end-dialog'
import { ExtensionDialog } from './extension-dialogs'
import { TaskDialog } from './task-dialog'
import {
  ChaseDialog,
  FeedbackDialog,
  JudgeDialog,
  NoticeDialog,
  SendDialog,
  SignDialog,
} from './unit-dialogs'
import { AnswerDialog, CloseDialog, ProposeDialog, ReopenDialog, ShowDialog } from './whole-dialogs'

const OF_UNIT = {
  send: SendDialog,
  sign: SignDialog,
  feedback: FeedbackDialog,
  judge: JudgeDialog,
  chase: ChaseDialog,
  notice: NoticeDialog,
  extension: ExtensionDialog,
} as const
const OF_WHOLE = {
  propose: ProposeDialog,
  show: ShowDialog,
  answer: AnswerDialog,
  close: CloseDialog,
  reopen: ReopenDialog,
  correct: CorrectDialog,
} as const

export type InstructionDialog =
  | { readonly kind: 'whole'; readonly name: keyof typeof OF_WHOLE }
  | { readonly kind: 'unit'; readonly name: keyof typeof OF_UNIT; readonly of: UnitOf }
  | { readonly kind: 'task'; readonly task?: Task | undefined }
  | { readonly kind: 'endTask'; readonly task: Task }

export function InstructionDialogs({
  hung,
  dialog,
  onClose,
}: {
  readonly hung: Hung
  readonly dialog: InstructionDialog | null
  readonly onClose: () => void
}) {
  if (dialog === null) return null
  switch (dialog.kind) {
    case 'task':
      return <TaskDialog hung={hung} task={dialog.task} onClose={onClose} />
    case 'endTask':
      return <EndTaskDialog hung={hung} task={dialog.task} onClose={onClose} />
    case 'unit': {
      const Dialog = OF_UNIT[dialog.name]
      return <Dialog hung={hung} of={dialog.of} onClose={onClose} />
    }
    case 'whole': {
      const Dialog = OF_WHOLE[dialog.name]
      return <Dialog hung={hung} onClose={onClose} />
    }
  }
}
