// The foot of the editor: what is kept where, and the actions that come next.
import { signerText } from '../../../shared/report/afar'
import { saysNothing } from '../../../shared/report/complete'
import { SECTIONS } from '../../../shared/report/sections'
import { needsApproval } from '../../../shared/report/state'
import { clockText, relativeText, toMs } from '../../../shared/time'
import { Foot } from '../../layout/frame'
import { KeyButton } from '../../ui'
import { personName, useDesk, useMinute, useWhyReadOnly, useUnit } from '../../use-desk'
import { goBack } from '../../route'
import styles from '../report.module.css'
import { useWasPrinted } from '../../paper/printed-store'
import type { Action } from '../../form/use-action'
import type { ReportDialog } from '../use-dialog'
import type { Editor } from './use-editor'

const NOT_SENT = '尚未报送'

/** Where the words on the screen are kept. */
function useKept({ writing, draft, changed }: Editor): string {
  const { people } = useDesk()
  const now = useMinute()
  const { report } = writing
  if (draft.failed) return '草稿没有存上，文字只在屏幕上'
  if (changed && draft.dirty)
    return draft.savedAt === null
      ? '正在自动保存草稿'
      : `${clockText(draft.savedAt)} 已自动保存草稿`
  if (report === null) return '还没有存草稿'
  if (report.approval !== null)
    return `${relativeText(toMs(report.approval.at), now)} ${signerText(report.approval, personName(people, report.approval.by))}已审定这份文字`
  if (report.submitted !== null)
    return `${relativeText(toMs(report.submitted.at), now)} 已送审，时限照走`
  return `${relativeText(toMs(report.savedAt), now)} ${personName(people, report.savedBy)}存草稿`
}

interface EditorFootProps {
  readonly editor: Editor
  readonly saving: Action
  readonly onDialog: (dialog: ReportDialog) => void
}

export function EditorFoot({ editor, saving, onDialog }: EditorFootProps) {
  const unit = useUnit()
  const broken = useWhyReadOnly()
  const readOnly = broken !== undefined
  const kept = useKept(editor)
  const {
    writing: { report },
    changed,
    incident,
  } = editor
  const needed = needsApproval(incident, unit)
  const printed = useWasPrinted(incident.id, report) && !changed
  const approved = report !== null && report.approval !== null && !changed
  const awaiting = report !== null && report.submitted !== null && !changed
  const unapproved = needed && !approved ? '这一级别的报告要先经领导审定才能报送' : undefined
  /** Nobody fills in a dialog for a report that will be refused. */
  const ask = (dialog: ReportDialog) => {
    const { kind } = editor.writing
    const [first] = SECTIONS[kind]
    if (saysNothing(kind, editor.draft.value))
      saving.refuse([{ code: 'reportEmpty', path: `content.sections.${first?.key ?? ''}` }])
    else onDialog(dialog)
  }
  // A fault of one field is said beside it; the rest here.
  const error = saving.errorElsewhere()
  return (
    <Foot
      truth={
        <>
          {error !== undefined && <span className={styles.refused}>{error} </span>}
          {kept} · {NOT_SENT}
        </>
      }
    >
      <KeyButton kind="quiet" keyName="Esc" onPress={goBack}>
        返回
      </KeyButton>
      <KeyButton
        keyName="Ctrl+S"
        kind="quiet"
        disabled={readOnly || saving.busy || !changed}
        title={broken ?? (changed ? undefined : '没有未保存的改动')}
        onPress={() => saving.run(editor.save)}
      >
        存草稿
      </KeyButton>
      {!approved && (
        <KeyButton
          keyName="F7"
          kind={needed ? 'primary' : 'outlined'}
          disabled={readOnly}
          title={broken}
          onPress={() => ask(awaiting ? 'approve' : 'submit')}
        >
          {awaiting ? '审定' : '送审'}
        </KeyButton>
      )}
      <KeyButton
        keyName="F8"
        kind={unapproved === undefined && printed ? 'primary' : 'outlined'}
        disabled={readOnly || unapproved !== undefined}
        title={broken ?? unapproved}
        onPress={() => ask('deliver')}
      >
        登记报送
      </KeyButton>
    </Foot>
  )
}
