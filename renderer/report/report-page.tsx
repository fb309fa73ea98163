// One report of an incident: being written, or as it left.
import { useEffect, useState } from 'react'
import type { Incident } from '../../shared/incident/record'
import { isSent, unsentReport } from '../../shared/report/state'
import { refusalText } from '../../shared/refusals'
import type { ReportKind } from '../../shared/vocabulary'
import { Empty, KeyButton } from '../ui'
import { DeskLayout } from '../layout/desk-layout'
import { useIncident } from '../use-desk'
import { becameReport, goBack } from '../route'
import { EditorPage } from './editor/editor-page'
import { writingOf } from './editor/form'
import { SentPage } from './sent-page'

export interface ReportPageProps {
  readonly incidentId: string
  /** Kind of a new report; of an existing one it says itself. */
  readonly kind: ReportKind
  readonly reportId: string | null
}

export function ReportPage({ incidentId, kind, reportId }: ReportPageProps) {
  const incident = useIncident(incidentId)
  return incident === undefined ? (
    <Nothing why={refusalText({ code: 'unknownIncident' })} />
  ) : (
    <ReportOf incident={incident} kind={kind} reportId={reportId} />
  )
}

interface ReportOfProps {
  readonly incident: Incident
  readonly kind: ReportKind
  readonly reportId: string | null
}

function ReportOf({ incident, kind, reportId }: ReportOfProps) {
  // The page stays itself when the report gets its id with the first save, and when it is no longer
  // unsent; and the way back to it leads to that report.
  const [known, setKnown] = useState(reportId)
  const id = known ?? unsentReport(incident)?.id ?? null
  if (id !== known) setKnown(id)
  useEffect(() => {
    if (id !== null) becameReport(id)
  }, [id])
  const writing = writingOf(incident, kind, id)
  if (!writing.ok) return <Nothing why={refusalText(writing.error)} />
  const { report } = writing.value
  return report !== null && isSent(report) ? (
    <SentPage incident={incident} report={report} />
  ) : (
    <EditorPage incident={incident} writing={writing.value} />
  )
}

function Nothing({ why }: { readonly why: string }) {
  return (
    <DeskLayout>
      <Empty
        title="没有可写的报告"
        action={
          <KeyButton kind="primary" keyName="Esc" onPress={goBack}>
            返回
          </KeyButton>
        }
      >
        {why}
      </Empty>
    </DeskLayout>
  )
}
