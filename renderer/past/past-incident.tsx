// An incident of earlier years as it is in the journal: what it was, every step, and its papers.
import { useCallback } from 'react'
import type { Incident } from '../../shared/incident/record'
import { incidentNumber } from '../../shared/incident/record'
import { refusalText } from '../../shared/refusals'
import { isSent, nameOf } from '../../shared/report/state'
import { api } from '../api'
import { FactsList } from '../incident/facts-list'
import { IncidentTags } from '../incident/incident-tags'
import { Timeline } from '../incident/timeline'
import { DeskLayout } from '../layout/desk-layout'
import { PaperRow, type NamedPaper } from '../paper/paper-row'
import { go, goBack } from '../route'
import { useDesk } from '../use-desk'
import { Heading, KeyButton, useKey } from '../ui'
import styles from './past.module.css'
import { useAnswer } from './use-answer'

const papersOf = ({ id: incidentId, reports, phones }: Incident): readonly NamedPaper[] => [
  ...reports.filter(isSent).map((report) => ({
    label: nameOf(report),
    paper: { kind: 'report', incidentId, reportId: report.id } as const,
  })),
  ...phones.map(({ id: phoneId }, index) => ({
    label: `电话记录 第${index + 1}次`,
    paper: { kind: 'phoneRecord', incidentId, phoneId } as const,
  })),
]

function Told({ incident }: { readonly incident: Incident }) {
  const isAtHand = useDesk().incidents[incident.id] !== undefined
  const { id, facts } = incident
  return (
    <>
      <Heading
        note={isAtHand ? '还在当前记录里，可以办理' : '只读'}
        actions={
          isAtHand && (
            <KeyButton keyName="Alt+O" onPress={() => go({ at: 'incident', incidentId: id })}>
              打开办理
            </KeyButton>
          )
        }
      >
        {incidentNumber(incident)} {facts.title}
      </Heading>
      <IncidentTags incident={incident} />
      <FactsList incident={incident} />
      <Heading>纸面</Heading>
      <PaperRow papers={papersOf(incident)} />
      <Timeline incident={incident} />
    </>
  )
}

export function PastIncidentPage({ incidentId }: { readonly incidentId: string }) {
  const reply = useAnswer(useCallback(() => api.readPastIncident({ incidentId }), [incidentId]))
  useKey('Esc', goBack)
  return (
    <DeskLayout>
      <div className={styles.page}>
        {reply === null && <p role="status">正在从日志里取出这件事…</p>}
        {reply?.ok === false && <p className={styles.late}>{refusalText(reply.error)}</p>}
        {reply?.ok === true && <Told incident={reply.value.incident} />}
      </div>
    </DeskLayout>
  )
}
