// One report being written: its draft, its saved words, and saving it. The page goes on typing while
// the report gets its id, so nothing here may be made anew because of that.
import { useEffect, useRef } from 'react'
import type { Incident } from '../../../shared/incident/record'
import type { Content, Report } from '../../../shared/report/record'
import { findReport } from '../../../shared/report/state'
import { err, ok, type Result } from '../../../shared/result'
import type { ReportKind } from '../../../shared/vocabulary'
import { send } from '../../form/send'
import { useDraft, type DraftForm } from '../../form/use-draft'
import { useDesk } from '../../use-desk'
import { useStore } from '../../store'
import { atStake, sameWords, startOf, turned, type Writing, writingKey } from './form'

export interface Editor {
  readonly incident: Incident
  readonly writing: Writing
  readonly draft: DraftForm<Content>
  /** The words on the screen are not those of the record. */
  readonly changed: boolean
  /** Saving them will void what was submitted or approved. */
  readonly voids: boolean
  /** Saves if there is something to save; answers the report as the record holds it then. */
  readonly save: () => Promise<Result<Report>>
  /** Makes a 续报 of a 终报 that was begun, or the other way round. */
  readonly turn: (kind: ReportKind) => Promise<Result<Report>>
}

const recorded = (incidentId: string, reportId: string): Report | undefined => {
  const view = useStore.getState().connection?.view
  const incident = view?.kind === 'desk' ? view.state.incidents[incidentId] : undefined
  return incident === undefined ? undefined : findReport(incident, reportId)
}

export function useEditor(incident: Incident, writing: Writing): Editor {
  const { report } = writing
  const { template } = useDesk()
  const draft = useDraft(writingKey(incident.id, writing), () =>
    startOf(incident, template, writing),
  )
  const changed = report === null || !sameWords(draft.value, report.content)
  const latest = useRef(draft.value)
  latest.current = draft.value

  const record = async (kind: ReportKind): Promise<Result<Report>> => {
    const reportId = report?.id ?? null
    const result = await send({
      type: 'saveReport',
      incidentId: incident.id,
      reportId,
      kind,
      content: latest.current,
    })
    if (!result.ok) return result
    await draft.drop()
    const saved = recorded(incident.id, result.value.reportId ?? '')
    return saved === undefined ? err({ code: 'unknownRecord' }) : ok(saved)
  }

  const save = async (): Promise<Result<Report>> => {
    if (report === null || changed) return record(writing.kind)
    if (draft.dirty) await draft.drop()
    return ok(report)
  }

  const turn = (kind: ReportKind): Promise<Result<Report>> => {
    latest.current = turned(incident, template, writing, kind, draft.value)
    draft.replace(latest.current)
    return record(kind)
  }

  // Words that were typed while the save was under way belong to the draft of the saved report.
  const lost = report !== null && changed && !draft.dirty
  useEffect(() => {
    if (lost) draft.replace(latest.current)
  }, [lost, draft])

  return { incident, writing, draft, changed, voids: changed && atStake(report), save, turn }
}
