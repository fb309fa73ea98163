// 值班台: what is owed next, and how long there is. The open incidents in the order of urgency, each
// with one button for exactly the next thing; below them whatever else is to be done.
import { useMemo, useState } from 'react'
import { openDeadlines } from '../../shared/deadline/derive'
import { incidentsByUrgency } from '../../shared/deadline/urgency'
import type { Incident } from '../../shared/incident/record'
import { openInstructions } from '../../shared/instruction/find'
import { openOpinions } from '../../shared/opinion/find'
import { awayNow } from '../../shared/trip/find'
import { Heading, KeyHint, useKey, useMedia } from '../ui'
import { ImportButton, ImportDrop } from '../packet/import-button'
import { DeskLayout } from '../layout/desk-layout'
import { goReceipts, waitingReport } from '../layout/open-next-step'
import { useDesk, useMinute, useUnit, useWhyReadOnly } from '../use-desk'
import { go } from '../route'
import { LeaderAsked } from '../duty/leader-asked'
import { Away } from './away'
import { IncidentCard } from './incident-card'
import { Instructions } from './instructions'
import { Matters } from './matters'
import { Opinions } from './opinions'
import { NoClocks, NoIncidents, QuietDesk } from './quiet'
import { UnfinishedStrip } from '../unfinished/strip'
import { useUnfinished } from '../unfinished/use-unfinished'
import { IntakeButton } from '../incident/intake/intake-button'
import { RecentLog } from './recent-log'
import styles from './desk.module.css'

/** A low screen, or one at 150 %, has room for one full card beside the lines of the others. */
const LOW = '(max-height: 640px)'

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
  const opinions = useMemo(() => openOpinions(desk).length, [desk])
  const instructions = useMemo(() => openInstructions(desk).length, [desk])
  const away = useMemo(() => awayNow(desk, minute).length, [desk, minute])
  const waiting = matters > 0 || opinions > 0 || instructions > 0 || away > 0
  const unfinished = useUnfinished()
  const { chosenId, choose } = useChosen(ordered)
  const full = useMedia(LOW) ? 1 : 2
  useChosenKeys(
    chosenId,
    ordered.find(({ id }) => id === chosenId),
  )

  return (
    <DeskLayout aside={<RecentLog />}>
      <ImportDrop />
      <div className={styles.asked}>
        <LeaderAsked />
      </div>
      <UnfinishedStrip items={unfinished} keyed />
      {ordered.length === 0 ? (
        waiting || unfinished.length > 0 ? (
          <NoIncidents />
        ) : (
          <QuietDesk />
        )
      ) : (
        <>
          <Heading
            note={`先轻重，后时限${matters > 0 ? ` · 待办 ${matters} 项在下面` : ''}`}
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
          {!running && !waiting && unfinished.length === 0 && <NoClocks />}
          {ordered.map((incident, index) => (
            <div key={incident.id} className={index < full ? undefined : styles.item}>
              <IncidentCard
                incident={incident}
                unit={unit}
                books={ruleBooks}
                minute={minute}
                chosen={incident.id === chosenId}
                density={index < full ? 'full' : 'line'}
                onChoose={choose}
              />
            </div>
          ))}
        </>
      )}
      <Matters />
      <Instructions />
      <Opinions />
      <Away />
    </DeskLayout>
  )
}
