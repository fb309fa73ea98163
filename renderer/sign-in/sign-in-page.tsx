// The door: who sits down, or whose locked desk this is. Alarms sound and show here without a word
// of what they are about.
import { useEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import type { AlarmCounts, SignInPerson, PageView } from '../../shared/contract'
import { hasEveryTyped, readable, typedWords } from '../../shared/readings'
import {
  clockText,
  countdownText,
  longDateText,
  SECOND,
  toInstant,
  type Ms,
} from '../../shared/time'
import { Field, KeyButton, KeyHint, PinInput, TextInput, useKey, type Ring } from '../ui'
import { useReadings } from '../ui/readings'
import { useAlarmSound } from '../layout/alarm-sound'
import { Banners } from '../layout/banners'
import { useNow } from '../use-desk'
import { DoorNote } from './door-note'
import { useDoorNotes } from './door-note-store'
import noteStyles from './door-note.module.css'
import { SignInAlarm } from './sign-in-alarm'
import { SignInPeople } from './sign-in-people'
import styles from './sign-in-page.module.css'
import { useSignIn, type SignIn } from './use-sign-in'
import { useSignOutReason } from '../sign-out-reason'
import { useRoute } from '../route'
import { DoorWall } from '../wall/door-wall'

export type SignInView = Extract<PageView, { kind: 'signIn' }>

/** From so many people on, names are found by typing. */
const MANY = 12

function soundOf({ ringing, overdue, exercises }: AlarmCounts): Ring | null {
  if (ringing > 0) return overdue > 0 ? 'late' : 'soon'
  return exercises > 0 ? 'exercise' : null
}

export function SignInPage({ view }: { readonly view: SignInView }) {
  const { people, lockedBy, alarms } = view
  const signIn = useSignIn(people, lockedBy)
  useAlarmSound(soundOf(alarms))
  const [taking, setTaking] = useState(false)
  const written = useDoorNotes((state) => state.written.length)
  // Without anybody who could sign in, nobody could ever read it.
  const mayWrite = people.length > 0
  useKey('F2', () => setTaking(true), { enabled: mayWrite && !taking })
  const atWall = useRoute(({ route }) => route.kind === 'wall')
  if (atWall && view.wall !== null && !taking) return <DoorWall wall={view.wall} alarms={alarms} />
  return (
    <div className={styles.page}>
      <SignInAlarm alarms={alarms} locked={lockedBy !== null} />
      <Banners />
      <main className={styles.main}>
        <h1 className={styles.unit}>{view.unitName}</h1>
        <BigClock />
        {taking ? (
          <DoorNote onDone={() => setTaking(false)} />
        ) : (
          <>
            <Door people={people} lockedBy={lockedBy} signIn={signIn} />
            {mayWrite && <TakeCall written={written} onTake={() => setTaking(true)} />}
          </>
        )}
      </main>
      <footer className={styles.foot}>涉密信息不得录入本机</footer>
    </div>
  )
}

/** The telephone rings at a locked desk. */
const TakeCall = ({
  written,
  onTake,
}: {
  readonly written: number
  readonly onTake: () => void
}) => (
  <p className={noteStyles.begin}>
    {written > 0 ? (
      <b role="status">已存下接报 {written} 份，输口令接着办</b>
    ) : (
      '电话响了，先记下来，口令放后面'
    )}
    <KeyButton kind="outlined" keyName="F2" keyShownOnly onPress={onTake}>
      接报
    </KeyButton>
  </p>
)

function BigClock() {
  const now = useNow()
  return (
    <div className={styles.clock}>
      <time className={styles.time} dateTime={toInstant(now)}>
        {clockText(now)}
      </time>
      <span className={styles.date}>{longDateText(now)}</span>
    </div>
  )
}

/** Those whose name fits what is typed; all of them while nothing is. */
function useFoundPeople(people: readonly SignInPerson[], query: string): readonly SignInPerson[] {
  const readingsOf = useReadings()
  return useMemo(() => {
    const words = typedWords(query)
    return people.filter(({ name }) => hasEveryTyped(readable(name, readingsOf), words))
  }, [people, query, readingsOf])
}

interface DoorProps {
  readonly people: readonly SignInPerson[]
  readonly lockedBy: string | null
  readonly signIn: SignIn
}

function Door({ people, lockedBy, signIn }: DoorProps) {
  const why = useSignOutReason(({ text }) => text)
  const [sought, setSought] = useState('')
  const panel = useRef<HTMLDivElement>(null)
  const toPin = () =>
    panel.current?.querySelector<HTMLInputElement>('input[type="password"]')?.focus()
  const shown = useFoundPeople(people, sought)
  const refused = signIn.error !== undefined || signIn.wait > 0
  // The answer came: the box is empty again, and typing goes on in it.
  useEffect(() => {
    if (!signIn.busy && refused) toPin()
  }, [signIn.busy])
  if (people.length === 0) return <p className={styles.lead}>人员名单里没有可以签到的人。</p>

  const walk = (by: number) => {
    const at = shown.findIndex(({ id }) => id === signIn.person?.id)
    const next = shown[(at + by + shown.length) % shown.length]
    if (next !== undefined) signIn.choose(next.id)
  }
  const onSearchKey = (event: KeyboardEvent) => {
    const first = shown[0]
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || first === undefined) return
    event.preventDefault()
    signIn.choose(first.id)
    toPin()
  }
  const onPinKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') signIn.enter()
    else if (event.key === 'ArrowDown') walk(1)
    else if (event.key === 'ArrowUp') walk(-1)
    else return
    event.preventDefault()
  }
  return (
    <>
      {why !== null && (
        <p className={styles.why} role="status">
          {why}
        </p>
      )}
      <p className={styles.lead}>
        {lockedBy === null ? (
          '选姓名，输口令，签到'
        ) : (
          <>
            <b>{lockedBy}</b> 已锁屏，输口令解锁。{people.length > 1 && '换别人值班，选别的姓名。'}
          </>
        )}
      </p>
      <div className={styles.door}>
        <div className={styles.who} style={{ '--people': people.length } as CSSProperties}>
          {people.length > MANY && (
            <div onKeyDown={onSearchKey}>
              <TextInput
                value={sought}
                onChange={setSought}
                label="按姓名查找"
                placeholder="输姓名、拼音或首字母，回车选第一个"
              />
            </div>
          )}
          <SignInPeople
            people={shown}
            chosen={signIn.person?.id ?? null}
            lockedBy={lockedBy}
            onChoose={signIn.choose}
            onPin={toPin}
          />
        </div>
        <div ref={panel} className={styles.pin} onKeyDown={onPinKey}>
          <PinPanel
            signIn={signIn}
            others={people.length > 1}
            unlocking={lockedBy !== null && signIn.person?.name === lockedBy}
          />
        </div>
      </div>
    </>
  )
}

