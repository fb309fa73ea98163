// What is owed no more, how grave it is, and its end: each with the reason that is asked for.
import { useState } from 'react'
import { isGrave } from '../../../shared/opinion/record'
import type { Command } from '../../../shared/desk'
import { RecordDialog } from '../../form/record-dialog'
import { Field, TextInput } from '../../ui'
import type { OpinionDialogProps } from './verify-dialogs'

interface ReasonProps {
  readonly title: string
  readonly consequence: string
  readonly action: string
  readonly label: string
  readonly field: 'reason' | 'note'
  readonly placeholder: string
  readonly command: (words: string) => Command
  readonly onClose: () => void
}

function ReasonDialog(props: ReasonProps) {
  const { label, field, placeholder, command, ...dialog } = props
  const [words, setWords] = useState('')
  return (
    <RecordDialog {...dialog} command={() => command(words)} dirty={words !== ''}>
      {(errorAt) => (
        <Field label={label} required={field === 'reason'} error={errorAt(field)}>
          <TextInput
            value={words}
            autoFocus
            maxLength={200}
            placeholder={placeholder}
            onChange={setWords}
          />
        </Field>
      )}
    </RecordDialog>
  )
}

export const ReleaseDialog = ({
  opinion,
  of,
  onClose,
}: OpinionDialogProps & { readonly of: 'report' | 'response' }) => (
  <ReasonDialog
    title={of === 'report' ? '无需上报' : '无需回应'}
    consequence="时限了结；是谁、为什么这样定，都留在记录里。"
    action="记下"
    label="理由"
    field="reason"
    placeholder={of === 'report' ? '看过，不采用：为什么' : '为什么不需要公开回应'}
    command={(reason) => ({ type: 'releaseOpinion', opinionId: opinion.id, of, reason })}
    onClose={onClose}
  />
)

export const GradeDialog = ({ opinion, onClose }: OpinionDialogProps) => (
  <ReasonDialog
    title={isGrave(opinion) ? '取消重大' : '定为重大舆情'}
    consequence={
      isGrave(opinion)
        ? '已经超过的时限不因此免掉。'
        : '从发现时起算：权威信息 5 小时，新闻发布会 24 小时。'
    }
    action="记下"
    label="依据"
    field="reason"
    placeholder="谁定的，凭什么"
    command={(reason) => ({
      type: 'gradeOpinion',
      opinionId: opinion.id,
      grave: !isGrave(opinion),
      reason,
    })}
    onClose={onClose}
  />
)

export const CloseDialog = ({ opinion, onClose }: OpinionDialogProps) => (
  <ReasonDialog
    title="办结"
    consequence="核实有结论、该回应的已回应，才能办结；以后可以重新打开。"
    action="办结"
    label="结果"
    field="note"
    placeholder="一句话：怎么了结的，可以不写"
    command={(note) => ({ type: 'closeOpinion', opinionId: opinion.id, note })}
    onClose={onClose}
  />
)

export const ReopenDialog = ({ opinion, onClose }: OpinionDialogProps) => (
  <ReasonDialog
    title="重新打开"
    consequence="回到办理中，从前的记录都留着。"
    action="重新打开"
    label="原因"
    field="reason"
    placeholder="又有了什么情况"
    command={(reason) => ({ type: 'reopenOpinion', opinionId: opinion.id, reason })}
    onClose={onClose}
  />
)
