// 登记报送: everyone in one table, everyone ticked (N8). The first registration locks the words.
import { useState } from 'react'
import type { Incident } from '../../../shared/incident/record'
import type { Report } from '../../../shared/report/record'
import { isSent } from '../../../shared/report/state'
import type { Result } from '../../../shared/result'
import { durationText, relativeText } from '../../../shared/time'
import { reportName, type ReportKind } from '../../../shared/vocabulary'
import { send } from '../../form/send'
import { DialogFrame, Field, FieldRow, TextInput } from '../../ui'
import { useDesk, useUnit } from '../../use-desk'
import { deskNow } from '../../store'
import { awaitingIt, inputsOf, missedClock, presetTime, startingRows } from './deliver-form'
import { DeliverRows } from './deliver-rows'
import { useAction } from '../../form/use-action'
import { useWasPrinted } from '../../paper/printed-store'

export interface DeliverDialogProps {
  readonly incident: Incident
  readonly report: Report | null
  readonly kind: ReportKind
  readonly number: number
  /** What a complete report would also name. */
  readonly missing: readonly string[]
  /** Words have changed since they were approved. */
  readonly voids: boolean
  /** Saves the words on the screen, where they are not saved yet. */
  readonly save: () => Promise<Result<Report>>
  readonly onClose: () => void
}

function consequence(report: Report | null, voids: boolean): string {
  if (voids) return '文字已改，保存后原审定作废。'
  return report !== null && isSent(report)
    ? '同一份文字报给其余各家。'
    : '先用传真等方式报出，再在这里登记。登记后文字锁定，不能再改。'
}

export function DeliverDialog(props: DeliverDialogProps) {
  const { incident, report, voids, save, onClose } = props
  const unit = useUnit()
  const printed = useWasPrinted(incident.id, report)
  const desk = useDesk()
  const chain = useAction(() => ({ deliveries, lateReason }))
  const [rows, setRows] = useState(() =>
    startingRows(awaitingIt(report, unit), desk, presetTime(incident, report, deskNow())),
  )
  const [lateReason, setLateReason] = useState('')
  const [touched, setTouched] = useState(false)
  const missed = missedClock(incident, desk.ruleBooks, props.kind, report, rows)
  const asked = missed !== null || chain.wasRefusedAt('lateReason')
  const [lateAtOnce] = useState(missed !== null)
  const deliveries = inputsOf(rows)
  const left = rows.filter(({ ticked }) => !ticked)

  const deliver = () =>
    chain.run(async () => {
      const saved = await save()
      if (!saved.ok) return saved
      const { id, revision } = saved.value
      return send({
        type: 'deliverReport',
        incidentId: incident.id,
        reportId: id,
        revision,
        deliveries,
        lateReason: asked ? lateReason : '',
      })
    }, onClose)

  return (
    <DialogFrame
      open
      title={`登记报送 ${reportName(props.kind, props.number)}`}
      consequence={consequence(report, voids)}
      width={1000}
      busy={chain.busy}
      dirty={touched}
      error={chain.errorElsewhere}
      onClose={onClose}
      actions={[
        {
          label: `登记报送 ${deliveries.length} 家`,
          keyName: 'Ctrl+Enter',
          act: deliver,
          disabled: deliveries.length === 0,
        },
      ]}
    >
      {!printed && (report === null || !isSent(report)) && (
        <Field label="先打印" warning="这份还没有打印，也没有存为 PDF。">
          <FieldRow fit>按 Esc 返回，再按 Ctrl+P 打印</FieldRow>
        </Field>
      )}
      <DeliverRows
        rows={rows}
        onChange={(next) => {
          setRows(next)
          setTouched(true)
        }}
        errorAt={(id) =>
          chain.errorAt(
            `deliveries.${deliveries.findIndex(({ recipientId }) => recipientId === id)}`,
          )
        }
      />
      {left.length > 0 && (
        <Field label="没有勾选" warning="同一份文字要同时报给每一家，到时限没报会报警。">
          <FieldRow fit>{left.map(({ name }) => name).join('、')}</FieldRow>
        </Field>
      )}
      {asked && (
        <Field
          label="迟报原因"
          required
          sub={
            missed === null
              ? undefined
              : `${missed.clock.name} 时限 ${relativeText(missed.clock.dueAt, deskNow())}`
          }
          warning={
            missed === null ? undefined : `比时限晚 ${durationText(missed.lateBy)}，原因随事件保存`
          }
          error={chain.errorAt('lateReason')}
        >
          <TextInput
            value={lateReason}
            onChange={setLateReason}
            autoFocus={lateAtOnce}
            maxLength={200}
            placeholder="如：事发地无信号，11时50分才接报"
          />
        </Field>
      )}
      {/* N2 once more before it leaves: a 首报 with gaps leaves only as 未核实. */}
      {props.missing.length > 0 && (
        <Field label="还缺">
          <FieldRow fit>{props.missing.join('、')}</FieldRow>
        </Field>
      )}
    </DialogFrame>
  )
}
