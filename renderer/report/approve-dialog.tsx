// 审定: a leader reads exactly these words and signs them with a PIN, or returns them with a reason.
import { useState } from 'react'
import type { Document } from '../../shared/report/record'
import { nameOf } from '../../shared/report/state'
import { send } from '../form/send'
import { SignFields } from '../form/sign-fields'
import { approversOf, likelySigner } from '../form/signers'
import { Choice, DialogFrame, Field, TextBox } from '../ui'
import { useDesk, useMe } from '../use-desk'
import styles from './report.module.css'
import { useAction } from '../form/use-action'
import type { Editor } from './editor/use-editor'

type Verdict = 'approve' | 'return'
const VERDICTS = [
  { value: 'approve', label: '审定' },
  { value: 'return', label: '退回修改' },
] as const

export interface ApproveDialogProps {
  readonly editor: Editor
  /** The words on the screen, which are the words that are signed. */
  readonly document: Document
  readonly onClose: () => void
}

export function ApproveDialog({ editor, document, onClose }: ApproveDialogProps) {
  const { incident, writing, changed, voids } = editor
  const { people } = useDesk()
  const me = useMe()
  const chain = useAction(() => ({ approverId, pin, reason }))
  const [verdict, setVerdict] = useState<Verdict>('approve')
  const approvers = approversOf(people)
  const [approverId, setApprover] = useState(() => likelySigner(approvers, me?.id))
  const [pin, setPin] = useState('')
  const [reason, setReason] = useState('')
  // What was read is what is signed: should the record change meanwhile, the core refuses.
  const [read] = useState(writing.report?.revision ?? null)
  const mayReturn =
    writing.report !== null &&
    !changed &&
    (writing.report.submitted ?? writing.report.approval) !== null

  const decide = () =>
    chain.run(async () => {
      const saved = await editor.save()
      if (!saved.ok) return saved
      const { id, revision } = saved.value
      const signed = { incidentId: incident.id, reportId: id, approverId: approverId ?? '', pin }
      const result =
        verdict === 'return'
          ? await send({ type: 'returnReport', ...signed, reason })
          : await send({
              type: 'approveReport',
              ...signed,
              revision: changed ? revision : (read ?? revision),
            })
      if (!result.ok) setPin('')
      return result
    }, onClose)

  return (
    <DialogFrame
      open
      title={`审定 ${nameOf(writing)}`}
      consequence={
        voids
          ? '文字已改，保存后原审定作废；下面是改过的文字。'
          : '审定的是下面这一份文字。之后改一个字，审定就作废。'
      }
      width={720}
      busy={chain.busy}
      dirty={reason !== ''}
      error={chain.errorElsewhere}
      onClose={onClose}
      actions={[
        {
          label: verdict === 'approve' ? '审定' : '退回',
          // Where a reason is written, Enter begins its next line.
          keyName: verdict === 'approve' ? 'Enter' : 'Ctrl+Enter',
          kind: verdict === 'approve' ? 'primary' : 'danger',
          act: decide,
          disabled:
            approverId === null || pin === '' || (verdict === 'return' && reason.trim() === ''),
        },
      ]}
    >
      <Words document={document} />
      {mayReturn && (
        <Field label="意见">
          <Choice value={verdict} onChange={setVerdict} options={VERDICTS} />
        </Field>
      )}
      {verdict === 'return' && (
        <Field label="退回原因" required error={chain.errorAt('reason')}>
          <TextBox value={reason} onChange={setReason} autoFocus placeholder="哪里要改、怎么改" />
        </Field>
      )}
      <SignFields
        label="审定人"
        who="带班领导或主要负责人"
        signers={approvers}
        approverId={approverId}
        pin={pin}
        onApprover={setApprover}
        onPin={setPin}
        errorAt={chain.errorAt}
      />
    </DialogFrame>
  )
}

function Words({ document }: { readonly document: Document }) {
  return (
    <div className={styles.words} tabIndex={0} role="document" aria-label="待审定的文字">
      <p className={styles.wordsTitle}>{document.title}</p>
      <p className={styles.wordsTo}>{document.salutation}</p>
      {document.paragraphs.map(({ heading, text }, index) =>
        heading === '' ? (
          <p key={index}>{text}</p>
        ) : (
          <p key={index}>
            <b>{heading}</b> {text}
          </p>
        ),
      )}
      {(document.copies ?? '') !== '' && <p>抄送：{document.copies}</p>}
      <p className={styles.wordsEnd}>
        {document.signature} {document.date}{' '}
        {document.stamps.map((stamp) => `【${stamp}】`).join('')}
      </p>
    </div>
  )
}
