// One 值班要情: its parts while they may change; issued under a PIN; its page.
import { useState } from 'react'
import { issueName } from '../../shared/digest/find'
import type { Digest, DigestWords } from '../../shared/digest/record'
import { isEqual } from '../../shared/equal'
import { lookUp } from '../../shared/lookup'
import { minuteText, toMs } from '../../shared/time'
import { RecordDialog } from '../form/record-dialog'
import { SignFields } from '../form/sign-fields'
import { approversOf, likelyLeader } from '../form/signers'
import { useSend } from '../form/use-send'
import { PaperDialog } from '../paper/paper-button'
import { usePersonName } from '../person/person-name'
import { DialogFrame, Field, TextBox, TextInput } from '../ui'
import { useDesk, useMe, useWhyReadOnly } from '../use-desk'
import styles from './digest.module.css'

interface IssueProps {
  readonly digest: Digest
  readonly onClose: () => void
}

function IssueDialog({ digest, onClose }: IssueProps) {
  const desk = useDesk()
  const me = useMe()
  const [approverId, setApprover] = useState<string | null>(() => likelyLeader(desk, me?.id))
  const [pin, setPin] = useState('')
  return (
    <RecordDialog
      title={`签发：${digest.words.title}`}
      consequence="签发后编期号，正文定住，不能再改。"
      action="签发"
      dirty={pin !== ''}
      onClose={onClose}
      command={() => ({
        type: 'issueDigest',
        digestId: digest.id,
        approverId: approverId ?? '',
        pin,
      })}
    >
      {(errorAt) => (
        <SignFields
          label="签发人"
          who="带班领导或主要负责人"
          signers={approversOf(desk.people)}
          approverId={approverId}
          pin={pin}
          onApprover={setApprover}
          onPin={setPin}
          errorAt={errorAt}
        />
      )}
    </RecordDialog>
  )
}

interface Props {
  readonly digestId: string
  readonly onClose: () => void
}

export function DigestDialog({ digestId, onClose }: Props) {
  const desk = useDesk()
  const why = useWhyReadOnly()
  const nameOf = usePersonName()
  const digest = lookUp(desk.digest.digests, digestId)
  const [words, setWords] = useState<DigestWords | undefined>(digest?.words)
  const [deed, setDeed] = useState<'issue' | 'paper' | null>(null)
  const sending = useSend(() => ({ type: 'saveDigest', digestId, words: words! }))
  if (digest === undefined || words === undefined) return null
  const { issued } = digest
  const dirty = issued === null && !isEqual(words, digest.words)
  const disabled = why !== undefined
  const setPart = (index: number, text: string) =>
    setWords({
      ...words,
      parts: words.parts.map((part, at) => (at === index ? { ...part, text } : part)),
    })
  const first = dirty
    ? {
        label: '保存',
        keyName: 'Ctrl+S',
        act: () => sending.submit(() => undefined),
        disabled,
      }
    : { label: '签发', keyName: 'F7', act: () => setDeed('issue'), disabled }
  return (
    <>
      <DialogFrame
        open={deed === null}
        width={900}
        title={issued === null ? '值班要情草稿' : `${issueName(digest)} ${digest.words.title}`}
        consequence={
          issued === null
            ? '改好先存，再由领导输口令签发。没有事的写“无”；清空的不印。'
            : `${minuteText(toMs(issued.at))} ${nameOf(issued.by)}签发，不能再改。`
        }
        actions={[
          ...(issued === null ? [first] : []),
          { label: '看版式、打印', keyName: 'Ctrl+P', act: () => setDeed('paper') },
        ]}
        onClose={onClose}
        dirty={dirty}
        busy={sending.busy}
        error={why ?? sending.errorElsewhere}
      >
        <div className={styles.parts} tabIndex={0} role="region" aria-label="值班要情的内容">
          {issued === null ? (
            <>
              <Field label="标题" required error={sending.errorAt('words.title')}>
                <TextInput
                  label="标题"
                  value={words.title}
                  onChange={(title) => setWords({ ...words, title })}
                />
              </Field>
              {words.parts.map(({ heading, text }, index) => (
                <Field
                  key={heading}
                  label={heading}
                  error={sending.errorAt(`words.parts.${index}.text`)}
                >
                  <TextBox
                    label={heading}
                    value={text}
                    rows={1}
                    maxRows={8}
                    onChange={(next) => setPart(index, next)}
                  />
                </Field>
              ))}
            </>
          ) : (
            digest.words.parts
              .filter(({ text }) => text.trim() !== '')
              .map(({ heading, text }) => (
                <section key={heading}>
                  <h4 className={styles.heading}>{heading}</h4>
                  <p className={styles.text}>{text}</p>
                </section>
              ))
          )}
        </div>
      </DialogFrame>
      {deed === 'issue' && <IssueDialog digest={digest} onClose={() => setDeed(null)} />}
      {deed === 'paper' && (
        <PaperDialog paper={{ kind: 'digest', digestId }} onClose={() => setDeed(null)} />
      )}
    </>
  )
}
