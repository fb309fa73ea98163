// 时限与计分: by when who owes a first word, what each word means here, and how a month is scored. For those who answer
// for the unit.
import { useState } from 'react'
import { settingsNow } from '../../../shared/accountability/duties'
import { BODIES, BODY_NAMES, FAULTS, OUTCOME_NAMES } from '../../../shared/accountability/outcome'
import type { AccountabilitySettings } from '../../../shared/accountability/record'
import { isEqual } from '../../../shared/equal'
import { useSend } from '../../form/use-send'
import { DialogFrame, Field, FieldRow, NumberBox, TextBox, TextInput } from '../../ui'
import { useDesk } from '../../use-desk'
import { SchemeFields } from './scheme-fields'
import styles from './late.module.css'

export function AccountabilityDialog({ onClose }: { readonly onClose: () => void }) {
  const before = settingsNow(useDesk().accountability)
  const [form, setForm] = useState<AccountabilitySettings>(before)
  const [reason, setReason] = useState('')
  const set = (patch: Partial<AccountabilitySettings>) => setForm((now) => ({ ...now, ...patch }))
  const sending = useSend(() => ({ type: 'setAccountability', settings: form, reason }))
  return (
    <DialogFrame
      open
      width={860}
      title="时限与计分"
      consequence="改后发生的事件用新的；以前的仍按当时的判断。改动写进日志。"
      actions={[{ label: '保存', keyName: 'Ctrl+Enter', act: () => sending.submit(onClose) }]}
      onClose={onClose}
      dirty={reason !== '' || !isEqual(form, before)}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <div className={styles.scroll}>
        <Field
          label="事发后几分钟内报来"
          hint="事发地政府、主管部门 120 分钟（109 号文），事发单位 60 分钟（条例第九条）"
        >
          <FieldRow>
            {BODIES.map((body) => (
              <NumberBox
                key={body}
                word={BODY_NAMES[body]}
                unit="分钟"
                value={form.within[body]}
                onChange={(minutes) => set({ within: { ...form.within, [body]: minutes ?? 1 } })}
              />
            ))}
          </FieldRow>
        </Field>
        <Field label="核报、情况说明">
          <FieldRow>
            <NumberBox
              word="核报答复"
              unit="分钟"
              value={form.inquiryMinutes}
              onChange={(minutes) => set({ inquiryMinutes: minutes ?? 1 })}
            />
            <NumberBox
              word="情况说明"
              unit="个工作日"
              value={form.statementDays}
              onChange={(days) => set({ statementDays: days ?? 1 })}
            />
          </FieldRow>
        </Field>
        {FAULTS.map((fault) => (
          <Field
            key={fault}
            label={OUTCOME_NAMES[fault]}
            error={sending.errorAt(`settings.definitions.${fault}`)}
          >
            <TextBox
              label={`${OUTCOME_NAMES[fault]}是什么`}
              value={form.definitions[fault]}
              rows={1}
              maxRows={3}
              onChange={(text) => set({ definitions: { ...form.definitions, [fault]: text } })}
            />
          </Field>
        ))}
        {form.schemes.map((scheme, index) => (
          <SchemeFields
            key={scheme.key}
            scheme={scheme}
            errorAt={(field) => sending.errorAt(`settings.schemes.${index}.${field}`)}
            onChange={(changed) =>
              set({ schemes: form.schemes.map((one, at) => (at === index ? changed : one)) })
            }
          />
        ))}
      </div>
      <Field label="修改原因" required error={sending.errorAt('reason')}>
        <TextInput value={reason} maxLength={200} onChange={setReason} />
      </Field>
    </DialogFrame>
  )
}
