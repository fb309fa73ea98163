// The page of what is on the screen now, saved or not: made by the very template that is printed.
import { signerText } from '../../../shared/report/afar'
import { useDeferredValue, useMemo } from 'react'
import { reportPaper, type ReportSheet } from '../../../shared/paper/official/report'
import {
  contactOf,
  figuresOf,
  reportSheet,
  stampOf,
} from '../../../shared/paper/official/report-sheet'
import type { MadePaper } from '../../../shared/paper/record'
import type { Incident } from '../../../shared/incident/record'
import { compose } from '../../../shared/report/compose'
import type { Document, Report } from '../../../shared/report/record'
import { nameOf } from '../../../shared/report/state'
import { toInstant } from '../../../shared/time'
import { useImages } from '../../paper/use-images'
import { useMade } from '../../paper/use-made'
import { personName, useDesk, useMe, useMinute, useUnit } from '../../use-desk'
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
  const sheet = useMemo((): ReportSheet => {
    const docNumber = report?.docNumber ?? null
    const approval = saved?.approval ?? null
    const document = compose(
      incident,
      { unit, template: desk.template },
      {
        kind,
        number,
        content,
        savedAt: saved === null ? toInstant(minute) : saved.savedAt,
        images: report?.images ?? [],
        docNumber,
        approval,
      },
    )
    return {
      document,
      name: nameOf({ kind, number }),
      signer: approval === null ? '' : signerText(approval, personName(desk.people, approval.by)),
      figures: figuresOf(incident, { id: report?.id ?? null, kind, number, content }),
      contact: contactOf(desk, unit, saved?.savedBy ?? me),
      stamp: stampOf(incident, unit, { kind, content, docNumber, approval, sent: null }),
    }
  }, [incident, unit, desk, me, minute, content, kind, number, report, saved])
  const images = useImages(sheet.document)
  return useMemo(
    () => ({ document: sheet.document, paper: reportPaper(sheet, { images }) }),
    [sheet, images],
  )
}

/** A sent report as it left: at once from the page's own copy of the record, then as the core prints it, codes included. */
export function useSentPaper(incident: Incident, report: Report): MadePaper {
  const unit = useUnit()
  const desk = useDesk()
  const sheet = useMemo(
    () => reportSheet(desk, unit, incident, report),
    [desk, unit, incident, report],
  )
  const images = useImages(sheet.document)
  const own = useMemo(() => reportPaper(sheet, { images }), [sheet, images])
  const made = useMade({ kind: 'report', incidentId: incident.id, reportId: report.id })
  return made?.ok === true ? made.value : own
}
