// The one question that is open over an incident.
import type { Deadline } from '../../../shared/deadline/derive'
import type { CorrectionTarget, Incident } from '../../../shared/incident/record'
import { relayMetAt } from '../../../shared/instruction/dues'
import type { Report } from '../../../shared/report/record'
import { sentProgress, unsentReport } from '../../../shared/report/state'
import { ExportDialog } from '../../packet/export-dialog'
import { go } from '../../route'
import { AboveDialog } from './above-dialog'
import { CloseDialog } from './close-dialog'
import { ConfirmDialog } from './confirm-dialog'
import { CorrectDialog } from './correct-dialog'
import { DailyDialog } from './daily-dialog'
import { LeaderDialog } from './leader-dialog'
import { LevelDialog } from './level-dialog'
import { MediaDialog } from './media-dialog'
import { RelayDialog } from './relay-dialog'
import { ReopenDialog } from './reopen-dialog'
import { SensitiveDialog } from './sensitive-dialog'
import { VerifyDialog } from './verify-dialog'
import { WaiveDialog } from './waive-dialog'

export type IncidentDialog =
  | {
      readonly kind:
        | 'level'
        | 'verify'
        | 'sensitive'
        | 'media'
        | 'above'
        | 'daily'
        | 'close'
        | 'reopen'
        | 'export'
    }
  | { readonly kind: 'correct'; readonly target: CorrectionTarget }
  | { readonly kind: 'waive'; readonly deadline: Deadline }
  | { readonly kind: 'relay'; readonly instructionId: string }
  | { readonly kind: 'leader'; readonly leaderId: string }
  | { readonly kind: 'confirm'; readonly report: Report }

export type OpenDialog = (dialog: IncidentDialog) => void

/** To the 终报, or to the report that must leave before it. */
export function goWriteFinal(incident: Incident): void {
  const unsent = unsentReport(incident)
  go({
    kind: 'report',
    incidentId: incident.id,
    reportKind: unsent?.kind ?? (sentProgress(incident).length === 0 ? 'initial' : 'final'),
    reportId: unsent?.id ?? null,
  })
}

/** The oldest instruction that has still to be passed on as a whole: one with tasks goes unit by unit. */
export const unrelayed = (incident: Incident): string | undefined =>
  incident.instructions.find(
    (one) => one.kind !== 'circled' && one.tasks.length === 0 && relayMetAt(one) === null,
  )?.id

export interface DialogsProps {
  readonly incident: Incident
  readonly dialog: IncidentDialog | null
  readonly onOpen: OpenDialog
  readonly onClose: () => void
}

export function Dialogs({ incident, dialog, onOpen, onClose }: DialogsProps) {
  const shared = { incident, onClose }
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'level':
      return <LevelDialog {...shared} />
    case 'verify':
      return <VerifyDialog {...shared} />
    case 'sensitive':
      return <SensitiveDialog {...shared} />
    case 'media':
      return <MediaDialog {...shared} />
    case 'above':
      return <AboveDialog {...shared} />
    case 'daily':
      return <DailyDialog {...shared} />
    case 'export':
      return <ExportDialog {...shared} />
    case 'reopen':
      return <ReopenDialog {...shared} />
    case 'correct':
      return <CorrectDialog {...shared} target={dialog.target} />
    case 'waive':
      return <WaiveDialog {...shared} deadline={dialog.deadline} />
    case 'relay':
      return <RelayDialog {...shared} instructionId={dialog.instructionId} />
    case 'leader':
      return (
        <LeaderDialog
          key={dialog.leaderId}
          {...shared}
          leaderId={dialog.leaderId}
          onNext={(leaderId) => onOpen({ kind: 'leader', leaderId })}
        />
      )
    case 'confirm':
      return <ConfirmDialog {...shared} report={dialog.report} />
    case 'close':
      return (
        <CloseDialog
          {...shared}
          onWaive={(deadline) => onOpen({ kind: 'waive', deadline })}
          onWriteFinal={() => goWriteFinal(incident)}
        />
      )
  }
}
