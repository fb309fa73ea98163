// 更正: of one's own or another's entry, with a reason. What stood there stays in sight, struck out.
import { useState } from 'react'
import type { Command } from '../../../../shared/desk'
import type { EntryKind, OtherSide, WrittenEntry } from '../../../../shared/shift/entry'
import { toInstant, toMs, type Ms } from '../../../../shared/time'
import { Choice, Field, FieldRow, TextBox, TextInput, TimeField } from '../../../ui'
import { RecordDialog } from '../../../form/record-dialog'
import { useNow } from '../../../use-desk'
import { KIND_KEYS } from '../../../entry-line/typed'

type Patch = Extract<Command, { type: 'correctEntry' }>['patch']

interface Form {
  readonly kind: EntryKind
  readonly at: Ms | null
  readonly other: OtherSide
  readonly text: string
}

const NOBODY: OtherSide = { name: '', unit: '', phone: '' }
const KINDS = KIND_KEYS.map(({ kind, name }) => ({ value: kind, label: name }))

const formOf = ({ kind, at, other, text }: WrittenEntry): Form => ({
  kind,
  at: toMs(at),
  other: other ?? NOBODY,
  text,
})

const same = (one: OtherSide, two: OtherSide): boolean =>
  one.name === two.name && one.unit === two.unit && one.phone === two.phone

/** Only what is no longer as it stands. */
function patchOf(entry: WrittenEntry, { kind, at, other, text }: Form): Patch {
  const before = formOf(entry)
  return {
    ...(kind === before.kind ? {} : { kind }),
    ...(at === before.at ? {} : { at: at === null ? '' : toInstant(at) }),
    ...(same(other, before.other) ? {} : { other: same(other, NOBODY) ? null : other }),
    ...(text === before.text ? {} : { text }),
  }
}

export interface CorrectEntryProps {
  readonly entry: WrittenEntry
  readonly onClose: () => void
}

export function CorrectEntryDialog({ entry, onClose }: CorrectEntryProps) {
  const now = useNow()
  const [form, setForm] = useState(() => formOf(entry))
  const [reason, setReason] = useState('')
  const set = (patch: Partial<Form>) => setForm({ ...form, ...patch })
  const setOther = (patch: Partial<OtherSide>) => set({ other: { ...form.other, ...patch } })
  const patch = patchOf(entry, form)
  const changed = Object.keys(patch).length > 0
  return (
    <RecordDialog
      title={`更正第${entry.no}条`}
      consequence="原来写的划线保留，旁边写明谁、何时、为什么更正。"
      action="更正"
      keyName="Ctrl+Enter"
      width={680}
      disabled={!changed}
      command={() => ({ type: 'correctEntry', entryId: entry.id, patch, reason })}
      dirty={changed || reason !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="内容" required error={errorAt('patch.text')}>
            <TextBox
              value={form.text}
              rows={3}
              maxRows={8}
              autoFocus
              onChange={(text) => set({ text })}
            />
          </Field>
          <Field label="类别" error={errorAt('patch.kind')}>
            <Choice
              value={form.kind}
              options={KINDS}
              label="类别"
              onChange={(kind) => set({ kind })}
            />
          </Field>
          <Field label="时间" error={errorAt('patch.at')}>
            <TimeField value={form.at} now={now} onChange={(at) => set({ at })} />
          </Field>
          <Field label="对方" error={errorAt('patch.other')}>
            <FieldRow>
              <TextInput
                value={form.other.unit}
                placeholder="单位"
                onChange={(unit) => setOther({ unit })}
              />
              <TextInput
                value={form.other.name}
                label="姓名"
                placeholder="姓名"
                onChange={(name) => setOther({ name })}
              />
              <TextInput
                value={form.other.phone}
                label="电话"
                placeholder="电话"
                onChange={(phone) => setOther({ phone })}
              />
            </FieldRow>
          </Field>
          <Field label="原因" required error={errorAt('reason')}>
            <TextInput value={reason} placeholder="如 回听录音；听错单位" onChange={setReason} />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}
