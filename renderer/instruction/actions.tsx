// What can be done now, each with its key; the next of them is the primary one.
import {
  nextDue,
  standingOf,
  unitsOf,
  waitingFeedback,
  type UnitOf,
} from '../../shared/instruction/dues'
import { chaseOwedBy } from '../../shared/instruction/clocks'
import { EXTENSION_NAMES, extensionStep } from '../../shared/instruction/extension'
import { isOpen, type Hung } from '../../shared/instruction/find'
import { proposalsLeft } from '../../shared/instruction/propose'
import { isResultShown } from '../../shared/instruction/stage'
import type { Ms } from '../../shared/time'
import { PaperButton } from '../paper/paper-button'
import { KeyButton } from '../ui'
import { useMinute, useWhyReadOnly } from '../use-desk'
import type { InstructionDialog } from './dialogs/dialogs'
import { unitRefOf } from './dialogs/target'
import styles from './instruction.module.css'

interface Action {
  readonly label: string
  readonly keyName: string
  readonly dialog: InstructionDialog
}

const whole = (name: Extract<InstructionDialog, { kind: 'whole' }>['name']): InstructionDialog => ({
  kind: 'whole',
  name,
})

const CORRECT: Action = { label: '更正', keyName: 'Alt+G', dialog: whole('correct') }

function ofUnit(of: UnitOf, now: Ms): Action[] {
  const { unit, task } = of
  const standing = standingOf(task, unit)
  const action = (
    label: string,
    keyName: string,
    name: Extract<InstructionDialog, { kind: 'unit' }>['name'],
  ): Action => ({ label, keyName, dialog: { kind: 'unit', name, of } })
  if (standing === 'ended') return []
  if (unit.sent === null) return [action('转办', 'Alt+Z', 'send')]
  const due = nextDue(task, unit)
  const extension = extensionStep(task, unit, now)
  return [
    ...(unit.signed === null ? [action('签收', 'Alt+Q', 'sign')] : []),
    ...(waitingFeedback(unit) === null
      ? [action('记反馈', 'Alt+F', 'feedback')]
      : [action('审核', 'Alt+H', 'judge')]),
    ...(due === null
      ? []
      : [
          action('催办', 'Alt+C', 'chase'),
          ...(due <= now ? [action('督办通知', 'Alt+U', 'notice')] : []),
        ]),
    ...(extension === null ? [] : [action(EXTENSION_NAMES[extension], 'Alt+Y', 'extension')]),
  ]
}

/** What a unit holds in its hands is not changed behind its back; it may be ended. */
const ofTask = ({ task }: UnitOf): Action[] =>
  task.ended !== null
    ? []
    : [
        ...(task.units.every(({ sent }) => sent === null)
          ? [{ label: '改任务', keyName: 'Alt+M', dialog: { kind: 'task', task } } as const]
          : []),
        { label: '中止任务', keyName: 'Alt+X', dialog: { kind: 'endTask', task } },
      ]

function ofWhole(hung: Hung): Action[] {
  const { instruction } = hung
  if (instruction.closing !== null)
    return [{ label: '重新打开', keyName: 'Alt+K', dialog: whole('reopen') }, CORRECT]
  if (instruction.kind === 'circled') return [CORRECT]
  const answered = instruction.shown.every(({ answer }) => answer !== null)
  return [
    { label: '立项', keyName: 'Alt+N', dialog: { kind: 'task' } },
    { label: '拟办审定', keyName: 'Alt+J', dialog: whole('propose') },
    { label: '呈报结果', keyName: 'Alt+S', dialog: whole('show') },
    ...(answered ? [] : [{ label: '领导阅示', keyName: 'Alt+A', dialog: whole('answer') }]),
    { label: '办结', keyName: 'Alt+E', dialog: whole('close') },
    CORRECT,
  ]
}

/** What waits first: tasks out of the words, then each unit, then the leader, then the end. */
export function nextAction(hung: Hung, now: Ms): InstructionDialog | null {
  const { instruction } = hung
  if (!isOpen(instruction)) return null
  const units = unitsOf(instruction)
  // Once a unit has its task the words were gone through: a part that nobody made a task of was not meant as one.
  const isThrough = units.some(({ unit }) => unit.sent !== null)
  if (instruction.tasks.length === 0 || (!isThrough && proposalsLeft(instruction).length > 0))
    return { kind: 'task' }
  const first = (wanted: (of: UnitOf) => boolean): UnitOf | undefined => units.find(wanted)
  const judge = first(({ unit }) => waitingFeedback(unit) !== null)
  if (judge !== undefined) return { kind: 'unit', name: 'judge', of: judge }
  const send = first(({ task, unit }) => task.ended === null && unit.sent === null)
  if (send !== undefined) return { kind: 'unit', name: 'send', of: send }
  const sign = first(({ task, unit }) => standingOf(task, unit) === 'sent')
  if (sign !== undefined) return { kind: 'unit', name: 'sign', of: sign }
  const asked = first(({ task, unit }) => extensionStep(task, unit, now) === 'grant')
  if (asked !== undefined) return { kind: 'unit', name: 'extension', of: asked }
  const chase = first((of) => chaseOwedBy(hung, of, now) !== null)
  if (chase !== undefined) return { kind: 'unit', name: 'chase', of: chase }
  if (first(({ task, unit }) => nextDue(task, unit) !== null) !== undefined) return null
  if (!isResultShown(instruction)) return whole('show')
  return instruction.shown.at(-1)?.answer === null ? whole('answer') : whole('close')
}

const isSame = (a: InstructionDialog, b: InstructionDialog | null): boolean => {
  if (b === null || a.kind !== b.kind) return false
  if (a.kind === 'whole') return b.kind === 'whole' && a.name === b.name
  if (a.kind === 'task') return b.kind === 'task' && a.task === b.task
  return (
    a.kind === 'unit' &&
    b.kind === 'unit' &&
    a.name === b.name &&
    a.of.unit.id === b.of.unit.id &&
    a.of.task.id === b.of.task.id
  )
}

export function Actions({
  hung,
  chosen,
  onOpen,
}: {
  readonly hung: Hung
  readonly chosen: UnitOf | undefined
  readonly onOpen: (dialog: InstructionDialog) => void
}) {
  const minute = useMinute()
  const why = useWhyReadOnly()
  const next = nextAction(hung, minute)
  const open = hung.instruction.closing === null
  const buttons = (actions: readonly Action[]) =>
    actions.map(({ label, keyName, dialog }) => (
      <KeyButton
        key={label}
        kind={isSame(dialog, next) ? 'primary' : 'quiet'}
        size="small"
        keyName={keyName}
        disabled={why !== undefined}
        title={why}
        onPress={() => onOpen(dialog)}
      >
        {label}
      </KeyButton>
    ))
  return (
    <>
      <div className={styles.actions}>{buttons(ofWhole(hung))}</div>
      {chosen !== undefined && (
        <div className={styles.actions}>
          <b>{chosen.unit.unit}</b>
          {open && buttons([...ofUnit(chosen, minute), ...ofTask(chosen)])}
          <PaperButton
            paper={{ kind: 'orderSheet', ...unitRefOf({ hung, of: chosen }) }}
            label="转办单"
            kind="quiet"
            size="small"
          />
        </div>
      )}
    </>
  )
}
