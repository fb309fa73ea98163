// The offices that get every report. Those taken out stay on the record of what they were sent.
import type { RecipientInput, Unit } from '../../shared/unit/record'
import { RecipientRows } from '../unit/recipient-rows'
import { useDraft } from '../form/use-draft'
import { useSend } from '../form/use-send'
import { Heading } from '../ui'
import { useUnit } from '../use-desk'
import { SaveLine } from './save-line'
import styles from './settings.module.css'

interface Form {
  readonly recipients: readonly RecipientInput[]
}

const formOf = ({ recipients }: Unit): Form => ({
  recipients: recipients
    .filter(({ active }) => active)
    .map(({ id, name, side, phone, fax }) => ({ id, name, side, phone, fax })),
})

export function RecipientsForm({ disabled }: { readonly disabled: boolean }) {
  const unit = useUnit()
  const draft = useDraft<Form>('settings:recipients', () => formOf(unit))
  const sending = useSend(() => ({ type: 'setRecipients', recipients: [...recipients] }))
  // Once saved, each has its id from the record.
  const { recipients } = disabled || !draft.dirty ? formOf(unit) : draft.value
  const gone = unit.recipients.filter(({ active }) => !active)
  const save = () => sending.submit(() => void draft.drop())
  const giveUp = () => {
    void draft.drop()
    sending.clear()
  }
  return (
    <section aria-label="报送对象名单">
      <Heading note="每份报告同时报给名单上的每一个">报送对象</Heading>
      <RecipientRows
        value={recipients}
        onChange={(next) => draft.replace({ recipients: next })}
        errorAt={sending.errorAt}
        disabled={disabled}
      />
      {gone.length > 0 && (
        <p className={styles.quiet}>
          已停用：{gone.map(({ name }) => name).join('、')}。以前报给它们的记录都在。
        </p>
      )}
      {!disabled && (
        <SaveLine
          draft={draft}
          sending={sending}
          label="保存名单"
          onSave={save}
          onGiveUp={giveUp}
        />
      )}
    </section>
  )
}
