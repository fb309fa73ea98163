// 值班台: what is owed next, and how long there is. The open incidents in the order of urgency, each
// with one button for exactly the next thing; below them whatever else is to be done.
import { useMemo, useState } from 'react'
import { openDeadlines } from '../../shared/deadline/derive'
import { incidentsByUrgency } from '../../shared/deadline/urgency'
import type { Incident } from '../../shared/incident/record'
import { Heading, KeyHint, useKey } from '../ui'
import { ImportButton, ImportDrop } from '../packet/import-button'
import { DeskLayout } from '../layout/desk-layout'
import { goReceipts, waitingReport } from '../layout/open-next-step'
import { useDesk, useMinute, useUnit, useWhyReadOnly } from '../use-desk'
import { go } from '../route'
import { IncidentCard } from './incident-card'
import { Matters } from './matters'
import { NoClocks, NoIncidents, QuietDesk } from './quiet'
import { IntakeButton } from '../incident/intake/intake-button'
import { RecentLog } from './recent-log'
import styles from './desk.module.css'

/** ↑↓ choose; the first is chosen until somebody does, and again when the chosen one is gone. */
function useChosen(incidents: readonly Incident[]) {
  const [id, choose] = useState<string | null>(null)
  const found = incidents.findIndex((incident) => incident.id === id)
  const index = Math.max(0, found)
  const walk = (by: number) =>
    choose(incidents[Math.min(incidents.length - 1, Math.max(0, index + by))]?.id ?? null)
  useKey('ArrowDown', () => walk(1))
  useKey('ArrowUp', () => walk(-1))
  return { chosenId: incidents[index]?.id ?? null, choose }
}

function useChosenKeys(chosenId: string | null, chosen: Incident | undefined): void {
  const enabled = chosenId !== null
  const why = useWhyReadOnly()
  const open = () => enabled && go({ kind: 'incident', incidentId: chosenId })
  useKey('Enter', open, { enabled })
  useKey('Alt+O', open, { enabled })
  useKey('F3', () => enabled && go({ kind: 'phone', incidentId: chosenId }), { enabled })
  useKey('F6', () => chosen !== undefined && goReceipts(chosen), {
    enabled: why === undefined && chosen !== undefined && waitingReport(chosen) !== undefined,
  })
}

const Keys = () => (
  <span className={styles.keys}>
    <KeyHint keyName="ArrowUp" />
    <KeyHint keyName="ArrowDown" /> 选择
    <KeyHint keyName="F5" /> 下一步
    <KeyHint keyName="F3" /> 电话报告
    <KeyHint keyName="Enter" /> 打开
  </span>
)

export function DeskPage() {
  const desk = useDesk()
  const { ruleBooks } = desk
  const unit = useUnit()
  const minute = useMinute()
  const ordered = useMemo(() => incidentsByUrgency(desk, minute), [desk, minute])
  const running = useMemo(
    () => ordered.some((incident) => openDeadlines(incident, ruleBooks).length > 0),
    [ordered, ruleBooks],
  )
  const matters = desk.shift.openMatters.length
  const waiting = matters > 0
  const { chosenId, choose } = useChosen(ordered)
  useChosenKeys(
    chosenId,
    ordered.find(({ id }) => id === chosenId),
  )

  return (
    <DeskLayout aside={<RecentLog />}>
      <ImportDrop />
      {ordered.length === 0 ? (
        waiting ? (
          <NoIncidents />
        ) : (
          <QuietDesk />
        )
      ) : (
        <>
          <Heading
            note={`先轻重，后时限${waiting ? ` · 待办 ${matters} 项在下面` : ''}`}
            actions={
              <>
                <Keys />
                <ImportButton />
                <IntakeButton />
              </>
            }
          >
            办理中 {ordered.length} 件
          </Heading>
          {!running && !waiting && <NoClocks />}
          {ordered.map((incident) => (
            <div key={incident.id} className={styles.item}>
              <IncidentCard
                incident={incident}
                unit={unit}
                books={ruleBooks}
                minute={minute}
                chosen={incident.id === chosenId}
                onChoose={choose}
              />
            </div>
          ))}
        </>
      )}
      <Matters />
    </DeskLayout>
  )
}
