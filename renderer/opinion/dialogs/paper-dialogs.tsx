// 出文: a paper drafted from the record, mended and issued under its number; where it went, and who has it.
import { useState } from 'react'
import {
  isLetterKind,
  PAPER_NAMES,
  paperKindSchema,
  paperName,
} from '../../../shared/opinion/papers'
import type { OpinionPaperKind } from '../../../shared/opinion/papers'
import { draftPaper } from '../../../shared/opinion/paper-words'
import type { Opinion, OpinionPaper } from '../../../shared/opinion/record'
import type { Paper } from '../../../shared/paper/record'
import { toInstant, type Ms } from '../../../shared/time'
import { CHANNEL_NAMES, channelSchema, type Channel } from '../../../shared/vocabulary'
import { RecordDialog } from '../../form/record-dialog'
import { approversOf, likelyLeader } from '../../form/signers'
import { SignFields } from '../../form/sign-fields'
import { Choice, Field, Pick, TextBox, TextInput, TimeField } from '../../ui'
import { useDesk, useMe, useNow } from '../../use-desk'
import styles from '../opinion.module.css'
import type { OpenOpinionDialog } from './dialogs'
import { MomentField, useMoment } from './moment'
import type { OpinionDialogProps } from './verify-dialogs'

const KINDS = paperKindSchema.options.map((value) => ({ value, label: PAPER_NAMES[value] }))
const SIGNING = [
  { value: 'pen', label: '打印后手签' },
  { value: 'pin', label: '当场输口令' },
] as const

/** The printed form of a paper that is out. */
export const paperOf = (
  { id: opinionId }: Pick<Opinion, 'id'>,
  { id: paperId, kind }: Pick<OpinionPaper, 'id' | 'kind'>,
): Paper => ({ kind: isLetterKind(kind) ? 'opinionLetter' : 'opinionSheet', opinionId, paperId })

type Draft = ReturnType<typeof draftPaper>

/** A kind that was begun keeps what was typed, whatever is looked at in between. */
function useDrafts(opinion: Opinion) {
  const desk = useDesk()
  const [kind, setKind] = useState<OpinionPaperKind>('flash')
  const [typed, setTyped] = useState<Partial<Record<OpinionPaperKind, Draft>>>({})
  const draft = typed[kind] ?? draftPaper(desk, opinion, kind)
  const set = (patch: Partial<Draft>) =>
    setTyped((before) => ({ ...before, [kind]: { ...draft, ...patch } }))
  const setText = (at: number, text: string) =>
    set({ sections: draft.sections.map((one, index) => (index === at ? { ...one, text } : one)) })
  return { kind, setKind, draft, set, setText, dirty: Object.keys(typed).length > 0 }
}

