// 更正 of what was registered: the same fields, one reason; only what differs is recorded. One that hangs on an incident
// is corrected as any other record of that incident.
import { useState } from 'react'
import type { Instruction } from '../../../shared/instruction/record'
import { RecordDialog } from '../../form/record-dialog'
import { CorrectDialog as CorrectOfIncident } from '../../incident/dialogs/correct-dialog'
import { Field, TextInput } from '../../ui'
import { PaperFields, WordsFields } from '../fields'
import { factsIn, formOf, type InstructionForm } from '../form'
import type { InstructionDialogProps } from './target'

interface LooseProps {
  readonly instruction: Instruction
  readonly onClose: () => void
}

/** 圈阅 has no words to be put right; any other has to have some. */
function patchOf(form: InstructionForm) {
  const { words, ...rest } = factsIn(form, undefined)
  return rest.kind === 'circled' && words === '' ? rest : { ...rest, words }
}

function CorrectLoose({ instruction, onClose }: LooseProps) {
  const [start] = useState(() => formOf(instruction, null))
  const [form, setForm] = useState(start)
  const [reason, setReason] = useState('')
  return (
    <RecordDialog
      title="更正批示"
      consequence="只记改了的项，原来的内容留着；转办时限按更正后的收到时间重算。"
      action="更正"
      keyName="Ctrl+Enter"
      width={820}
      command={() => ({
        type: 'correctInstruction',
        instructionId: instruction.id,
        patch: patchOf(form),
        reason,
      })}
      dirty={form !== start || reason !== ''}
      onClose={onClose}
    >
      {(errorAt) => {
        const shared = {
          form,
          set: (patch: Partial<InstructionForm>) => setForm((now) => ({ ...now, ...patch })),
          errorAt: (...paths: string[]) =>
            errorAt(...paths.map((path) => path.replace(/^facts/u, 'patch'))),
        }
        return (
          <>
            <WordsFields {...shared} />
            <PaperFields {...shared} />
            <Field label="为什么改" required error={errorAt('reason', 'patch')}>
              <TextInput value={reason} maxLength={200} onChange={setReason} />
            </Field>
          </>
        )
      }}
    </RecordDialog>
  )
}

export function CorrectDialog({
  hung: { instruction, incident },
  onClose,
}: InstructionDialogProps) {
  if (incident === null) return <CorrectLoose instruction={instruction} onClose={onClose} />
  const target = { kind: 'instruction', instructionId: instruction.id } as const
  return <CorrectOfIncident incident={incident} target={target} onClose={onClose} />
}
