// 签字: on exactly the sheet that is seen. The outgoing side first; the second signature ends the shift.
import { useState } from 'react'
import { sheetMark } from '../../../shared/handover/content'
import type { SheetContent } from '../../../shared/shift/sheet'
import { useSend } from '../../form/use-send'
import { DialogFrame, Field, Pick, PinInput } from '../../ui'
import { personName, useDesk, useMe } from '../../use-desk'
import styles from './handover.module.css'

export interface SignDialogProps {
  readonly content: SheetContent
  readonly side: 'outgoing' | 'incoming'
  readonly onClose: () => void
}

export function SignDialog({ content, side, onClose }: SignDialogProps) {
  const { people } = useDesk()
  const me = useMe()
  const signers = side === 'outgoing' ? content.crew : [content.incoming ?? '']
  const [personId, setPerson] = useState(signers.find((id) => id === me?.id) ?? signers[0] ?? '')
  const [pin, setPin] = useState('')
  // What is signed is what was seen when the dialog opened.
  const [mark] = useState(() => sheetMark(content))
  const sending = useSend(() => ({ type: 'signHandover', personId, pin, mark }))
  const name = personName(people, personId)
  return (
    <DialogFrame
      open
      title={side === 'outgoing' ? '交班人签字' : '接班人签字'}
      consequence={
        side === 'outgoing' ? (
          '签的就是眼前这份交接单；签字之后单子有任何变化，签字作废，要重签。接班人签字之前，仍由您值守。'
        ) : (
          <>
            您一签字，这一班就封存，<b>从这一刻起由 {name} 值守</b>。
          </>
        )
      }
      actions={[
        {
          label: '签字',
          keyName: 'Enter',
          disabled: pin === '',
          act: () => sending.submit(onClose),
        },
      ]}
      onClose={onClose}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <Field label="签字人">
        {signers.length > 1 ? (
          <Pick
            value={personId}
            options={signers.map((id) => ({ value: id, label: personName(people, id) }))}
            onChange={setPerson}
          />
        ) : (
          <b className={styles.signer}>{name}</b>
        )}
      </Field>
      <Field
        label="本人口令"
        required
        hint="由本人输入，等于本人签字"
        error={sending.errorAt('pin')}
      >
        <PinInput key={personId} value={pin} onChange={setPin} autoFocus />
      </Field>
    </DialogFrame>
  )
}