export function IssueDialog({
  opinion,
  onClose,
  onOpen,
}: OpinionDialogProps & { readonly onOpen: OpenOpinionDialog }) {
  const desk = useDesk()
  const me = useMe()
  const now = useNow()
  const { kind, setKind, draft, set, setText, dirty } = useDrafts(opinion)
  const [answerBy, setAnswerBy] = useState<Ms | null>(null)
  const [signing, setSigning] = useState<'pen' | 'pin'>('pen')
  const [approverId, setApprover] = useState<string | null>(() => likelyLeader(desk, me?.id))
  const [pin, setPin] = useState('')
  return (
    <RecordDialog
      title="出文"
      consequence="文字已按记录起草，请逐段看过、改好。出文即编号，以后不能改；有新情况再出一份。"
      action="出文并预览"
      keyName="Ctrl+Enter"
      width={820}
      command={() => ({
        type: 'issueOpinionPaper',
        opinionId: opinion.id,
        kind,
        words: { ...draft, answerBy: answerBy === null ? null : toInstant(answerBy) },
        ...(signing === 'pen' ? {} : { approverId: approverId ?? '', pin }),
      })}
      dirty={dirty || pin !== ''}
      onClose={onClose}
      onMade={({ paperId }) => {
        if (paperId !== undefined) onOpen({ kind: 'paper', paperId })
      }}
    >
      {(errorAt) => (
        <div className={styles.scrolled}>
          <Field label="文种">
            <Pick<OpinionPaperKind>
              label="文种"
              value={kind}
              options={KINDS}
              autoFocus
              onChange={setKind}
            />
          </Field>
          <Field label={isLetterKind(kind) ? '报送' : '发往'} required error={errorAt('words.to')}>
            <TextInput value={draft.to} maxLength={200} onChange={(to) => set({ to })} />
          </Field>
          <Field label="标题" required error={errorAt('words.title')}>
            <TextInput value={draft.title} maxLength={200} onChange={(title) => set({ title })} />
          </Field>
          {draft.sections.map(({ heading, text }, index) => (
            <Field key={heading} label={heading} error={errorAt(`words.sections.${index}.text`)}>
              <TextBox
                value={text}
                rows={2}
                maxRows={6}
                onChange={(words) => setText(index, words)}
              />
            </Field>
          ))}
          {kind === 'notice' && (
            <Field label="反馈时限" error={errorAt('words.answerBy')}>
              <TimeField value={answerBy} now={now} onChange={setAnswerBy} />
            </Field>
          )}
          <Field label="签发">
            <Choice label="签发" value={signing} options={SIGNING} onChange={setSigning} />
          </Field>
          {signing === 'pin' && (
            <SignFields
              label="签发人"
              who="带班领导或主要负责人"
              signers={approversOf(desk.people)}
              pinFirst={false}
              approverId={approverId}
              pin={pin}
              onApprover={setApprover}
              onPin={setPin}
              errorAt={errorAt}
            />
          )}
        </div>
      )}
    </RecordDialog>
  )
}

const CHANNELS = channelSchema.options.map((value) => ({ value, label: CHANNEL_NAMES[value] }))

export function SendPaperDialog({
  opinion,
  paper,
  onClose,
}: OpinionDialogProps & { readonly paper: OpinionPaper }) {
  const moment = useMoment()
  const [to, setTo] = useState(() => paper.document.salutation.replace(/：$/u, ''))
  const [channel, setChannel] = useState<Channel>('fax')
  return (
    <RecordDialog
      title={`送出 ${paperName(paper)}`}
      consequence="送一处记一次；对方收到再记回执。"
      action="已送，记下"
      keyName="Ctrl+Enter"
      width={700}
      command={() => ({
        type: 'sendOpinionPaper',
        opinionId: opinion.id,
        paperId: paper.id,
        to,
        at: moment.at,
        channel,
      })}
      dirty={false}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="送到哪里" required error={errorAt('to')}>
            <TextInput value={to} autoFocus maxLength={200} onChange={setTo} />
          </Field>
          <MomentField label="送出时间" moment={moment} error={errorAt('at')} />
          <Field label="方式">
            <Choice label="方式" value={channel} options={CHANNELS} onChange={setChannel} />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}

export function PaperReceiptDialog({
  opinion,
  paper,
  sentId,
  onClose,
}: OpinionDialogProps & { readonly paper: OpinionPaper; readonly sentId: string }) {
  const moment = useMoment()
  const [receivedBy, setReceivedBy] = useState('')
  const to = paper.sent.find(({ id }) => id === sentId)?.to ?? ''
  return (
    <RecordDialog
      title={`回执 ${paperName(paper)}`}
      consequence={`记下${to}什么时候收到、谁收的。`}
      action="记下"
      command={() => ({
        type: 'receiptOpinionPaper',
        opinionId: opinion.id,
        paperId: paper.id,
        sentId,
        receipt: { at: moment.at, receivedBy },
      })}
      dirty={receivedBy !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="谁收的" error={errorAt('receipt.receivedBy')}>
            <TextInput value={receivedBy} autoFocus maxLength={200} onChange={setReceivedBy} />
          </Field>
          <MomentField label="收到时间" moment={moment} error={errorAt('receipt.at')} />
        </>
      )}
    </RecordDialog>
  )
}
