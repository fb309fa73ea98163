// 批示 that is not done with, whoever is latest first, below the incidents.
import { dueMark } from '../../shared/instruction/dues'
import { chasesOwed } from '../../shared/instruction/clocks'
import { openInstructions, refOf } from '../../shared/instruction/find'
import type { Instruction } from '../../shared/instruction/record'
import { openDue, STAGE_NAMES, stageOf } from '../../shared/instruction/stage'
import { go } from '../route'
import { cx, Heading, KeyButton } from '../ui'
import { useDesk, useMinute } from '../use-desk'
import styles from './desk.module.css'

const SHOWN = 4

const NAMED = 3
/** `市住建局、市应急局、市交通局等5家` */
const someOf = (names: readonly string[]): string =>
  names.length <= NAMED
    ? names.join('、')
    : `${names.slice(0, NAMED).join('、')}等${names.length}家`

const owesOf = (instruction: Instruction): string => {
  const due = openDue(instruction)
  if (due !== null) return [...new Set(due.units)].join('、')
  return instruction.tasks.length === 0 ? '待立项转办' : STAGE_NAMES[stageOf(instruction)]
}

export function Instructions() {
  const desk = useDesk()
  const minute = useMinute()
  const open = openInstructions(desk)
    .map((hung) => ({ hung, due: openDue(hung.instruction)?.at ?? null }))
    .sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity))
  if (open.length === 0) return null
  const chase = chasesOwed(desk, minute)
  return (
    <section className={styles.matters} aria-label="批示">
      <Heading
        note={
          chase.length > 0
            ? `要催办：${someOf([...new Set(chase.map(({ unit }) => unit.unit))])}`
            : open.length > SHOWN
              ? `另有 ${open.length - SHOWN} 件在批示里`
              : undefined
        }
        actions={
          <KeyButton
            kind="quiet"
            size="small"
            keyName="Ctrl+B"
            keyShownOnly
            onPress={() => go({ kind: 'instructions' })}
          >
            看批示
          </KeyButton>
        }
      >
        批示 {open.length} 件
      </Heading>
      <ul>
        {open.slice(0, SHOWN).map(({ hung, due }) => (
          <li
            key={`${hung.incident?.id ?? ''} ${hung.instruction.id}`}
            className={cx(styles.matter, due !== null && minute >= due && styles.late)}
          >
            <button
              type="button"
              className={styles.matterText}
              title={hung.instruction.words}
              onClick={() => go({ kind: 'instruction', ...refOf(hung) })}
            >
              {hung.instruction.from}：{hung.instruction.words}
            </button>
            <span className={styles.owes} title={owesOf(hung.instruction)}>
              {owesOf(hung.instruction)}
            </span>
            {due !== null && <b>{dueMark(due, minute)}</b>}
          </li>
        ))}
      </ul>
    </section>
  )
}
