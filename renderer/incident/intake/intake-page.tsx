// F2 接报: for someone typing while listening. Tab follows the order of speaking; Ctrl+Enter saves,
// numbers the incident and starts its clocks.
import { useRef, useState } from 'react'
import type { WrittenEntry } from '../../../shared/shift/entry'
import { entryOf, isWritten } from '../../../shared/shift/find'
import { clockText, relativeText } from '../../../shared/time'
import { Foot } from '../../layout/frame'
import { useFocusOnFault } from '../../form/focus-fault'
import { useDraft, type DraftForm } from '../../form/use-draft'
import type { Kind } from '../../../shared/vocabulary'
import { useSend, type Sending } from '../../form/use-send'
import { Heading, KeyButton } from '../../ui'
import { DeskLayout } from '../../layout/desk-layout'
import { useDesk, useMinute, useUnit, useWhyReadOnly } from '../../use-desk'
import { go, goBack } from '../../route'
import { deskNow } from '../../store'
import { ClearDialog } from '../clear-dialog'
import { IntakeCall } from './intake-call'
import { emptyIntake, intakeCommand, intakeFrom, type IntakeForm } from './intake-form'
import { IntakeMatter } from './intake-matter'
import styles from '../incident.module.css'

function Truth({
  draft,
  send,
  kindMissing,
}: {
  readonly draft: DraftForm<IntakeForm>
  readonly send: Sending
  readonly kindMissing: boolean
}) {
  const fault =
    send.errorElsewhere() ?? (kindMissing || send.isRefused() ? '没有存上，请看标红的一项。' : null)
  if (fault !== null) return <span className={styles.fault}>{fault}</span>
  if (draft.failed)
    return <span className={styles.fault}>草稿没有存上，文字只在这一屏，请尽快存为事件</span>
  if (draft.savedAt !== null)
    return <>{clockText(draft.savedAt)} 已自动保存草稿 · 尚未立为事件，时限还没有起算</>
  return <>尚未立为事件，时限还没有起算</>
}

/** While no kind is chosen the other fields are judged all the same. */
const ANY_KIND: Kind = 'fire'

/** Words left from before: another call must not be written into them by mistake. */
function Restored({
  savedAt,
  onClear,
}: {
  readonly savedAt: number
  readonly onClear: () => void
}) {
  const minute = useMinute()
  return (
    <p className={styles.restored}>
      这是 {relativeText(savedAt, minute)} 没有记完的一份，接着记即可。
      <KeyButton kind="quiet" size="small" onPress={onClear}>
        不要了，记新来电
      </KeyButton>
    </p>
  )
}

/** The entry of the log that is to become an incident, as it stands. */
function useSource(fromEntry: string | undefined): WrittenEntry | null {
  const desk = useDesk()
  const entry = fromEntry === undefined ? undefined : entryOf(desk, fromEntry)
  return entry !== undefined && isWritten(entry) ? entry : null
}

export function IntakePage({ fromEntry }: { readonly fromEntry?: string | undefined }) {
  const unit = useUnit()
  const { ruleBooks } = useDesk()
  const why = useWhyReadOnly()
  const source = useSource(fromEntry)
  const empty = () =>
    source === null
      ? emptyIntake(deskNow(), unit.region)
      : intakeFrom(source, deskNow(), unit.region)
  const draft = useDraft(source === null ? 'intake' : `intake:${source.id}`, empty)
  const leftOver = useRef(draft.dirty ? (draft.savedAt ?? deskNow()) : null)
  const form = draft.value
  const send = useSend(() => intakeCommand({ ...form, kind: form.kind ?? ANY_KIND }, source?.id))
  const [tries, setTries] = useState(0)
  const kindMissing = tries > 0 && form.kind === null
  const [clearing, setClearing] = useState(false)
  const columns = useRef<HTMLDivElement>(null)
  useFocusOnFault(columns, send.attempt, tries)

  const save = () => {
    setTries(tries + 1)
    if (form.kind === null) return send.check()
    send.submit(({ incidentId }) => {
      void draft.drop()
      // The form is done: going back from the incident must not lead into an empty one.
      goBack()
      if (incidentId !== undefined) go({ kind: 'incident', incidentId })
    })
  }
  const clear = () => {
    leftOver.current = null
    setClearing(false)
    setTries(0)
    send.clear()
    draft.replace(empty())
    void draft.drop()
  }
  const part = { form, set: draft.set, errorAt: send.errorAt }

  return (
    <DeskLayout
      foot={
        <Foot truth={<Truth draft={draft} send={send} kindMissing={kindMissing} />}>
          <KeyButton kind="quiet" keyName="Esc" onPress={goBack}>
            返回
          </KeyButton>
          <KeyButton
            kind="primary"
            keyName="Ctrl+Enter"
            disabled={why !== undefined || send.busy}
            title={why}
            onPress={save}
          >
            存为事件，起算时限
          </KeyButton>
        </Foot>
      }
    >
      <Heading
        note={
          source === null
            ? '涉密信息不得录入本机'
            : `由值班记录第${source.no}条转来，内容已带入 · 涉密信息不得录入本机`
        }
      >
        接报
      </Heading>
      {leftOver.current !== null && (
        <Restored savedAt={leftOver.current} onClear={() => setClearing(true)} />
      )}
      <div ref={columns} className={styles.columns}>
        <div>
          <IntakeCall {...part} books={ruleBooks} kindMissing={kindMissing} />
        </div>
        <div>
          <IntakeMatter {...part} />
        </div>
      </div>
      {clearing && <ClearDialog onClear={clear} onClose={() => setClearing(false)} />}
    </DeskLayout>
  )
}
