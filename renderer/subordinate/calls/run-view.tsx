// A run under way: one unit after the other is telephoned. A digit says after how many rings somebody answered, 0 that
// nobody did; who it was and what was found are written down, and Enter goes on to the next.
import { useEffect, useRef, useState } from 'react'
import { lookUp } from '../../../shared/lookup'
import { lastCall, nextIn, outcomeIn, tallyText } from '../../../shared/roll-run/find'
import type { RollRun } from '../../../shared/roll-run/record'
import { answeredText, OUTCOME_NAMES, outcomeOf } from '../../../shared/roll-call/find'
import type { Answered } from '../../../shared/roll-call/record'
import { toInstant, toMs, type Ms } from '../../../shared/time'
import { useSend } from '../../form/use-send'
import { Heading, KeyButton, TextInput, useKey, Field } from '../../ui'
import { Stopwatch } from '../../roll-call/stopwatch'
import { useDesk, useWhyReadOnly } from '../../use-desk'
import { deskNow } from '../../store'
import { EndDialog } from './run-dialogs'
import styles from './calls.module.css'

const RINGS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
const USUAL = ['在岗，情况清楚', '带班领导在岗', '不在岗', '情况不清', '转接手机']

interface Taken {
  readonly at: Ms
  readonly answered: Answered
}

const toneOf = (outcome: ReturnType<typeof outcomeIn>): string =>
  outcome === 'unanswered' ? 'late' : outcome === 'slow' ? 'soon' : outcome

