// 批示: the leader's exact words, whether they were read back, and to whom they were passed on.
import type { Incident } from '../../shared/incident/record'
import { standingOf, STANDING_NAMES, unitsOf } from '../../shared/instruction/dues'
import type { Instruction } from '../../shared/instruction/record'
import { CAME_BY_NAMES } from '../../shared/instruction/words'
import { relativeText, toMs } from '../../shared/time'
import { Heading, KeyButton, LogList, LogRow, Tag } from '../ui'
import { go } from '../route'
import { useMinute, useReadOnly } from '../use-desk'
import { CorrectButton, Corrected } from './corrected'
import type { OpenDialog } from './dialogs/dialogs'
import styles from './incident.module.css'
import { usePersonName } from '../person/person-name'

interface InstructionProps {
  readonly incident: Incident
  readonly onOpen: OpenDialog
}

function Relayed({
  incident,
  instruction,
  onOpen,
}: InstructionProps & { readonly instruction: Instruction }) {
  const minute = useMinute()
  const nameOf = usePersonName()
  const readOnly = useReadOnly()
  const { relayed, id, tasks, kind } = instruction
  if (kind === 'circled') return null
  // With tasks each unit is followed on the page of the instruction.
  if (tasks.length > 0) {
    const units = unitsOf(instruction)
    return (
      <div className={styles.said}>
        {units
          .map(({ task, unit }) => `${unit.unit} ${STANDING_NAMES[standingOf(task, unit)]}`)
          .join('；')}
      </div>
    )
  }
  if (relayed === null) {
    return (
      <div className={styles.line}>
        <Tag kind="soon">未转办</Tag>
        {incident.closedAt === null && (
          <KeyButton
            size="small"
            disabled={readOnly}
            onPress={() => onOpen({ kind: 'relay', instructionId: id })}
          >
            转办
          </KeyButton>
        )}
      </div>
    )
  }
  const target = { kind: 'relay', instructionId: id } as const
  return (
    <div className={styles.said}>
      转办 <Corrected incident={incident} target={target} field="to" value={relayed.to} />{' '}
      <Corrected
        incident={incident}
        target={target}
        field="at"
        value={relativeText(toMs(relayed.at), minute)}
      />{' '}
      {nameOf(relayed.by)} <CorrectButton target={target} of="转办" onOpen={onOpen} />
    </div>
  )
}

function InstructionRow(props: InstructionProps & { readonly instruction: Instruction }) {
  const { incident, instruction, onOpen } = props
  const minute = useMinute()
  const nameOf = usePersonName()
  const target = { kind: 'instruction', instructionId: instruction.id } as const
  return (
    <LogRow
      time={relativeText(toMs(instruction.receivedAt), minute)}
      kind="批示"
      meta={
        <>
          {nameOf(instruction.recordedBy)} 记录{' '}
          {instruction.cameBy === 'phone' ? (
            <Tag kind={instruction.readBack ? 'safe' : 'soon'}>
              {instruction.readBack ? '已复述核对' : '未复述核对'}
            </Tag>
          ) : (
            <Tag kind="plain">{CAME_BY_NAMES[instruction.cameBy]}</Tag>
          )}{' '}
          <KeyButton
            size="small"
            kind="quiet"
            onPress={() =>
              go({
                kind: 'instruction',
                incidentId: incident.id,
                instructionId: instruction.id,
              })
            }
          >
            办理
          </KeyButton>{' '}
          <CorrectButton target={target} of="批示" onOpen={onOpen} />
        </>
      }
    >
      <b>
        <Corrected incident={incident} target={target} field="from" value={instruction.from} />
      </b>
      {instruction.kind === 'circled' ? ' 圈阅' : ''}： “
      <Corrected
        incident={incident}
        target={target}
        field="words"
        value={instruction.words}
        brief={false}
      />
      ”
      <Relayed {...props} />
    </LogRow>
  )
}

export function InstructionList({ incident, onOpen }: InstructionProps) {
  if (incident.instructions.length === 0) return null
  return (
    <section className={styles.section}>
      <Heading level={3}>批示</Heading>
      <LogList label="批示">
        {incident.instructions.map((instruction) => (
          <InstructionRow
            key={instruction.id}
            incident={incident}
            instruction={instruction}
            onOpen={onOpen}
          />
        ))}
      </LogList>
    </section>
  )
}
