// The five steps of a handover, and which of them is next.
import { relativeText, toMs } from '../../../shared/time'
import { cx } from '../../ui'
import { personName, useDesk, useMinute } from '../../use-desk'
import { STEPS, type HandoverStep, type HandoverProgress } from './next'
import styles from './handover.module.css'

const NAMES: Readonly<Record<HandoverStep, string>> = {
  write: '交班人填写',
  receive: '接班人到场',
  judge: '逐项接收',
  signOutgoing: '交班人签字',
  signIncoming: '接班人签字',
}

export function Steps({ standing }: { readonly standing: HandoverProgress }) {
  const { people } = useDesk()
  const minute = useMinute()
  const { handover, content, done, next, unaccepted } = standing
  const open = content.items.filter((item) => item.open).length
  const notes: Readonly<Record<HandoverStep, string>> = {
    write: handover?.written
      ? `${personName(people, handover.written.by)} ${relativeText(toMs(handover.written.at), minute)}`
      : '',
    receive: handover?.incoming
      ? `${personName(people, handover.incoming.personId)} ${relativeText(toMs(handover.incoming.at), minute)}`
      : '',
    judge: done.receive ? `${open - unaccepted.length}/${open}` : `${open} 项`,
    signOutgoing:
      done.signOutgoing && handover?.signature
        ? `${personName(people, handover.signature.personId)} ${relativeText(toMs(handover.signature.at), minute)}`
        : standing.signatureVoid
          ? '单子有变，重签'
          : '',
    signIncoming: '',
  }
  return (
    <ol className={styles.steps} aria-label="交接班步骤">
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={step === next ? 'step' : undefined}
          className={cx(styles.step, done[step] && styles.done, step === next && styles.current)}
        >
          <b>
            {done[step] ? '✓' : index + 1} {NAMES[step]}
          </b>
          <span>{notes[step]}</span>
        </li>
      ))}
    </ol>
  )
}
