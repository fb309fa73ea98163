// A run begins with the units that it goes through; one that is over is looked at, printed, and told in a 通报.
import { useState } from 'react'
import { standingCirculars } from '../../../shared/circular/find'
import { lookUp } from '../../../shared/lookup'
import { dueNow, lastCall, outcomeIn, tallyText } from '../../../shared/roll-run/find'
import type { RollRun } from '../../../shared/roll-run/record'
import { answeredText, OUTCOME_NAMES } from '../../../shared/roll-call/find'
import { activeSubordinates, shortNameOf } from '../../../shared/subordinate/find'
import { minuteText, timeText, toMs } from '../../../shared/time'
import { RecordDialog } from '../../form/record-dialog'
import { useChanged } from '../../form/use-changed'
import { useSend } from '../../form/use-send'
import { PaperDialog } from '../../paper/paper-button'
import { go } from '../../route'
import { Check, Choice, DialogFrame, Field, FieldRow, Table } from '../../ui'
import { useDesk, useMinute, useWhyReadOnly } from '../../use-desk'
import { cx } from '../../ui/cx'
import styles from '../subordinate.module.css'
import late from '../late/late.module.css'

type Which = 'due' | 'all'

export function BeginDialog({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const now = useMinute()
  const units = activeSubordinates(desk)
  const due = dueNow(desk, now).map(({ unit }) => unit.id)
  const all = units.map(({ id }) => id)
  const [which, setWhich] = useState<Which>(due.length > 0 ? 'due' : 'all')
  const [chosen, setChosen] = useState<readonly string[]>(due.length > 0 ? due : all)
  const choose = (next: Which) => {
    setWhich(next)
    setChosen(next === 'due' ? due : all)
  }
  return (
    <RecordDialog
      title="开始点名"
      consequence="按名册的顺序一家一家打：响几声接的按数字键，没人接按 0；没人接的最后回拨。"
      action="开始"
      keyName="Ctrl+Enter"
      dirty={useChanged([which, chosen])}
      disabled={chosen.length === 0}
      width={820}
      onClose={onClose}
      command={() => ({
        type: 'beginRollRun',
        unitIds: all.filter((id) => chosen.includes(id)),
      })}
    >
      {(errorAt) => (
        <>
          {due.length > 0 && (
            <Field label="点哪些">
              <Choice
                label="点哪些"
                value={which}
                options={[
                  { value: 'due', label: `计划还差的 ${due.length} 家` },
                  { value: 'all', label: `全部 ${all.length} 家` },
                ]}
                onChange={choose}
              />
            </Field>
          )}
          <Field label={`单位 ${chosen.length}/${all.length}`} error={errorAt('unitIds')}>
            <div className={late.scroll}>
              <FieldRow fit>
                {units.map((unit) => (
                  <Check
                    key={unit.id}
                    checked={chosen.includes(unit.id)}
                    tabStop={false}
                    onChange={(on) =>
                      setChosen(on ? [...chosen, unit.id] : chosen.filter((one) => one !== unit.id))
                    }
                  >
                    {shortNameOf(unit)}
                  </Check>
                ))}
              </FieldRow>
            </div>
          </Field>
        </>
      )}
    </RecordDialog>
  )
}

export function EndDialog({
  run,
  onClose,
}: {
  readonly run: RollRun
  readonly onClose: () => void
}) {
  return (
    <RecordDialog
      title="结束点名"
      consequence={`${tallyText(run)}。结束以后不能再添，还没打的不算点过。`}
      action="结束"
      keyName="Ctrl+Enter"
      dirty={false}
      onClose={onClose}
      command={() => ({ type: 'endRollRun', runId: run.id })}
    >
      {() => null}
    </RecordDialog>
  )
}

export function RunDialog({
  runId,
  onClose,
}: {
  readonly runId: string
  readonly onClose: () => void
}) {
  const desk = useDesk()
  const why = useWhyReadOnly()
  const sending = useSend()
  const [printing, setPrinting] = useState(false)
  const run = lookUp(desk.rollRuns.runs, runId)
  if (run === undefined) return null
  const drafted = standingCirculars(desk).some((one) => one.runId === runId)
  const toCirculars = () => go({ kind: 'subordinates', tab: 'circular' })
  const draft = () => sending.run({ type: 'draftRunCircular', runId }, toCirculars)
  return (
    <>
      <DialogFrame
        open={!printing}
        width={860}
        title={`${minuteText(toMs(run.beganAt))} 点名`}
        consequence={`${tallyText(run)}。`}
        actions={[
          { label: '点名情况表', keyName: 'Ctrl+P', act: () => setPrinting(true) },
          drafted
            ? { label: '看通报', keyName: 'Alt+B', kind: 'outlined', act: toCirculars }
            : {
                label: '起草通报',
                keyName: 'Alt+B',
                kind: 'outlined',
                act: draft,
                disabled: why !== undefined,
              },
        ]}
        onClose={onClose}
        busy={sending.busy}
        error={sending.errorElsewhere}
      >
        <div
          className={cx(late.scroll, styles.arrived)}
          tabIndex={0}
          role="region"
          aria-label="各单位点名情况"
        >
          <Table
            label="各单位点名情况"
            columns={[
              { key: 'unit', title: '单位', cell: ({ name }) => <b>{name}</b> },
              {
                key: 'at',
                title: '时间',
                width: 80,
                cell: ({ unitId }) => {
                  const call = lastCall(run, unitId)
                  return call === undefined ? '' : timeText(toMs(call.at))
                },
              },
              {
                key: 'how',
                title: '应答',
                width: 190,
                cell: ({ unitId }) => {
                  const call = lastCall(run, unitId)
                  const outcome = outcomeIn(run, unitId)
                  if (call === undefined || outcome === 'waiting') return '没有打'
                  if (outcome === 'unanswered') return OUTCOME_NAMES[outcome]
                  return `${answeredText(call.answered)} · ${OUTCOME_NAMES[outcome]}`
                },
              },
              {
                key: 'who',
                title: '接听人',
                width: 110,
                cell: ({ unitId }) => lastCall(run, unitId)?.who ?? '',
              },
              {
                key: 'found',
                title: '发现',
                width: '26%',
                cell: ({ unitId }) => lastCall(run, unitId)?.found ?? '',
              },
            ]}
            rows={run.units}
            rowKey={({ unitId }) => unitId}
            empty={null}
          />
        </div>
      </DialogFrame>
      {printing && (
        <PaperDialog paper={{ kind: 'rollRun', runId }} onClose={() => setPrinting(false)} />
      )}
    </>
  )
}
