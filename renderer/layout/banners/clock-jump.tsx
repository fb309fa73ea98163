// 时钟跳变: the computer's clock moved by itself. Shows both times running, and asks which is right.
import type { ClockJump } from '../../../shared/app-status/record'
import { durationText, secondText, toMs } from '../../../shared/time'
import { useSend } from '../../form/use-send'
import { Banner, KeyButton } from '../../ui'
import { useStore } from '../../store'
import { useNow } from '../../use-desk'
import styles from './clock-jump.module.css'

export function ClockJumped({ jump }: { readonly jump: ClockJump }) {
  const now = useNow()
  const mayConfirm = useStore(({ connection }) => connection?.view.kind === 'desk')
  const sending = useSend()
  const gap = toMs(jump.computer) - toMs(jump.desk)
  const trust = (which: 'computer' | 'desk') =>
    sending.run({ type: 'confirmClock', trust: which }, () => undefined)
  return (
    <Banner
      tone="soon"
      title="时钟跳变"
      actions={
        mayConfirm && (
          <>
            <KeyButton size="small" disabled={sending.busy} onPress={() => trust('computer')}>
              以电脑时间为准
            </KeyButton>
            <KeyButton size="small" disabled={sending.busy} onPress={() => trust('desk')}>
              以值班台推算为准
            </KeyButton>
          </>
        )
      }
    >
      <span className={styles.times}>
        <span>
          值班台推算 <b>{secondText(now)}</b>
        </span>
        <span>
          电脑时间 <b>{secondText(now + gap)}</b>（{gap < 0 ? '慢' : '快'} {durationText(gap)}）
        </span>
      </span>
      {jump.atStart
        ? '电脑时间早于最后一条记录，不可能对。请看手表：电脑时间改对之前，值班台从最后一条记录的时间往后推算。'
        : '电脑的钟突然变了，时限仍按值班台推算走，不会漏报警。请看手表，选对的那个。'}
      {!mayConfirm && '签到后可以选。'}
      {sending.errorElsewhere() !== undefined && <b role="alert"> {sending.errorElsewhere()}</b>}
    </Banner>
  )
}
