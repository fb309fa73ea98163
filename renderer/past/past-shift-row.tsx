// A shift of long ago: when it was, who kept the desk, and its papers.
import type { PastShift } from '../../shared/past/record'
import { minuteText, toMs } from '../../shared/time'
import { PaperRow, type NamedPaper } from '../paper/paper-row'

interface PastShiftRowProps {
  readonly shift: PastShift
  /** Papers of its day that stand beside its sheet. */
  readonly papers?: readonly NamedPaper[]
}

export function PastShiftRow({ shift, papers = [] }: PastShiftRowProps) {
  const { shiftId, name, beganAt, endedAt, crew } = shift
  const sheet: NamedPaper = { label: '交接班记录', paper: { kind: 'handover', shiftId } }
  return (
    <li>
      <b>{name}</b>
      <span>
        {minuteText(toMs(beganAt))} 起{endedAt !== null && ` 至 ${minuteText(toMs(endedAt))}`}
      </span>
      <span>{crew.join('、')}</span>
      <PaperRow papers={endedAt === null ? papers : [...papers, sheet]} />
    </li>
  )
}
