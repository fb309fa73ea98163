// One instruction: the words, what they ask of whom, what came of it; every step beside.
import { useMemo, useState } from 'react'
import { isLateEntry } from '../../shared/checks'
import {
  findInstruction,
  instructionNumber,
  keyOf,
  refOf,
  type Hung,
} from '../../shared/instruction/find'
import { standingOf, unitsOf, type UnitOf } from '../../shared/instruction/dues'
import { instructionSteps } from '../../shared/instruction/steps'
import { relativeText, toMs } from '../../shared/time'
import { AttachmentPart } from '../attachment/attachment-part'
import { shownOf } from '../attachment/shown'
import { DeskLayout } from '../layout/desk-layout'
import { usePersonName } from '../person/person-name'
import { go, goBack } from '../route'
import { Empty, Heading, KeyButton, LogList, LogRow, Tag, useKey } from '../ui'
import { useDesk, useMinute, useWhyReadOnly } from '../use-desk'
import { Actions, nextAction } from './actions'
import { InstructionDialogs, type InstructionDialog } from './dialogs/dialogs'
import { InstructionHead } from './head'
import { ProposalPart, ResultPart } from './result-part'
import { TaskPart } from './task-part'

function Steps({ hung: { instruction } }: { readonly hung: Hung }) {
  const minute = useMinute()
  const nameOf = usePersonName()
  const steps = useMemo(() => instructionSteps(instruction), [instruction])
  return (
    <>
      <Heading note={`${steps.length} 步`}>经过</Heading>
      <LogList label="经过">
        {steps.map(({ happenedAt, recordedAt, by, kind, text }, index) => (
          <LogRow
            key={`${recordedAt} ${index}`}
            time={relativeText(toMs(happenedAt), minute)}
            kind={kind}
            meta={
              <>
                {nameOf(by)}
                {isLateEntry(happenedAt, recordedAt) && (
                  <>
                    {' '}
                    · {relativeText(toMs(recordedAt), minute)} 记录 <Tag kind="lateEntry" />
                  </>
                )}
              </>
            }
          >
            {text}
          </LogRow>
        ))}
      </LogList>
    </>
  )
}

function Scans({ hung }: { readonly hung: Hung }) {
  const desk = useDesk()
  const why = useWhyReadOnly()
  const ref = refOf(hung)
  const owner = { kind: 'instruction', ...ref } as const
  const to = { place: `instruction:${keyOf(ref)}`, name: instructionNumber(hung), owner, why }
  return <AttachmentPart title="原件" to={to} shown={shownOf(desk, owner)} />
}

/** The unit that the keys are about: the first that owes something, until somebody chooses another. */
function useChosen({ instruction }: Hung) {
  const [key, choose] = useState<string | null>(null)
  const units = unitsOf(instruction)
  const keyOfUnit = ({ task, unit }: UnitOf) => `${task.id}.${unit.id}`
  const owing = units.findIndex(({ task, unit }) => standingOf(task, unit) !== 'done')
  const found = units.findIndex((of) => keyOfUnit(of) === key)
  const index = found === -1 ? Math.max(0, owing) : found
  const walk = (by: number) => {
    const of = units[Math.min(units.length - 1, Math.max(0, index + by))]
    if (of !== undefined) choose(keyOfUnit(of))
  }
  useKey('ArrowDown', () => walk(1))
  useKey('ArrowUp', () => walk(-1))
  return { chosen: units[index], choose: (of: UnitOf) => choose(keyOfUnit(of)) }
}

function Known({ hung }: { readonly hung: Hung }) {
  const [dialog, setDialog] = useState<InstructionDialog | null>(null)
  const { chosen, choose } = useChosen(hung)
  const minute = useMinute()
  const why = useWhyReadOnly()
  const next = nextAction(hung, minute)
  useKey('Esc', goBack)
  useKey('F5', () => setDialog(next), { enabled: why === undefined && next !== null })
  return (
    <DeskLayout aside={<Steps hung={hung} />}>
      <InstructionHead hung={hung} />
      <Actions hung={hung} chosen={chosen} onOpen={setDialog} />
      <ProposalPart hung={hung} />
      <TaskPart hung={hung} chosen={chosen} onChoose={choose} />
      <ResultPart hung={hung} />
      <Scans hung={hung} />
      <InstructionDialogs hung={hung} dialog={dialog} onClose={() => setDialog(null)} />
    </DeskLayout>
  )
}

const Unknown = () => (
  <DeskLayout>
    <Empty
      title="没有找到这条批示"
      action={
        <KeyButton keyName="Esc" onPress={() => go({ kind: 'instructions' })}>
          看全部批示
        </KeyButton>
      }
    >
      所属的事件可能已移出手头，在“批示”里选月份，或到“往年记录”里查。
    </Empty>
  </DeskLayout>
)

export function InstructionPage({
  incidentId,
  instructionId,
}: {
  readonly incidentId?: string | undefined
  readonly instructionId: string
}) {
  const hung = findInstruction(useDesk(), { incidentId, instructionId })
  return hung === undefined ? <Unknown /> : <Known hung={hung} />
}
