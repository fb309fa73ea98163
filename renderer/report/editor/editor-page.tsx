// 写报告: fields at the left, the page as it will be printed at the right, the clock and the five
// states above, the actions with their keys below.
import { useRef } from 'react'
import { useFocusOnFault } from '../../form/focus-fault'
import { incidentNumber } from '../../../shared/incident/number'
import type { Incident } from '../../../shared/incident/record'
import { missingFrom } from '../../../shared/report/complete'
import { INITIAL_COUNT } from '../../../shared/report/sections'
import { nameOf } from '../../../shared/report/state'
import { Banner, Heading, KeyButton } from '../../ui'
import { DeskLayout } from '../../layout/desk-layout'
import { personName, useDesk, useReadOnly } from '../../use-desk'
import { go } from '../../route'
import { ApproveDialog } from '../approve-dialog'
import { CallWords } from './call-words'
import { Completeness } from './completeness'
import { DeliverDialog } from '../sending/deliver-dialog'
import { EditorFoot } from './editor-foot'
import type { Writing } from './form'
import { useLivePaper } from './live-paper'
import { WritingAttachments } from '../report-attachments'
import { ReportFields } from './report-fields'
import { ReportPapers } from '../report-papers'
import styles from '../report.module.css'
import { WritingStrip } from '../report-strip'
import { SubmitDialog } from '../submit-dialog'
import { useAction, type Action } from '../../form/use-action'
import { useDialog } from '../use-dialog'
import { useEditor, type Editor } from './use-editor'

const NOTES = {
  initial: `只需${INITIAL_COUNT}，其余在续报中陆续上报`,
  followUp: '只写新情况，不重复起因',
  final: '概括全过程，报送后即可办结',
  correction: '写明原报是什么、应当是什么；发出后原报仍在，以更正为准',
} as const

interface EditorPageProps {
  readonly incident: Incident
  readonly writing: Writing
}

export function EditorPage({ incident, writing }: EditorPageProps) {
  const editor = useEditor(incident, writing)
  const saving = useAction(() => ({ content: editor.draft.value }))
  const [dialog, setDialog] = useDialog(['submit', 'approve', 'deliver'])
  const { document, paper } = useLivePaper(editor)
  const close = () => setDialog(null)
  const fields = useRef<HTMLDivElement>(null)
  useFocusOnFault(fields, saving.attempt)
  const { kind, report } = writing
  return (
    <DeskLayout
      strip={<WritingStrip incident={incident} writing={writing} voids={editor.voids} />}
      asideKind="desk"
      aside={
        <ReportPapers
          incident={incident}
          report={report}
          paper={paper}
          save={editor.save}
          voids={editor.voids}
        />
      }
      foot={<EditorFoot editor={editor} saving={saving} onDialog={setDialog} />}
    >
      <Heading
        note={`${NOTES[kind]} · 涉密信息不得录入本机`}
        actions={<OtherKind editor={editor} saving={saving} />}
      >
        {nameOf(writing)} · {incidentNumber(incident)}
        {report !== null && report.docNumber !== null && ` · ${report.docNumber.text}`}
      </Heading>
      <Remarks editor={editor} />
      <CallWords editor={editor} />
      <div ref={fields}>
        <ReportFields editor={editor} errorAt={saving.errorAt} />
      </div>
      <Completeness incident={incident} kind={kind} content={editor.draft.value} />
      <WritingAttachments editor={editor} />
      {dialog === 'submit' && (
        <SubmitDialog editor={editor} onClose={close} onApprove={() => setDialog('approve')} />
      )}
      {dialog === 'approve' && (
        <ApproveDialog editor={editor} document={document} onClose={close} />
      )}
      {dialog === 'deliver' && (
        <DeliverDialog
          incident={incident}
          report={report}
          kind={kind}
          number={writing.number}
          missing={missingFrom(incident, kind, editor.draft.value)}
          voids={editor.voids}
          save={editor.save}
          onClose={close}
        />
      )}
    </DeskLayout>
  )
}

/** Until it is sent, a 续报 may become the 终报 and back: a fire that flares up has no 终报. */
function OtherKind({ editor, saving }: { readonly editor: Editor; readonly saving: Action }) {
  const readOnly = useReadOnly()
  const { incident, writing } = editor
  if (writing.kind === 'initial' || writing.kind === 'correction') return null
  const kind = writing.kind === 'final' ? 'followUp' : 'final'
  const turn = () =>
    writing.report === null
      ? go({ kind: 'report', incidentId: incident.id, reportKind: kind, reportId: null })
      : saving.run(() => editor.turn(kind))
  return (
    <KeyButton kind="quiet" size="small" disabled={readOnly || saving.busy} onPress={turn}>
      {kind === 'final' ? '改写终报' : '改写续报'}
    </KeyButton>
  )
}

/** What must be known before typing on: a leader's objection, and an approval at stake. */
function Remarks({ editor }: { readonly editor: Editor }) {
  const { people } = useDesk()
  const { report } = editor.writing
  const returned = report?.submitted === null ? report.returned : null
  return (
    <div className={styles.remarks}>
      {returned !== null && returned !== undefined && (
        <Banner tone="soon" title="退回">
          {personName(people, returned.by)}：{returned.reason}
        </Banner>
      )}
      {editor.voids && (
        <Banner tone="soon" title={report?.approval === null ? '已送审' : '已审定'}>
          {report?.approval === null
            ? '文字已改，保存后原送审作废，要重新送审。'
            : '文字已改，保存后原审定作废，要重新审定。'}
        </Banner>
      )}
    </div>
  )
}
