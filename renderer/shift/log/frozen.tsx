// What a shift that is over says of itself: how it ended, the chain's head, and what was added since.
import type { Shift } from '../../../shared/shift/record'
import { minuteText, relativeText, secondText, toMs } from '../../../shared/time'
import { cx, LogList, LogRow } from '../../ui'
import type { PersonName } from '../../person/person-name'
import { useMinute } from '../../use-desk'
import styles from './log.module.css'

interface FrozenProps {
  readonly shift: Shift
  readonly nameOf: PersonName
}

/** `7c1e…a94f` */
export const shortHash = (hash: string): string => `${hash.slice(0, 8)}…${hash.slice(-4)}`

function Ending({ shift, nameOf }: FrozenProps) {
  const { endedByTakeover: takeover, sheet, endedAt } = shift
  if (takeover !== null) {
    return (
      <>
        <b>未交接</b>
        <span>
          {secondText(toMs(takeover.at))} 由 {nameOf(takeover.by)} 紧急接管，
          {nameOf(takeover.approvedBy)} 批准。原因：{takeover.reason}
        </span>
      </>
    )
  }
  const [from, to] = [sheet?.outgoingSignature, sheet?.incomingSignature]
  return (
    <>
      <b>已封存</b>
      <span>
        {endedAt === null ? '' : secondText(toMs(endedAt))} 交接
        {from && to ? `：${nameOf(from.personId)} → ${nameOf(to.personId)}，双方已签字` : ''}
      </span>
    </>
  )
}

export function Frozen({ shift, nameOf }: FrozenProps) {
  const minute = useMinute()
  const { begunByTakeover } = shift
  return (
    <>
      {begunByTakeover !== null && (
        <p className={cx(styles.frozen, styles.notHanded)}>
          <b>紧急接管的班</b>
          <span>
            {nameOf(begunByTakeover.by)} 接管，{nameOf(begunByTakeover.approvedBy)} 批准。原因：
            {begunByTakeover.reason}
          </span>
        </p>
      )}
      {shift.crew
        .filter(({ reason, how }) => how !== 'tookOver' && reason !== '')
        .map(({ personId, substituteFor, reason }) => (
          <p key={personId} className={cx(styles.frozen, styles.substitute)}>
            <b>替班</b>
            <span>
              {nameOf(personId)} 值{substituteFor === '' ? '' : ` ${substituteFor} 的`}班。原因：
              {reason}
            </span>
          </p>
        ))}
      {shift.left.map(({ personId, at, reason }) => (
        <p key={`${personId} ${at}`} className={styles.frozen}>
          <b>提前离岗</b>
          <span>
            {nameOf(personId)} {minuteText(toMs(at))} 退出本班。原因：{reason}
          </span>
        </p>
      ))}
      {(shift.sheet?.items ?? []).map(
        ({ key, text, reservation }) =>
          reservation !== undefined && (
            <p key={key} className={styles.frozen}>
              <b>保留意见接收</b>
              <span>
                {nameOf(reservation.by)}：{reservation.text}（{text}）
              </span>
            </p>
          ),
      )}
      {shift.endedAt !== null && (
        <p className={cx(styles.frozen, shift.endedByTakeover !== null && styles.notHanded)}>
          <Ending shift={shift} nameOf={nameOf} />
          {shift.head !== null && (
            <span>
              链首 <code title={shift.head.hash}>{shortHash(shift.head.hash)}</code>（第
              {shift.head.seq}条）
            </span>
          )}
          <span>只能查看，不能改</span>
        </p>
      )}
      {shift.additions.length > 0 && (
        <section className={styles.additions} aria-label="事后补充">
          <LogList label="事后补充">
            {shift.additions.map((addition) => (
              <LogRow
                key={addition.id}
                time={relativeText(toMs(addition.at), minute)}
                kind="补充"
                meta={`${relativeText(toMs(addition.recordedAt), minute)} ${nameOf(addition.by)} 事后补充 · ${addition.reason}`}
              >
                {addition.text}
              </LogRow>
            ))}
          </LogList>
        </section>
      )}
    </>
  )
}
