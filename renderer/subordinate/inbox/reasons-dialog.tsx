// 常用退回原因: one a line, as the unit wants them.
import { useState } from 'react'
import { isEqual } from '../../../shared/equal'
import { useSend } from '../../form/use-send'
import { DialogFrame, Field, TextBox } from '../../ui'
import { useDesk } from '../../use-desk'

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export function ReasonsDialog({ onClose }: { readonly onClose: () => void }) {
  const { reasons } = useDesk().inbox
  const [text, setText] = useState(() => reasons.join('\n'))
  const sending = useSend(() => ({ type: 'setReturnReasons', reasons: linesOf(text) }))
  return (
    <DialogFrame
      open
      title="常用退回原因"
      consequence="一行一条，退回时按一下就填进去；退回过的不受影响。"
      actions={[{ label: '保存', keyName: 'Ctrl+Enter', act: () => sending.submit(onClose) }]}
      onClose={onClose}
      dirty={!isEqual(linesOf(text), reasons)}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <Field label="原因" error={sending.errorAt('reasons')}>
        <TextBox value={text} rows={8} maxRows={14} autoFocus onChange={setText} />
      </Field>
    </DialogFrame>
  )
}
