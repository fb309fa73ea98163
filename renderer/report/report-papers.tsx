// What can be printed of a report: the report itself, the sheet that asks a leader for approval, what is
// read into the telephone, and a fax cover for each who gets it. What is being written is saved first.
import { useRef, useState } from 'react'
import type { Incident } from '../../shared/incident/record'
import type { MadePaper, Paper } from '../../shared/paper/record'
import type { Report } from '../../shared/report/record'
import { isSent, needsApproval } from '../../shared/report/state'
import { err, ok, type Result } from '../../shared/result'
import { send } from '../form/send'
import { KeyButton, Pick } from '../ui'
import { PaperDialog } from '../paper/paper-button'
import { PaperSheet } from '../paper/paper-sheet'
import { notePrinted, useWasPrinted } from '../paper/printed-store'
import { usePrinting, usePrintLabel } from '../paper/use-printing'
import { useUnit } from '../use-desk'
import styles from './report.module.css'

export interface ReportPapersProps {
  readonly incident: Incident
  /** Null before its first save. */
  readonly report: Report | null
  readonly paper: MadePaper
  /** Saves the words on the screen, where they are not saved yet. */
  readonly save: () => Promise<Result<Report>>
  /** Saving would void an approval: that is not done by the way. */
  readonly voids: boolean
}

const isUnnumbered = ({ sent, docNumber, approval }: Report): boolean =>
  sent === null && docNumber === null && approval === null

/** The preview, and above it what prints. */
export function ReportPapers({ incident, report, paper, save, voids }: ReportPapersProps) {
  const [dialog, setDialog] = useState<Paper | null>(null)
  const unit = useUnit()
  const label = usePrintLabel()
  /** Paper may leave: it bears its number, unless a leader gives it, or it is not fit yet and says so. */
  const number = async (saved: Report): Promise<void> => {
    if (!isUnnumbered(saved) || needsApproval(incident, unit)) return
    await send({ type: 'numberReport', incidentId: incident.id, reportId: saved.id })
  }
  /** A leader is asked before there is a number; whoever is told or faxed gets it. */
  const open = async (form: Paper, of: Report): Promise<void> => {
    if (form.kind !== 'approvalSheet') await number(of)
    setDialog(form)
  }
  const about = async (): Promise<Result<Paper>> => {
    if (voids) return err({ code: 'saveBeforePrint' })
    const saved = await save()
    if (!saved.ok) return saved
    await number(saved.value)
    printing.current = saved.value
    return ok({ kind: 'report', incidentId: incident.id, reportId: saved.value.id })
  }
  const printing = useRef(report)
  const {
    busy,
    said,
    print,
    save: keep,
    saveWord,
  } = usePrinting(about, () => {
    if (printing.current !== null) notePrinted(incident.id, printing.current)
  })
  const wasPrinted = useWasPrinted(incident.id, report)
  // The step that comes before 登记报送; of a text that must be approved, not before it is.
  const isNext =
    !wasPrinted &&
    (report === null || !isSent(report)) &&
    (!needsApproval(incident, unit) || (report?.approval ?? null) !== null)
  return (
    <>
      <div className={styles.papers}>
        <KeyButton
          keyName="Ctrl+P"
          kind={isNext ? 'primary' : 'outlined'}
          size="small"
          disabled={busy !== null}
          onPress={print}
        >
          {label}
        </KeyButton>
        <KeyButton kind="quiet" size="small" disabled={busy !== null} onPress={keep}>
          存为 PDF
        </KeyButton>
        <KeyButton
          kind="quiet"
          size="small"
          disabled={busy !== null}
          onPress={saveWord}
          title="可以在 Word、WPS 里改的稿子；改过的不算报送的文字"
        >
          存为 Word
        </KeyButton>
        {report !== null && (
          <Forms incident={incident} report={report} onOpen={(form) => void open(form, report)} />
        )}
      </div>
      {said !== null && (
        <p role="status" className={said.ok ? styles.printed : styles.refused}>
          {said.text}
        </p>
      )}
      <PaperSheet paper={paper} />
      {dialog !== null && <PaperDialog paper={dialog} onClose={() => setDialog(null)} />}
    </>
  )
}

interface FormsProps {
  readonly incident: Incident
  readonly report: Report
  readonly onOpen: (paper: Paper) => void
}

/** The forms around it. They show what was last saved. */
function Forms({ incident, report, onOpen }: FormsProps) {
  const unit = useUnit()
  const on = { incidentId: incident.id, reportId: report.id }
  const readers = isSent(report)
    ? report.addressedTo
    : unit.recipients.filter(({ active }) => active)
  return (
    <>
      <KeyButton kind="quiet" size="small" onPress={() => onOpen({ kind: 'approvalSheet', ...on })}>
        呈批单
      </KeyButton>
      <KeyButton
        kind="quiet"
        size="small"
        onPress={() => onOpen({ kind: 'callScript', ...on })}
        title="打电话口头报这一份：照着念什么、问对方什么、记下什么"
      >
        电话提纲
      </KeyButton>
      <div className={styles.cover}>
        <Pick
          label="传真封面，发给"
          placeholder="传真封面，发给…"
          value={null}
          options={readers.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(recipientId) => onOpen({ kind: 'faxCover', ...on, recipientId })}
        />
      </div>
    </>
  )
}
