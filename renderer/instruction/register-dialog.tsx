// 记批示, from anywhere: the words, whose they are, Ctrl+Enter. The scan is added on the page that follows.
import { closeInstructionAsked, useInstructionAsked } from '../layout/instruction-store'
import { useDraft } from '../form/use-draft'
import { useSend } from '../form/use-send'
import { go } from '../route'
import { deskNow } from '../store'
import { DialogFrame } from '../ui'
import { useDesk, useWhyReadOnly } from '../use-desk'
import { InstructionFields } from './fields'
import { emptyInstruction, registering } from './form'
import styles from './instruction.module.css'

function Asked({ incidentId }: { readonly incidentId: string | null }) {
  const desk = useDesk()
  const why = useWhyReadOnly()
  const draft = useDraft(`instruction:new:${incidentId ?? ''}`, () =>
    emptyInstruction(incidentId, deskNow()),
  )
  const form = draft.value
  const incident = form.incidentId === '' ? undefined : desk.incidents[form.incidentId]
  const send = useSend(() => registering(form, incident))
  const register = () =>
    send.submit(({ instructionId }) => {
      void draft.drop().then(() => {
        closeInstructionAsked()
        go({
          kind: 'instruction',
          ...(form.incidentId === '' ? {} : { incidentId: form.incidentId }),
          instructionId: instructionId!,
        })
      })
    })
  return (
    <DialogFrame
      open
      width={820}
      title="记批示"
      consequence="编号、起算转办时限（当日）。原话只能更正，不能删除；扫描件登记后添加。涉密信息不得录入本机。"
      actions={[
        { label: '登记', keyName: 'Ctrl+Enter', act: register, disabled: why !== undefined },
      ]}
      error={why ?? send.errorElsewhere}
      busy={send.busy}
      onClose={closeInstructionAsked}
    >
      <div className={styles.scrolled}>
        <InstructionFields form={form} set={draft.set} errorAt={send.errorAt} />
      </div>
    </DialogFrame>
  )
}

export function RegisterInstruction() {
  const { isOpen, incidentId } = useInstructionAsked()
  return isOpen ? <Asked incidentId={incidentId} /> : null
}
