// One incident: what is owed, every clock, every report, call and instruction, the facts with what
// was corrected, and the timeline beside.
import { useEffect, useState } from 'react'
import { openDeadlines } from '../../shared/deadline/derive'
import { nextObligation } from '../../shared/incident/next-step'
import type { Incident } from '../../shared/incident/record'
import { DeadlineStrip, Empty, KeyButton } from '../ui'
import { ReceivedPart } from '../packet/received-part'
import { DeskLayout } from '../layout/desk-layout'
import { useDesk, useIncident, useNow, useUnit } from '../use-desk'
import { go, opened, useRoute } from '../route'
import { ClockList } from './clock-list'
import { Dialogs, unrelayed, type IncidentDialog } from './dialogs/dialogs'
import { FactsList } from './facts-list'
import { IncidentAttachments } from './incident-attachments'
import { IncidentFoot } from './incident-foot'
import { IncidentHead } from './incident-head'
import styles from './incident.module.css'
import { InstructionList } from './instruction-list'
import { PhoneList } from './phone-list'
import { ReportList } from './report-list'
import { Timeline } from './timeline'
import { dueText, soonWithin } from './wording'

/** The next-step button of a card may ask for a dialog at once. */
function useAsked(incident: Incident | undefined) {
  const opening = useRoute((store) => store.opening)
  const [dialog, setDialog] = useState<IncidentDialog | null>(null)
  useEffect(() => {
    if (incident === undefined || (opening !== 'relay' && opening !== 'close')) return
    const instructionId = unrelayed(incident)
    if (opening === 'close') setDialog({ kind: 'close' })
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
      label={`${incident.serial}号 ${deadline.name}`}
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

const Unknown = () => (
  <DeskLayout>
    <Empty
      title="没有找到这起事件"
      action={
        <KeyButton keyName="Esc" onPress={() => go({ kind: 'incidents' })}>
          看全部事件
        </KeyButton>
      }
    />
  </DeskLayout>
)

export function IncidentPage({ incidentId }: { readonly incidentId: string }) {
  const incident = useIncident(incidentId)
  const [dialog, setDialog] = useAsked(incident)
  if (incident === undefined) return <Unknown />
  const shared = { incident, onOpen: setDialog }
  return (
    <DeskLayout
      strip={<Strip incident={incident} />}
      aside={<Timeline incident={incident} />}
      foot={<IncidentFoot {...shared} />}
    >
      <IncidentHead {...shared} />
      <ClockList {...shared} />
      <ReceivedPart incident={incident} />
      <ReportList {...shared} />
      <IncidentAttachments incident={incident} />
      <InstructionList {...shared} />
      <PhoneList {...shared} />
      <FactsList {...shared} />
      <Dialogs {...shared} dialog={dialog} onClose={() => setDialog(null)} />
    </DeskLayout>
  )
}
