// 轮巡: today's rounds, whether each was signed, and the way to sign the one under way: 已看，无.
import {
  beginsAt,
  roundNow,
  roundsOf,
  signedOf,
  type Round,
  type WatchState,
} from '../../shared/opinion/rounds'
import { dayOf, MINUTE, timeText, toMs, type Ms } from '../../shared/time'
import { useSend } from '../form/use-send'
import { usePersonName } from '../person/person-name'
import { KeyButton, Tag } from '../ui'
import { useDesk, useMinute, useWhyReadOnly } from '../use-desk'
import styles from './opinion.module.css'

function Standing({
  watch,
  round,
  now,
}: {
  readonly watch: WatchState
  readonly round: Round
  readonly now: Ms
}) {
  const nameOf = usePersonName()
  const signed = signedOf(watch, round)
  const last = signed.at(-1)
  if (last !== undefined) {
    const found = signed.filter(({ opinionId }) => opinionId !== null).length
    return (
      <Tag kind="safe">
        {round.at} {found === 0 ? '已看，无' : `登记${found}条`} · {nameOf(last.by)}{' '}
        {timeText(toMs(last.at))}
      </Tag>
    )
  }
  const begins = beginsAt(round)
  if (begins > now || begins < toMs(watch.since ?? round.date))
    return <Tag kind="plain">{round.at}</Tag>
  const missed = begins + watch.settings.withinMinutes * MINUTE <= now
  return <Tag kind={missed ? 'late' : 'soon'}>{`${round.at} ${missed ? '漏巡' : '待看'}`}</Tag>
}

/** The round to be signed now; null when there is none. */
export function useOwedRound(): Round | null {
  const { watch } = useDesk().opinion
  const minute = useMinute()
  const round = roundNow(watch, minute)
  return round === null || signedOf(watch, round).length > 0 ? null : round
}

export function RoundsPart() {
  const { watch } = useDesk().opinion
  const minute = useMinute()
  const why = useWhyReadOnly()
  const owed = useOwedRound()
  const sending = useSend()
  const today = roundsOf(watch, dayOf(minute))
  if (today.length === 0) return null
  const sign = () =>
    owed !== null &&
    sending.run({ type: 'signRound', round: { ...owed }, note: '' }, () => undefined)
  const sites = watch.settings.sites.map(({ name }) => name).join('、')
  return (
    <section className={styles.rounds} aria-label="今日轮巡">
      <b>今日轮巡</b>
      {today.map((round) => (
        <Standing key={round.at} watch={watch} round={round} now={minute} />
      ))}
      {owed !== null && (
        <KeyButton
          size="small"
          keyName="Alt+V"
          disabled={why !== undefined || sending.busy}
          title={why}
          onPress={sign}
        >
          {owed.at} 已看，无
        </KeyButton>
      )}
      {sites !== '' && (
        <span className={styles.sites} title={sites}>
          看：{sites}
        </span>
      )}
      {sending.errorElsewhere() !== undefined && (
        <span className={styles.late}>{sending.errorElsewhere()}</span>
      )}
    </section>
  )
}
