// F2 接报: for someone typing while listening. Tab follows the order of speaking; Ctrl+Enter saves,
// numbers the incident and starts its clocks.
import { useRef, useState } from 'react'
import { clockText, relativeText } from '../../shared/time'
import { Foot } from '../frame'
import { useFocusOnFault } from '../form/focus-fault'
import { useDraft, type DraftForm } from '../form/use-draft'
import { useSend, type Sending } from '../form/use-send'
import { Heading, KeyButton } from '../kit'
import { Room } from '../room/room'
import { useDesk, useMinute, useReadOnly, useUnit } from '../room/use-room'
import { go, goBack } from '../route'
import { deskNow } from '../store'
import { ClearDialog } from './clear-dialog'
import { IntakeCall } from './intake-call'
import { emptyIntake, intakeCommand, type IntakeForm } from './intake-form'
import { IntakeMatter } from './intake-matter'
import styles from './incident.module.css'

const SHOWN = [
  'facts.occurredAt', 'facts.learnedAt', 'call.at', 'call.from', 'facts.source', 'facts.place', 'facts.region', 'facts.kind',
  'facts.title', 'call.said', 'facts.course', 'facts.figures', 'facts.unitConcerned', 'facts.cause', 'facts.measures',
  'facts.impact', 'call.alreadyTold', 'level',
]

function Truth({ draft, send, kindMissing }: {
  readonly draft: DraftForm<IntakeForm>; readonly send: Sending; readonly kindMissing: boolean
}) {
  const fault = send.errorElsewhere(...SHOWN) ?? (kindMissing || send.refusal !== null ? '没有存上，请看标红的一项。' : null)
  if (fault !== null) return <span className={styles.fault}>{fault}</span>
  if (draft.failed) return <span className={styles.fault}>草稿没有存上，文字只在这一屏，请尽快存为事件</span>
  if (draft.savedAt !== null) return <>{clockText(draft.savedAt)} 已自动保存草稿 · 尚未立为事件，时限还没有起算</>
  return <>尚未立为事件，时限还没有起算</>
}

/** Words left from before: another call must not be written into them by mistake. */
function Restored({ savedAt, onClear }: { readonly savedAt: number; readonly onClear: () => void }) {
  const minute = useMinute()
  return (
    <p className={styles.restored}>
      这是 {relativeText(savedAt, minute)} 没有记完的一份，接着记即可。
      <KeyButton kind="quiet" size="small" onPress={onClear}>不要了，记新来电</KeyButton>
    </p>
  )
}

export function IntakePage() {
  const unit = useUnit()
  const { ruleBooks } = useDesk()
  const readOnly = useReadOnly()
  const draft = useDraft('intake', () => emptyIntake(deskNow(), unit.region))
  const leftOver = useRef(draft.dirty ? (draft.savedAt ?? deskNow()) : null)
  const send = useSend()
  const [kindMissing, setKindMissing] = useState(false)
  const [clearing, setClearing] = useState(false)
  const form = draft.value
  const columns = useRef<HTMLDivElement>(null)
  useFocusOnFault(columns, send.refusal, kindMissing)

  const save = () => {
    const command = intakeCommand(form)
    setKindMissing(command === null)
    if (command === null) return
    send.run(command, ({ incidentId }) => {
      void draft.drop()
      // The form is done: going back from the incident must not lead into an empty one.
      goBack()
      if (incidentId !== undefined) go({ at: 'incident', incidentId })
    })
  }
  const clear = () => {
    leftOver.current = null
    setClearing(false)
    draft.replace(emptyIntake(deskNow(), unit.region))
    void draft.drop()
  }
  const part = { form, set: draft.set, errorAt: send.errorAt }

  return (
    <Room
      foot={
        <Foot truth={<Truth draft={draft} send={send} kindMissing={kindMissing} />}>
          <KeyButton kind="quiet" keyName="Esc" onPress={goBack}>返回</KeyButton>
          <KeyButton
            kind="primary"
            keyName="Ctrl+Enter"
            disabled={readOnly || send.busy}
            title={readOnly ? '数据有损坏，现在不能登记，请先用纸质记录' : undefined}
            onPress={save}
          >
            存为事件，起算时限
          </KeyButton>
        </Foot>
      }
    >
      <Heading note="涉密信息不得录入本机">接报</Heading>
      {leftOver.current !== null && <Restored savedAt={leftOver.current} onClear={() => setClearing(true)} />}
      <div ref={columns} className={styles.columns}>
        <div><IntakeCall {...part} books={ruleBooks} kindMissing={kindMissing} /></div>
        <div><IntakeMatter {...part} /></div>
      </div>
      {clearing && <ClearDialog onClear={clear} onClose={() => setClearing(false)} />}
    </Room>
  )
}