/** `00:30`, to the nearest second and never nothing. */
const waitText = (wait: Ms): string => countdownText(Math.max(wait + SECOND / 2, SECOND)).slice(3)

const CHANGE_WITH_KEYS = (
  <>
    在这里也可以用 <KeyHint keyName="ArrowUp" /> <KeyHint keyName="ArrowDown" /> 换人
  </>
)

interface PinPanelProps {
  readonly signIn: SignIn
  /** There is somebody else to choose. */
  readonly others: boolean
  readonly unlocking: boolean
}

function PinPanel({ signIn, others, unlocking }: PinPanelProps) {
  const { person, pin, wait, busy } = signIn
  return (
    <>
      <Field
        label={person === null ? '口令' : `${person.name} 的口令`}
        layout="above"
        error={signIn.error}
        hint={person === null ? '先在左边选姓名' : others && CHANGE_WITH_KEYS}
      >
        {/* A new field for each person, so that the focus follows the choice. */}
        <PinInput
          key={person?.id}
          value={pin}
          onChange={signIn.type}
          disabled={person === null}
          autoFocus={person !== null}
        />
      </Field>
      {wait > 0 && (
        <p className={styles.wait} role="timer">
          连续输错，请等 <b>{waitText(wait)}</b> 再试
        </p>
      )}
      <KeyButton
        kind="primary"
        keyName="Enter"
        keyShownOnly
        disabled={person === null || pin === '' || wait > 0 || busy}
        onPress={signIn.enter}
      >
        {unlocking ? '解锁' : '签到'}
      </KeyButton>
      <p className={styles.forgot}>忘了口令？请带班领导在“设置 · 人员”里重置</p>
    </>
  )
}
