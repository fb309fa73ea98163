// F2 接报: for someone typing while listening. Tab follows the order of speaking; Ctrl+Enter saves,
// numbers the incident and starts its clocks.
import { useRef, useState } from 'react'
import type { WrittenEntry } from '../../../shared/shift/entry'
import { entryOf, isWritten } from '../../../shared/shift/find'
import { lookUp } from '../../../shared/lookup'
import { opinionNumber } from '../../../shared/opinion/record'
import { clockText, relativeText } from '../../../shared/time'
import { Foot } from '../../layout/frame'
import { useFocusOnFault } from '../../form/focus-fault'
import { draftKey } from '../../form/draft-keys'
import { useDraft, useDropEmptied, type DraftForm } from '../../form/use-draft'
import type { Kind } from '../../../shared/vocabulary'
import { useSend, type Sending } from '../../form/use-send'
import { Heading, KeyButton } from '../../ui'
import { DeskLayout } from '../../layout/desk-layout'
import { useDesk, useMinute, useUnit, useWhyReadOnly } from '../../use-desk'
import { go, goBack } from '../../route'
import { deskNow } from '../../store'
import { callSays } from '../../unfinished/unfinished'
import { ClearDialog } from '../clear-dialog'
import { IntakeCall } from './intake-call'
import { foldedFault, foldedSays } from './folded'
import { emptyIntake, intakeCommand, intakeFrom, type IntakeForm } from './intake-form'
import { becomingCommand, intakeFromOpinion } from './from-opinion'
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

/** Words left from before: a new call has a form of its own (F2). */
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
        不要这一份
      </KeyButton>
    </p>
  )
}

function More({
  learnedAt,
  onOpen,
}: {
  readonly learnedAt: number | null
  readonly onOpen: () => void
}) {
  const minute = useMinute()
  return (
    <p className={styles.more}>
      <KeyButton keyName="Ctrl+M" tabStop={false} onPress={onOpen}>
        更多
      </KeyButton>
      {learnedAt !== null && `${relativeText(learnedAt, minute)} 接报 · `}
      职务、标题、伤亡损失、涉事单位、已采取措施、已通知谁、级别
    </p>
  )
}

/** The entry of the log that is to become an incident, as it stands. */
function useSource(fromEntry: string | undefined): WrittenEntry | null {
  const desk = useDesk()
  const entry = fromEntry === undefined ? undefined : entryOf(desk, fromEntry)
  return entry !== undefined && isWritten(entry) ? entry : null
}

export interface IntakePageProps {
  readonly fromEntry?: string | undefined
  readonly fromOpinion?: string | undefined
  readonly form?: string | undefined
}

export function IntakePage({ fromEntry, fromOpinion, form: formId = '' }: IntakePageProps) {
  const unit = useUnit()
  const why = useWhyReadOnly()
  const source = useSource(fromEntry)
  const { opinion: watched, thresholds } = useDesk()
  const { opinions } = watched
  const opinion = fromOpinion === undefined ? null : (lookUp(opinions, fromOpinion) ?? null)
  const empty = () =>
    opinion !== null
      ? intakeFromOpinion(opinion)
      : source === null
        ? emptyIntake(deskNow(), unit.region)
        : intakeFrom(source, deskNow(), unit.region)
  const draft = useDraft(
    draftKey({ kind: 'intake', form: source?.id ?? opinion?.id ?? formId }),
    empty,
  )
  useDropEmptied(draft, callSays)
  const leftOver = useRef(draft.dirty ? (draft.savedAt ?? deskNow()) : null)
  const form = draft.value
  const send = useSend(() => {
    const known = { ...form, kind: form.kind ?? ANY_KIND }
    return opinion === null
      ? intakeCommand(known, thresholds.table, source?.id)
      : becomingCommand(known, opinion, thresholds.table)
  })
  const [tries, setTries] = useState(0)
  const kindMissing = tries > 0 && form.kind === null
  const [clearing, setClearing] = useState(false)
  const [more, setMore] = useState(() => opinion !== null || foldedSays(form))
  const minute = useMinute()
  const whole = more || foldedFault(form, send.errorAt, minute)
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
    void draft.drop()
    goBack()
  }
  const part = { form, opinion, set: draft.set, errorAt: send.errorAt }

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
          opinion !== null
            ? `由${opinionNumber(opinion)}转来，内容已带入 · 涉密信息不得录入本机`
            : source === null
              ? '涉密信息不得录入本机'
              : `由值班记录第${source.no}条转来，内容已带入 · 涉密信息不得录入本机`
        }
      >
        {opinion === null ? '接报' : '舆情转为事件'}
      </Heading>
      {leftOver.current !== null && (
        <Restored savedAt={leftOver.current} onClear={() => setClearing(true)} />
      )}
      <div ref={columns} className={whole ? styles.columns : styles.few}>
        <div>
          <IntakeCall {...part} kindMissing={kindMissing} whole={whole} />
          {!whole && <More learnedAt={form.learnedAt} onOpen={() => setMore(true)} />}
        </div>
        {whole && (
          <div>
            <IntakeMatter {...part} />
          </div>
        )}
      </div>
      {clearing && <ClearDialog onClear={clear} onClose={() => setClearing(false)} />}
    </DeskLayout>
  )
}