function UnitList({
  run,
  current,
  onPick,
}: {
  readonly run: RollRun
  readonly current: string | null
  readonly onPick: (unitId: string) => void
}) {
  const here = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <ul className={styles.units} aria-label="这次点名的单位">
      {run.units.map(({ unitId, name }) => {
        const call = lastCall(run, unitId)
        return (
          <li key={unitId}>
            <button
              ref={unitId === current ? here : null}
              type="button"
              className={styles.unit}
              tabIndex={-1}
              aria-current={unitId === current}
              data-tone={toneOf(outcomeIn(run, unitId))}
              onClick={() => onPick(unitId)}
            >
              <span>{name}</span>
              <span className={styles.how}>
                {call === undefined ? '' : answeredText(call.answered)}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function Digits({
  onRings,
  onNobody,
}: {
  readonly onRings: (n: number) => void
  readonly onNobody: () => void
}) {
  const press = useRef(onRings)
  press.current = onRings
  return (
    <div className={styles.digits} role="group" aria-label="响几声接的">
      {RINGS.map((digit) => (
        <KeyButton
          key={digit}
          size="small"
          keyName={digit}
          onPress={() => press.current(Number(digit))}
        >
          响 {digit} 声
        </KeyButton>
      ))}
      <KeyButton size="small" kind="primary" keyName="0" onPress={onNobody}>
        没人接
      </KeyButton>
    </div>
  )
}

function Spoken({
  taken,
  busy,
  onRecord,
  onAgain,
}: {
  readonly taken: Taken
  readonly busy: boolean
  readonly onRecord: (who: string, found: string) => void
  readonly onAgain: () => void
}) {
  const [who, setWho] = useState('')
  const [found, setFound] = useState('')
  return (
    <form
      className={styles.spoken}
      onSubmit={(event) => {
        event.preventDefault()
        onRecord(who, found)
      }}
    >
      <p className={styles.answer} data-tone={toneOf(outcomeOf(taken))}>
        {answeredText(taken.answered)} · {OUTCOME_NAMES[outcomeOf(taken)]}
      </p>
      <Field label="谁接的">
        <TextInput
          label="谁接的"
          value={who}
          autoFocus
          maxLength={100}
          placeholder="姓名、职务；可以不写"
          onChange={setWho}
        />
      </Field>
      <Field label="发现">
        <TextInput
          label="发现"
          value={found}
          maxLength={200}
          placeholder="在不在岗、情况清不清楚；可以不写"
          onChange={setFound}
        />
        <div className={styles.usual}>
          {USUAL.map((word) => (
            <button
              key={word}
              type="button"
              className={styles.word}
              onClick={() => setFound(found === '' ? word : `${found}，${word}`)}
            >
              {word}
            </button>
          ))}
        </div>
      </Field>
      {/* What Enter in a field does. */}
      <button type="submit" hidden disabled={busy} />
      <div className={styles.deeds}>
        <KeyButton kind="quiet" keyName="Alt+X" onPress={onAgain}>
          按错了，重来
        </KeyButton>
        <KeyButton
          kind="primary"
          keyName="Ctrl+Enter"
          disabled={busy}
          onPress={() => onRecord(who, found)}
        >
          记下，打下一家
        </KeyButton>
      </div>
    </form>
  )
}

export function RunView({ run }: { readonly run: RollRun }) {
  const desk = useDesk()
  const why = useWhyReadOnly()
  const sending = useSend()
  const [after, setAfter] = useState<string | null>(null)
  const [picked, setPicked] = useState<string | null>(null)
  const [taken, setTaken] = useState<Taken | null>(null)
  const [ending, setEnding] = useState(false)
  const current = picked ?? nextIn(run, after)
  const unit = run.units.find(({ unitId }) => unitId === current)
  const phones = current === null ? '' : (lookUp(desk.subordinates.units, current)?.phones ?? '')
  const goTo = (unitId: string | null) => {
    setPicked(unitId)
    setTaken(null)
  }
  const step = (by: number) => {
    const at = run.units.findIndex(({ unitId }) => unitId === current)
    const next = run.units[(at + by + run.units.length) % run.units.length]
    if (taken === null && next !== undefined) goTo(next.unitId)
  }
  useKey('ArrowDown', () => step(1))
  useKey('ArrowUp', () => step(-1))
  const answered = (value: Answered) => setTaken({ at: deskNow(), answered: value })
  const record = (
    call: { readonly at: Ms; readonly answered: Answered | null },
    who = '',
    found = '',
  ) => {
    if (current === null) return
    sending.run(
      {
        type: 'callInRun',
        runId: run.id,
        unitId: current,
        at: toInstant(Math.max(call.at, toMs(run.beganAt))),
        answered: call.answered,
        who,
        found,
      },
      () => {
        setAfter(current)
        goTo(null)
      },
    )
  }
  const off = why !== undefined
  const { errorElsewhere } = sending
  const said = why ?? (typeof errorElsewhere === 'function' ? errorElsewhere() : errorElsewhere)
  return (
    <>
      <Heading
        note={tallyText(run)}
        actions={
          <KeyButton
            {...(current === null ? { kind: 'primary' as const } : {})}
            keyName="Alt+K"
            disabled={off}
            title={why}
            onPress={() => setEnding(true)}
          >
            结束点名
          </KeyButton>
        }
      >
        正在点名
      </Heading>
      <div className={styles.run}>
        <UnitList run={run} current={current} onPick={goTo} />
        <section className={styles.panel} aria-label="正在打">
          {unit === undefined ? (
            <p className={styles.done}>都点过了。按 Alt+K 结束，再打印情况表、起草通报。</p>
          ) : (
            <>
              <h3 className={styles.name}>
                {unit.name}
                {outcomeIn(run, unit.unitId) === 'unanswered' && (
                  <span className={styles.back}>回拨</span>
                )}
              </h3>
              <p className={styles.phones}>{phones === '' ? '名册上没有电话' : phones}</p>
              {taken === null ? (
                <>
                  <p className={styles.ask}>
                    拨出去，数响声：响几声接的就按几；没人接按 0。秒表按 F9。↑↓ 换一家。
                  </p>
                  {!off && (
                    <Digits
                      onRings={(count) => answered({ count, measure: 'rings' })}
                      onNobody={() => record({ at: deskNow(), answered: null })}
                    />
                  )}
                  {!off && (
                    <Stopwatch
                      key={unit.unitId}
                      onStart={() => undefined}
                      onStop={(count) => answered({ count, measure: 'seconds' })}
                    />
                  )}
                </>
              ) : (
                <Spoken
                  taken={taken}
                  busy={sending.busy}
                  onRecord={(who, found) => record(taken, who, found)}
                  onAgain={() => setTaken(null)}
                />
              )}
            </>
          )}
          {said !== undefined && (
            <p className={styles.error} role="alert">
              {said}
            </p>
          )}
        </section>
      </div>
      {ending && <EndDialog run={run} onClose={() => setEnding(false)} />}
    </>
  )
}
