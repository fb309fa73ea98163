// 立项: what a part of the words asks for, of whom, by when. Proposed from the words; a person confirms it.
import { useState } from 'react'
import { refOf } from '../../../shared/instruction/find'
import { proposalsLeft, type TaskProposal } from '../../../shared/instruction/propose'
import type { Task, TaskInput } from '../../../shared/instruction/record'
import { rhythmText, type Rhythm } from '../../../shared/instruction/words'
import { toMs, type Ms } from '../../../shared/time'
import { ContactPick } from '../../contact/contact-pick'
import { RecordDialog } from '../../form/record-dialog'
import { Field, FieldRow, NumberBox, Pick, TextBox, TextInput } from '../../ui'
import styles from '../instruction.module.css'
import { DueField, dueInstant, NO_DUE, type Due } from './due-field'
import type { InstructionDialogProps } from './target'

interface Form {
  readonly what: string
  readonly lead: string
  readonly leadContact: string
  /** 市应急局、市消防救援支队 */
  readonly support: string
  readonly due: Due
  readonly rhythm: Rhythm
}

const EMPTY: Form = {
  what: '',
  lead: '',
  leadContact: '',
  support: '',
  due: NO_DUE,
  rhythm: { kind: 'once' },
}

const ofProposal = ({ what, lead, support, due }: TaskProposal): Form => ({
  ...EMPTY,
  what,
  lead,
  support: support.join('、'),
  due: { words: due?.words ?? '', at: null },
})

const ofTask = (task: Task): Form => {
  const [lead, ...support] = task.units
  return {
    what: task.what,
    lead: lead?.unit ?? '',
    leadContact: lead?.contact ?? '',
    support: support.map(({ unit }) => unit).join('、'),
    due: { words: task.dueWords, at: task.due === null ? null : toMs(task.due) },
    rhythm: task.rhythm,
  }
}

const taskIn = ({ what, lead, leadContact, support, due, rhythm }: Form, said: Ms): TaskInput => ({
  what,
  dueWords: due.words,
  due: dueInstant(due, said),
  rhythm,
  lead: { unit: lead, contact: leadContact },
  support: support
    .split(/[、，,；;]/u)
    .map((unit) => unit.trim())
    .filter((unit) => unit !== '')
    .map((unit) => ({ unit, contact: '' })),
})

const lastOf = (line: string): string => /[^、，,；;]*$/u.exec(line)?.[0] ?? ''

const RHYTHMS = [
  { value: 'once', label: '到期反馈一次' },
  { value: 'every', label: '每隔几日反馈' },
  { value: 'weekday', label: '每周固定一天' },
  { value: 'monthly', label: '每月固定一天' },
] as const
type RhythmKind = Rhythm['kind']
const DEFAULTS: Readonly<Record<RhythmKind, Rhythm>> = {
  once: { kind: 'once' },
  every: { kind: 'every', days: 1 },
  weekday: { kind: 'weekday', day: 5 },
  monthly: { kind: 'monthly', day: 25 },
}

function RhythmFields({
  rhythm,
  onChange,
}: {
  readonly rhythm: Rhythm
  readonly onChange: (rhythm: Rhythm) => void
}) {
  const number = rhythm.kind === 'once' ? null : rhythm.kind === 'every' ? rhythm.days : rhythm.day
  const set = (n: number | null) => {
    if (n === null || rhythm.kind === 'once') return
    onChange(rhythm.kind === 'every' ? { kind: 'every', days: n } : { ...rhythm, day: n })
  }
  return (
    <Field label="怎么反馈" hint={rhythmText(rhythm)}>
      <FieldRow>
        <Pick<RhythmKind>
          label="怎么反馈"
          value={rhythm.kind}
          options={RHYTHMS}
          onChange={(kind) => onChange(DEFAULTS[kind])}
        />
        {number !== null && (
          <NumberBox
            label={{ every: '隔几日', weekday: '星期几', monthly: '几号', once: '' }[rhythm.kind]}
            value={number}
            onChange={set}
          />
        )}
      </FieldRow>
    </Field>
  )
}

export function TaskDialog({
  hung,
  task,
  onClose,
}: InstructionDialogProps & { readonly task?: Task | undefined }) {
  const { instruction } = hung
  const said = toMs(instruction.receivedAt)
  const [first] = task === undefined ? proposalsLeft(instruction) : []
  const [start] = useState<Form>(() =>
    task !== undefined ? ofTask(task) : first === undefined ? EMPTY : ofProposal(first),
  )
  const [form, setForm] = useState(start)
  const [reason, setReason] = useState('')
  const set = (patch: Partial<Form>) => setForm((now) => ({ ...now, ...patch }))
  const ref = refOf(hung)
  return (
    <RecordDialog
      title={task === undefined ? '立项' : '改任务'}
      consequence="一项任务一个主办单位；时限照原话写，日期和钟点由人确认，立项后开始计时。"
      action={task === undefined ? '立项' : '改'}
      keyName="Ctrl+Enter"
      width={760}
      command={() =>
        task === undefined
          ? { type: 'addInstructionTask', ...ref, task: taskIn(form, said) }
          : {
              type: 'changeInstructionTask',
              ...ref,
              taskId: task.id,
              task: taskIn(form, said),
              reason,
            }
      }
      dirty={form !== start || reason !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <blockquote className={styles.quote}>
            {instruction.from}：“{instruction.words}”
          </blockquote>
          <Field label="要办什么" required error={errorAt('task.what')}>
            <TextBox
              value={form.what}
              rows={2}
              maxRows={5}
              autoFocus
              onChange={(what) => set({ what })}
            />
          </Field>
          <Field label="主办单位" required error={errorAt('task.lead.unit')}>
            <FieldRow>
              <ContactPick
                value={form.lead}
                maxLength={200}
                placeholder="一个单位；可输拼音首字母"
                onChange={(lead) => set({ lead })}
                onPick={({ kind, name, unit }) =>
                  set({ lead: kind === 'unit' || unit === '' ? name : unit })
                }
              />
              <TextInput
                label="联系人"
                prefix="联系人"
                value={form.leadContact}
                maxLength={200}
                onChange={(leadContact) => set({ leadContact })}
              />
            </FieldRow>
          </Field>
          <Field
            label="协办单位"
            error={form.support === '' ? undefined : errorAt('task.support')}
            hint="几个单位用顿号隔开"
          >
            <ContactPick
              value={form.support}
              query={lastOf(form.support)}
              placeholder="如 市应急局、市消防救援支队"
              onChange={(support) => set({ support })}
              onPick={({ name }) =>
                set({
                  support: `${form.support.slice(0, form.support.length - lastOf(form.support).length)}${name}`,
                })
              }
            />
          </Field>
          <DueField
            label="时限原话"
            due={form.due}
            now={said}
            error={errorAt('task.due')}
            onChange={(due) => set({ due })}
          />
          <RhythmFields rhythm={form.rhythm} onChange={(rhythm) => set({ rhythm })} />
          {task !== undefined && (
            <Field label="为什么改" required error={errorAt('reason')}>
              <TextInput value={reason} maxLength={200} onChange={setReason} />
            </Field>
          )}
        </>
      )}
    </RecordDialog>
  )
}
