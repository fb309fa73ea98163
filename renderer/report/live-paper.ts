// The page of what is on the screen now, saved or not: made by the very template that is printed.
import { useDeferredValue, useMemo } from 'react'
import { reportPaper } from '../../shared/paper/official/report'
import { contactOf, figuresOf, reportSheet, stampOf } from '../../shared/paper/official/report-sheet'
import type { MadePaper } from '../../shared/paper/record'
import type { Incident } from '../../shared/incident/record'
import { compose } from '../../shared/report/compose'
import type { Document, Report } from '../../shared/report/record'
import { nameOf } from '../../shared/report/state'
import { toInstant } from '../../shared/time'
import { personName, useDesk, useMe, useMinute, useUnit } from '../room/use-room'
import type { Editor } from './use-editor'

export interface LivePaper {
  /** The words on it, which are the words that are signed. */
  readonly document: Document
  readonly paper: MadePaper
}

export function useLivePaper({ incident, writing, draft, changed }: Editor): LivePaper {
  const unit = useUnit()
  const desk = useDesk()
  const me = useMe()?.id ?? ''
  const minute = useMinute()
  const content = useDeferredValue(draft.value)
  const { kind, number, report } = writing
  const saved = changed ? null : report
  return useMemo(() => {
    const docNumber = report?.docNumber ?? null
    const approval = saved?.approval ?? null
    const document = compose(incident, { unit, template: desk.template }, {
      kind, number, content, savedAt: saved === null ? toInstant(minute) : saved.savedAt, images: report?.images ?? [],
      docNumber, approval,
    })
    const paper = reportPaper({
      document,
      name: nameOf({ kind, number }),
      signer: approval === null ? '' : personName(desk.people, approval.by),
      figures: figuresOf(incident, { id: report?.id ?? null, kind, number, content }),
      contact: contactOf(desk, saved?.savedBy ?? me),
      stamp: stampOf(incident, unit, { kind, content, docNumber, approval, sent: null }),
    })
    return { document, paper }
  }, [incident, unit, desk, me, minute, content, kind, number, report, saved])
}

/** A sent report as it left. */
export function useSentPaper(incident: Incident, report: Report): MadePaper {
  const unit = useUnit()
  const desk = useDesk()
  return useMemo(() => reportPaper(reportSheet(desk, unit, incident, report)), [desk, unit, incident, report])
}
