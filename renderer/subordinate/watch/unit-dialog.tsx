// One unit below: how it is reached, what is open there, and the deed that its colour asks for.
import { unitNilOf } from '../../../shared/subordinate/clocks'
import { UNIT_NIL_NAMES } from '../../../shared/subordinate/month'
import { clockName, type WatchCell } from '../../../shared/subordinate/watch'
import { dayOf, minuteText, timeText, toInstant, toMs } from '../../../shared/time'
import { answeredText } from '../../../shared/roll-call/find'
import { DialogFrame, type DialogAction } from '../../ui'
import { useSend } from '../../form/use-send'
import { go } from '../../route'
import { useDesk, useMinute, useWhyReadOnly } from '../../use-desk'
import { deskNow } from '../../store'
import styles from '../subordinate.module.css'

interface UnitDialogProps {
  readonly cell: WatchCell
  readonly onClose: () => void
  readonly onCall: () => void
}

export function UnitDialog({ cell, onClose, onCall }: UnitDialogProps) {
  const { unit, incidents, lastWord, lastRollCall, officer, nil, why } = cell
  const desk = useDesk()
  const now = useMinute()
  const readOnly = useWhyReadOnly()
  const sending = useSend()
  const date = dayOf(now)
  const report = unitNilOf(desk, date, unit.id)
  const [first] = incidents
  const open = (incidentId: string) => {
    onClose()
    go({ kind: 'incident', incidentId })
  }
  const receive = () =>
    sending.run(
      {
        type: 'recordUnitNil',
        date,
        unitIds: [unit.id],
        at: toInstant(deskNow()),
        channel: 'phone',
        officer: '',
      },
      onClose,
    )
  const asks = report === null && (nil === 'missing' || nil === 'waiting')
  const deeds: (DialogAction | false)[] = [
    first !== undefined && {
      label: '打开事件',
      keyName: 'F3',
      act: () => open(first.incident.id),
    },
    asks && {
      label: '零报告刚报来',
      keyName: 'F4',
      act: receive,
      disabled: readOnly !== undefined,
    },
    { label: '点名', keyName: 'F7', act: onCall, disabled: readOnly !== undefined },
  ]
  const actions = deeds.filter((deed) => deed !== false)
  return (
    <DialogFrame
      open
      width={640}
      title={unit.name}
      consequence={why === '' ? '没有要催的。' : why}
      actions={actions}
      onClose={onClose}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <p className={styles.phones}>{unit.phones === '' ? '名册上没有电话' : unit.phones}</p>
      <dl className={styles.facts}>
        <dt>传真</dt>
        <dd>{unit.fax === '' ? '—' : unit.fax}</dd>
        <dt>今天在岗</dt>
        <dd>{officer === '' ? '没有问过' : officer}</dd>
        <dt>今天零报告</dt>
        <dd>
          {UNIT_NIL_NAMES[nil]}
          {report !== null && ` ${timeText(toMs(report.at))}`}
        </dd>
        <dt>最后一次点名</dt>
        <dd>
          {lastRollCall === null
            ? '今天没有'
            : `${timeText(toMs(lastRollCall.at))} ${answeredText(lastRollCall.answered)}`}
        </dd>
        <dt>最后的消息</dt>
        <dd>{lastWord === null ? '没有' : `${minuteText(lastWord.at)} ${lastWord.what}`}</dd>
        <dt>未结事件</dt>
        <dd>
          {incidents.length === 0
            ? '没有'
            : incidents.map((watched) => (
                <button
                  key={watched.incident.id}
                  type="button"
                  className={styles.link}
                  onClick={() => open(watched.incident.id)}
                >
                  {watched.incident.facts.title}（{clockName(watched) || '没有时限'}）
                </button>
              ))}
        </dd>
      </dl>
    </DialogFrame>
  )
}
