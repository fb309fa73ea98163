// 送审: the words are saved, and wait for a leader; the clock runs on.
import { missingFrom } from '../../shared/report/complete'
import { nameOf } from '../../shared/report/state'
import { send } from '../form/send'
import { approversOf } from '../form/signers'
import { DialogFrame, Field, FieldRow } from '../ui'
import { useDesk } from '../use-desk'
import { useAction } from '../form/use-action'
import type { Editor } from './editor/use-editor'

export interface SubmitDialogProps {
  readonly editor: Editor
  readonly onClose: () => void
  /** The leader stands beside the desk and approves at once. */
  readonly onApprove: () => void
}

export function SubmitDialog({ editor, onClose, onApprove }: SubmitDialogProps) {
  const { incident, writing, draft, voids } = editor
  const { people } = useDesk()
  const chain = useAction()
  const leaders = approversOf(people)
    .map(({ name }) => name)
    .join('、')
  const missing = missingFrom(incident, writing.kind, draft.value)

  const submit = () =>
    chain.run(async () => {
      const saved = await editor.save()
      return saved.ok
        ? send({ type: 'submitReport', incidentId: incident.id, reportId: saved.value.id })
        : saved
    }, onClose)

  return (
    <DialogFrame
      open
      title={`送审 ${nameOf(writing)}`}
      consequence={
        voids
          ? '文字已改，保存后原审定作废，要重新审定。'
          : '先存草稿，再变成“待审定”。等审定的时候时限照走。'
      }
      busy={chain.busy}
      error={chain.errorElsewhere}
      onClose={onClose}
      actions={[
        { label: '送审', keyName: 'Ctrl+Enter', act: submit },
        { label: '领导在场，直接审定', keyName: 'F7', act: onApprove },
      ]}
    >
      <Field label="请谁审定">
        <FieldRow fit>
          {leaders === '' ? '还没有带班领导或主要负责人，请管理员在“设置 · 人员”中添加。' : leaders}
        </FieldRow>
      </Field>
      {missing.length > 0 && (
        <Field label="还缺">
          <FieldRow fit>{missing.join('、')}</FieldRow>
        </Field>
      )}
    </DialogFrame>
  )
}
