// One incident: what is owed, every clock, every report, call and instruction, the facts with what
// was corrected, and the timeline beside.
import { shortNumber } from '../../shared/incident/number'
import { useEffect, useState } from 'react'
import { openDeadlines } from '../../shared/deadline/derive'
import { unconfirmedReports } from '../../shared/report/afar'
import { nextObligation } from '../../shared/incident/next-step'
import type { Incident } from '../../shared/incident/record'
import { untold } from '../../shared/leaders/find'
import { DeadlineStrip } from '../ui'
import { ReceivedPart } from '../packet/received-part'
import { DeskLayout } from '../layout/desk-layout'
import { useDesk, useIncident, useNow, useUnit } from '../use-desk'
import { opened, useRoute, type Opening } from '../route'
import { ClockList } from './clock-list'
import { Dialogs, unrelayed, type IncidentDialog } from './dialogs/dialogs'
import { FactsList } from './facts-list'
import { IncidentAttachments } from './incident-attachments'
import { IncidentFoot } from './incident-foot'
import { IncidentHead } from './incident-head'
import styles from './incident.module.css'
import { InstructionList } from './instruction-list'
import { LeaderList } from './leader-list'
import { OpinionsPart } from './opinions-part'
import { PhoneList } from './phone-list'
import { ReportList } from './report-list'
import { Timeline } from './timeline'
import { dueText, soonWithin } from './wording'

/** The next-step button of a card may ask for a dialog at once. */
const ASKED: readonly Opening[] = ['relay', 'leaders', 'close', 'confirm']

function useAsked(incident: Incident | undefined) {
  const opening = useRoute((store) => store.opening)
  const [dialog, setDialog] = useState<IncidentDialog | null>(null)
  useEffect(() => {
    if (incident === undefined || !ASKED.includes(opening)) return
    const instructionId = unrelayed(incident)
    const [report] = unconfirmedReports(incident)
    const [leader] = untold(incident)
    if (opening === 'close') setDialog({ kind: 'close' })
    else if (opening === 'leaders')
      setDialog(leader === undefined ? null : { kind: 'leader', leaderId: leader.id })
    else if (opening === 'confirm')
      setDialog(report === undefined ? null : { kind: 'confirm', report })
    else if (instructionId !== undefined) setDialog({ kind: 'relay', instructionId })
    opened()
  }, [opening, incident])
  return [dialog, setDialog] as const
}

/** The clock of the next step over everything; drawn again every second, alone. */
function Strip({ incident }: { readonly incident: Incident }) {
  const { ruleBooks } = useDesk()
  const unit = useUnit()
  const now = useNow()
  const { deadline } = nextObligation(incident, unit, ruleBooks, now)
  if (deadline === null) return null
  const late = openDeadlines(incident, ruleBooks).filter(
    ({ key, dueAt }) => key !== deadline.key && dueAt <= now,
  )
  return (
    <DeadlineStrip
      label={`${shortNumber(incident)} ${deadline.name}`}
      dueAt={deadline.dueAt}
      now={now}
      soonWithin={soonWithin(deadline)}
      why={
        <>
          {dueText(deadline, now)} · {deadline.rule.source}
          {late.length > 0 && (
            <span className={styles.late}> · {late.map(({ name }) => name).join('、')}已超时</span>
          )}
        </>
      }
    />
  )
}

export function IncidentPage({ incidentId }: { readonly incidentId: string }) {
  const incident = useIncident(incidentId)
  const [dialog, setDialog] = useAsked(incident)
  if (incident === undefined) return null
  const shared = { incident, onOpen: setDialog }
  return (
    <DeskLayout
      strip={<Strip incident={incident} />}
      aside={<Timeline incident={incident} />}
      foot={<IncidentFoot {...shared} />}
    >
      <IncidentHead {...shared} />
      <ClockList {...shared} />
      <LeaderList {...shared} />
      <ReceivedPart incident={incident} />
      <ReportList {...shared} />
      <OpinionsPart incident={incident} />
      <IncidentAttachments incident={incident} />
      <InstructionList {...shared} />
      <PhoneList {...shared} />
      <FactsList {...shared} />
      <Dialogs {...shared} dialog={dialog} onClose={() => setDialog(null)} />
    </DeskLayout>
  )
}
