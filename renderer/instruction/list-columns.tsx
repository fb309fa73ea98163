// The columns of the ledger of instructions.
import { shortNumber } from '../../shared/incident/number'
import { instructionNumber, keyOf, refOf, type Hung } from '../../shared/instruction/find'
import { paperText, quoted } from '../../shared/instruction/texts'
import { standingOf, STANDING_NAMES, unitsOf } from '../../shared/instruction/dues'
import { openDue, stageOf } from '../../shared/instruction/stage'
import { relativeText, toMs, type Ms } from '../../shared/time'
import { Tags, type Column } from '../ui'
import styles from './instruction.module.css'
import { DueTag, OverdueTag, StageTag } from './tags'

export const rowKeyOf = (hung: Hung): string => keyOf(refOf(hung))

/** Only what is late or due today colours a row; what is done with recedes. */
export function listTone({ instruction }: Hung, now: Ms): 'late' | 'quiet' | undefined {
  const stage = stageOf(instruction)
  if (stage === 'done' || stage === 'overdueDone' || stage === 'known') return 'quiet'
  const due = openDue(instruction)
  return due !== null && now >= due.at ? 'late' : undefined
}

function About({ hung: { instruction, incident } }: { readonly hung: Hung }) {
  const paper = instruction.paper === null ? '' : paperText(instruction.paper)
  const about = incident === null ? '' : `${shortNumber(incident)} ${incident.facts.title}`
  return (
    <>
      {paper !== '' && <div className={styles.clamped}>{paper}</div>}
      {about !== '' && <div className={styles.note}>{about}</div>}
      {paper === '' && about === '' && '—'}
    </>
  )
}

function Units({ hung: { instruction } }: { readonly hung: Hung }) {
  const units = unitsOf(instruction)
  if (units.length === 0)
    return instruction.relayed === null ? (
      <span className={styles.note}>未立项</span>
    ) : (
      <div className={styles.clamped}>已转办 {instruction.relayed.to}</div>
    )
  const text = units
    .map(({ task, unit }) => `${unit.unit} ${STANDING_NAMES[standingOf(task, unit)]}`)
    .join('；')
  return (
    <div className={styles.clamped} title={text}>
      {text}
    </div>
  )
}

export const listColumns = (now: Ms): readonly Column<Hung>[] => [
  {
    key: 'number',
    title: '编号',
    width: 116,
    cell: (hung) => instructionNumber(hung).replace(/^批示/u, ''),
  },
  {
    key: 'words',
    title: '批示人、原话',
    cell: ({ instruction }) => (
      <>
        <b>{instruction.from}</b>
        <div className={styles.clamped}>{quoted(instruction)}</div>
      </>
    ),
  },
  {
    key: 'received',
    title: '收到',
    width: 96,
    cell: ({ instruction }) => relativeText(toMs(instruction.receivedAt), now),
  },
  { key: 'about', title: '来源', width: '15%', cell: (hung) => <About hung={hung} /> },
  { key: 'units', title: '承办单位', width: '19%', cell: (hung) => <Units hung={hung} /> },
  {
    key: 'stage',
    title: '办理',
    width: 104,
    cell: ({ instruction }) => (
      <Tags>
        <StageTag instruction={instruction} />
        <OverdueTag instruction={instruction} now={now} />
      </Tags>
    ),
  },
  {
    key: 'due',
    title: '时限',
    width: 116,
    cell: ({ instruction }) => {
      const due = openDue(instruction)
      return due === null ? (
        '—'
      ) : (
        <>
          <DueTag due={due.at} now={now} />
          <div className={styles.note}>{relativeText(due.at, now)} 前</div>
        </>
      )
    },
  },
]
