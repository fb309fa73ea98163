// What the words ask of whom: each unit with its own 转办, 签收, due moment, answers and verdicts. ↑↓ choose one; the
// keys of a unit are about the chosen one.
import {
  answersOf,
  dueHistory,
  nextDue,
  standingOf,
  STANDING_NAMES,
  waitsFor,
  type UnitOf,
} from '../../shared/instruction/dues'
import { reachedWords } from '../../shared/instruction/counterpart'
import type { Hung } from '../../shared/instruction/find'
import type { Feedback, Task, TaskUnit } from '../../shared/instruction/record'
import { CAME_BY_NAMES, rhythmText, TASK_ROLE_NAMES } from '../../shared/instruction/words'
import { durationText, minuteText, relativeText, toMs, type Ms } from '../../shared/time'
import { PrintLink } from '../paper/print-link'
import { usePersonName } from '../person/person-name'
import { cx, Heading, Tag, Tags } from '../ui'
import { useMinute } from '../use-desk'
import { unitRefOf } from './dialogs/target'
import styles from './instruction.module.css'
import { DueTag } from './tags'

const VERDICTS = { accepted: '通过', returned: '退回' } as const

function Version({ feedback, lateBy }: { readonly feedback: Feedback; readonly lateBy: Ms }) {
  const minute = useMinute()
  const nameOf = usePersonName()
  const { verdict, at, who, cameBy, words } = feedback
  return (
    <div>
      <div className={styles.note}>
        {relativeText(toMs(at), minute)} {CAME_BY_NAMES[cameBy]}
        {who === '' ? '' : ` ${who}`}反馈
        {verdict !== null &&
          ` · ${nameOf(verdict.approvedBy)} ${relativeText(toMs(verdict.recordedAt), minute)} ${VERDICTS[verdict.kind]}`}
        {verdict?.lateness === 'late' && ` · 逾期反馈，晚${durationText(lateBy)}`}
        {verdict?.lateness === 'excused' && ' · 不作逾期'}
        {verdict !== null && verdict.reason !== '' && `：${verdict.reason}`}
      </div>
      <blockquote className={styles.quote}>{words}</blockquote>
    </div>
  )
}

interface UnitProps {
  readonly hung: Hung
  readonly of: UnitOf
}

function History({ hung, of: { task, unit } }: UnitProps) {
  const minute = useMinute()
  const nameOf = usePersonName()
  const at = (moment: string) => relativeText(toMs(moment), minute)
  const answers = answersOf(task, unit)
  const lateBy = (feedback: Feedback): Ms =>
    answers.find((one) => one.feedback.id === feedback.id)?.lateBy ?? 0
  const moved = dueHistory(task, unit).slice(1)
  return (
    <div>
      <div className={styles.note}>
        {unit.sent === null
          ? '还没有转办'
          : `${at(unit.sent.at)} ${unit.sent.way}转办${unit.signed === null ? '，未签收' : ` · ${at(unit.signed.at)} ${unit.signed.who} 签收`}`}
      </div>
      {moved.map(({ due, approvedBy }) => (
        <div key={due} className={styles.note}>
          延期到 {minuteText(toMs(due))}（{nameOf(approvedBy ?? '')} 同意）
        </div>
      ))}
      {unit.extensions
        .filter(({ answer }) => answer?.granted !== true)
        .map(({ id, until, answer, reason }) => (
          <div key={id} className={styles.note}>
            申请延期到 {minuteText(toMs(until))}：{reason}（
            {answer === null ? '领导还没有答复' : '未同意'}）
          </div>
        ))}
      {unit.chases.map((one, index) => (
        <div key={`c${index}`} className={styles.note}>
          {at(one.at)} {CAME_BY_NAMES[one.way]}催办{reachedWords(one)}
          {one.answer === '' ? '' : `：${one.answer}`}
        </div>
      ))}
      {unit.notices.map((one) => (
        <div key={one.id} className={styles.note}>
          {at(one.recordedAt)} 督办通知（{nameOf(one.approvedBy)} 签发）：{one.words}{' '}
          <PrintLink
            paper={{
              kind: 'noticeSheet',
              ...unitRefOf({ hung, of: { task, unit } }),
              noticeId: one.id,
            }}
            label={`打印 督办通知 ${unit.unit}`}
          />
        </div>
      ))}
      {unit.explanations.map((one, index) => (
        <div key={`x${index}`} className={styles.note}>
          {at(one.at)} 逾期说明：{one.reason}
        </div>
      ))}
      {unit.feedbacks.map((one) => (
        <Version key={one.id} feedback={one} lateBy={lateBy(one)} />
      ))}
    </div>
  )
}

function Standing({ task, unit }: UnitOf) {
  const minute = useMinute()
  const standing = standingOf(task, unit)
  const due = nextDue(task, unit)
  const waits = waitsFor(task, unit)
  return (
    <div>
      <Tags>
        <Tag kind={standing === 'done' ? 'safe' : standing === 'returned' ? 'soon' : 'category'}>
          {STANDING_NAMES[standing]}
        </Tag>
        {due !== null && <DueTag due={due} now={minute} />}
      </Tags>
      {due !== null && <div className={styles.note}>{minuteText(due)} 前</div>}
      {waits.length > 0 && standing !== 'done' && (
        <div className={styles.note}>等 {waits.map((one) => one.unit).join('、')}</div>
      )}
    </div>
  )
}

function Unit({
  hung,
  of,
  chosen,
  onChoose,
}: UnitProps & {
  readonly chosen: boolean
  readonly onChoose: () => void
}) {
  const { unit } = of
  return (
    <li className={cx(styles.unit, chosen && styles.chosen)} aria-current={chosen}>
      <div>
        <button type="button" className={styles.unitName} onClick={onChoose}>
          <b>{unit.unit}</b>
        </button>{' '}
        <Tag kind="plain">{TASK_ROLE_NAMES[unit.role]}</Tag>
        {unit.contact !== '' && <div className={styles.note}>{unit.contact}</div>}
      </div>
      <History hung={hung} of={of} />
      <Standing {...of} />
    </li>
  )
}

export interface TaskPartProps {
  readonly hung: Hung
  readonly chosen: UnitOf | undefined
  readonly onChoose: (of: UnitOf) => void
}

const isSame = (a: UnitOf | undefined, task: Task, unit: TaskUnit): boolean =>
  a?.task.id === task.id && a.unit.id === unit.id

export function TaskPart({ hung, chosen, onChoose }: TaskPartProps) {
  return hung.instruction.tasks.map((task, index) => (
    <section key={task.id} className={styles.section} aria-label={`任务${index + 1}`}>
      <Heading
        level={3}
        note={[
          task.due === null ? '没有时限' : `${minuteText(toMs(task.due))} 前`,
          task.dueWords === '' ? '' : `原话“${task.dueWords}”`,
          rhythmText(task.rhythm),
          task.ended === null ? '' : `已中止：${task.ended.reason}`,
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      >
        任务{index + 1}
      </Heading>
      <p>{task.what}</p>
      <ul>
        {task.units.map((unit) => (
          <Unit
            key={unit.id}
            hung={hung}
            of={{ task, unit }}
            chosen={isSame(chosen, task, unit)}
            onChoose={() => onChoose({ task, unit })}
          />
        ))}
      </ul>
    </section>
  ))
}
