// An incident of earlier years as it is in the journal: what it was, every step, and its papers.
import { useCallback, useState } from 'react'
import { attachmentsOfIncident } from '../../shared/attachment/find'
import type { Answers } from '../../shared/contract'
import type { Incident } from '../../shared/incident/record'
import { incidentNumber } from '../../shared/incident/number'
import { refusalText } from '../../shared/refusals'
import { isSent, nameOf } from '../../shared/report/state'
import type { Instant } from '../../shared/time'
import { api } from '../api'
import { Dialogs, type IncidentDialog, type OpenDialog } from '../incident/dialogs/dialogs'
import { FactsList } from '../incident/facts-list'
import { IncidentTags } from '../incident/incident-tags'
import { Timeline } from '../incident/timeline'
import { DeskLayout } from '../layout/desk-layout'
import { PaperRow, type NamedPaper } from '../paper/paper-row'
import { go, goBack } from '../route'
import { useDesk, useWhyReadOnly } from '../use-desk'
import { Heading, KeyButton, useKey } from '../ui'
import { AsItStood } from './as-it-stood'
import { MomentChoice, NOW } from './moment-choice'
import { PastAttachments } from './past-attachments'
import styles from './past.module.css'
import { useAnswer } from '../left/use-answer'

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

type Read = Answers['readPastIncident']

interface NowProps extends Read {
  readonly onOpen: OpenDialog
}

interface ActionsProps {
  readonly incidentId: string
  readonly isAtHand: boolean
  readonly onOpen: OpenDialog
}

/** What is done about it brings it back; from then on it is worked on at its own page. */
function Actions({ incidentId, isAtHand, onOpen }: ActionsProps) {
  const why = useWhyReadOnly()
  if (isAtHand)
    return (
      <KeyButton keyName="Alt+O" onPress={() => go({ kind: 'incident', incidentId })}>
        打开办理
      </KeyButton>
    )
  return (
    <>
      <KeyButton keyName="Alt+C" kind="quiet" onPress={() => onOpen({ kind: 'export' })}>
        导出事件包
      </KeyButton>
      <KeyButton
        keyName="Alt+K"
        disabled={why !== undefined}
        title={why}
        onPress={() => onOpen({ kind: 'reopen' })}
      >
        重新打开
      </KeyButton>
    </>
  )
}

/** As it stands, and what can be done about it. */
function Now({ incident, attachments, onOpen }: NowProps) {
  return (
    <>
      <IncidentTags incident={incident} />
      <FactsList incident={incident} onOpen={onOpen} />
      <Heading>纸面</Heading>
      <PaperRow papers={papersOf(incident)} />
      <PastAttachments incident={incident} attachments={attachments} />
      <Timeline incident={incident} dated />
    </>
  )
}

/** @param read as it is in the journal; what is at hand by now is shown as it stands */
function Told({ incident: read, attachments: kept }: Read) {
  const desk = useDesk()
  const live = desk.incidents[read.id]
  const incident = live ?? read
  const attachments = live === undefined ? kept : attachmentsOfIncident(desk, live.id)
  const [dialog, setDialog] = useState<IncidentDialog | null>(null)
  const [moment, setMoment] = useState<Instant>(NOW)
  const { id } = incident
  return (
    <>
      <Heading
        note={live === undefined ? '往年记录' : '在当前记录里，可以办理'}
        actions={<Actions incidentId={id} isAtHand={live !== undefined} onOpen={setDialog} />}
      >
        {incidentNumber(incident)} {incident.facts.title}
      </Heading>
      <MomentChoice incident={incident} moment={moment} onMoment={setMoment} />
      {moment === NOW ? (
        <Now incident={incident} attachments={attachments} onOpen={setDialog} />
      ) : (
        <AsItStood incidentId={id} moment={moment} onNow={() => setMoment(NOW)} />
      )}
      <Dialogs
        incident={incident}
        dialog={dialog}
        onOpen={setDialog}
        onClose={() => setDialog(null)}
      />
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
        {reply?.ok === true && <Told {...reply.value} />}
      </div>
    </DeskLayout>
  )
}
