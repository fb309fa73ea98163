// 审定: a leader reads exactly these words and signs them with a PIN, or returns them with a reason.
import { useState } from 'react'
import type { Document } from '../../shared/report/record'
import { nameOf } from '../../shared/report/state'
import { send } from '../form/send'
import { SignFields } from '../form/sign-fields'
import { approversOf, likelyLeader } from '../form/signers'
import { Choice, DialogFrame, Field, TextBox } from '../ui'
import { useDesk, useMe, useUnit } from '../use-desk'
import styles from './report.module.css'
import { useAction } from '../form/use-action'
import { mayAgreeFromAfar } from '../../shared/report/afar'
import { deskNow } from '../store'
import { AfarFields, afarInput, emptyAfar, WAYS, type Way } from './afar-fields'
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
  const desk = useDesk()
  const me = useMe()
  const unit = useUnit()
  const [way, setWay] = useState<Way>('pin')
  const [afar, setAfar] = useState(() => emptyAfar(deskNow()))
  const chain = useAction(() => ({ approverId, leaderId: approverId, pin, reason, afar }))
  const [verdict, setVerdict] = useState<Verdict>('approve')
  const approvers = approversOf(desk.people)
  const [approverId, setApprover] = useState(() => likelyLeader(desk, me?.id))
  const [pin, setPin] = useState('')
  const [reason, setReason] = useState('')
  // What was read is what is signed: should the record change meanwhile, the core refuses.
  const [read] = useState(writing.report?.revision ?? null)
  const mayReturn =
    writing.report !== null &&
    !changed &&
    (writing.report.submitted ?? writing.report.approval) !== null

  const mayAgree = verdict === 'approve' && mayAgreeFromAfar(incident, unit)
  const signs: Way = mayAgree ? way : 'pin'
  /** What is read out is what is kept: it is saved before the leader is called. */
  const choose = (next: Way) => {
    setWay(next)
    if (next === 'pin') return
    setAfar((now) => ({ ...now, at: deskNow() }))
    chain.run(
      () => editor.save(),
      () => undefined,
    )
  }

  const decide = () =>
    chain.run(async () => {
      const saved = await editor.save()
      if (!saved.ok) return saved
      const { id, revision } = saved.value
      const signed = { incidentId: incident.id, reportId: id, approverId: approverId ?? '', pin }
      const result =
        verdict === 'return'
          ? await send({ type: 'returnReport', ...signed, reason })
          : signs === 'pin'
            ? await send({
                type: 'approveReport',
                ...signed,
                revision: changed ? revision : (read ?? revision),
              })
            : await send({
                type: 'agreeFromAfar',
                incidentId: incident.id,
                reportId: id,
                revision,
                leaderId: approverId ?? '',
                afar: afarInput(signs, afar),
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
          label: verdict === 'return' ? '退回' : signs === 'pin' ? '审定' : '记下领导同意',
          // Where a reason is written, Enter begins its next line.
          keyName: verdict === 'approve' ? 'Enter' : 'Ctrl+Enter',
          kind: verdict === 'approve' ? 'primary' : 'danger',
          act: decide,
          disabled:
            approverId === null ||
            (signs === 'pin' && pin === '') ||
            (verdict === 'return' && reason.trim() === ''),
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
      {mayAgree && (
        <Field
          label="怎么审定"
          hint={
            signs === 'pin'
              ? undefined
              : '记下就能报送，纸上注明“电话”或“纸面”；领导到场后补口令确认，在此之前会响铃提醒。'
          }
        >
          <Choice label="怎么审定" value={way} onChange={choose} options={WAYS} />
        </Field>
      )}
      {signs === 'pin' ? (
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
      ) : (
        <AfarFields
          way={signs}
          incident={incident}
          leaders={approvers}
          leaderId={approverId}
          form={afar}
          onLeader={setApprover}
          onChange={(patch) => setAfar((now) => ({ ...now, ...patch }))}
          errorAt={chain.errorAt}
        />
      )}
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
