// 核报: what this room learned elsewhere, put to a unit below; and those that wait for an answer.
import { useState } from 'react'
import { dutyOfUnit, unplacedInquiries } from '../../../shared/accountability/duties'
import type { Inquiry } from '../../../shared/accountability/record'
import { monthOfDay, type Month } from '../../../shared/calendar/month'
import { shortNameOf } from '../../../shared/subordinate/find'
import {
  countdownText,
  dayOf,
  minuteText,
  timeText,
  toInstant,
  toMs,
  type Ms,
} from '../../../shared/time'
import { PaperDialog } from '../../paper/paper-button'
import { RecordDialog } from '../../form/record-dialog'
import { useChanged } from '../../form/use-changed'
import { Choice, Field, KeyButton, Pick, TextBox, TextInput, TimeField } from '../../ui'
import { useDesk, useNow, useWhyReadOnly } from '../../use-desk'
import { deskNow } from '../../store'
import { useUnitOptions } from './duty-dialogs'
import { LinkDialog } from './link-dialog'
import styles from './late.module.css'

interface AskProps {
  readonly incidentId: string | null
  readonly unitId: string | null
  readonly onClose: () => void
}

export function AskUnitDialog({ incidentId, unitId, onClose }: AskProps) {
  const desk = useDesk()
  const now = useNow()
  const units = useUnitOptions()
  const incident = incidentId === null ? undefined : desk.incidents[incidentId]
  const [unit, setUnit] = useState<string | null>(unitId)
  const [learnedAt, setLearned] = useState<Ms | null>(() =>
    incident === undefined ? deskNow() : toMs(incident.facts.learnedAt),
  )
  const [from, setFrom] = useState('')
  const [about, setAbout] = useState(incident?.facts.title ?? '')
  return (
    <RecordDialog
      title="核报"
      consequence="先打电话，再记。对方按时限答复，到点响铃；经核报才补报的，仍算漏报。"
      action="记下，已核报"
      keyName="Ctrl+Enter"
      dirty={useChanged([unit, learnedAt, from, about])}
      onClose={onClose}
      command={() => ({
        type: 'askUnit',
        unitId: unit ?? '',
        incidentId,
        learnedAt: learnedAt === null ? '' : toInstant(learnedAt),
        learnedFrom: from,
        about,
        at: toInstant(deskNow()),
      })}
    >
      {(errorAt) => (
        <>
          <Field label="问哪一家" required error={errorAt('unitId')}>
            <Pick label="问哪一家" value={unit} searchable options={units} onChange={setUnit} />
          </Field>
          <Field label="几点得知" required error={errorAt('learnedAt')}>
            <TimeField value={learnedAt} now={now} onChange={setLearned} />
          </Field>
          <Field label="从哪里得知" required error={errorAt('learnedFrom')}>
            <TextInput
              value={from}
              autoFocus
              placeholder="如 市民来电、上级来电询问、短视频"
              onChange={setFrom}
            />
          </Field>
          <Field label="核什么" required error={errorAt('about')}>
            <TextBox value={about} rows={2} maxRows={5} onChange={setAbout} />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}

const ANSWERS = [
  { value: 'yes', label: '属实' },
  { value: 'no', label: '不属实' },
] as const

function AnswerDialog({
  inquiry,
  onClose,
}: {
  readonly inquiry: Inquiry
  readonly onClose: () => void
}) {
  const now = useNow()
  const [at, setAt] = useState<Ms | null>(() => deskNow())
  const [text, setText] = useState('')
  const [said, setSaid] = useState<'yes' | 'no' | null>(null)
  return (
    <RecordDialog
      title="核报答复"
      consequence={`${inquiry.learnedFrom}称“${inquiry.about}”。属实的，答复就是它的报告：还没有登记的，接着按 F2 接报，再归到那一件。不属实的不算报告。`}
      action="记下"
      keyName="Ctrl+Enter"
      dirty={useChanged([at, text, said])}
      disabled={said === null}
      onClose={onClose}
      command={() => ({
        type: 'answerInquiry',
        inquiryId: inquiry.id,
        at: at === null ? '' : toInstant(at),
        text,
        confirms: said === 'yes',
      })}
    >
      {(errorAt) => (
        <>
          <Field label="几点答复" required error={errorAt('at')}>
            <TimeField value={at} now={now} onChange={setAt} />
          </Field>
          <Field label="属实吗" required hint={said === null ? '选了才能记下' : undefined}>
            <Choice label="属实吗" value={said} options={ANSWERS} onChange={setSaid} />
          </Field>
          <Field label="怎么说" required error={errorAt('text')}>
            <TextBox value={text} rows={2} maxRows={6} autoFocus onChange={setText} />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}

/** What it is about, when it was put, and how it stands. */
function InquiryText({ inquiry }: { readonly inquiry: Inquiry }) {
  const unit = useDesk().subordinates.units[inquiry.unitId]
  const { about, learnedFrom, at, dueAt, answer } = inquiry
  const over = useNow() - toMs(dueAt)
  const standing =
    answer === null
      ? `${timeText(toMs(dueAt))} 前答${over > 0 ? `，已超 ${countdownText(over).replace(/^[-+−]/, '')}` : ''}`
      : `${timeText(toMs(answer.at))} 答复属实，还没有归到事件，不计`
  return (
    <p>
      <b>核报 {unit === undefined ? '' : shortNameOf(unit)}</b> {about}
      <span className={styles.aside}>
        从{learnedFrom}得知，{minuteText(toMs(at)).slice(5)} 问，{standing}
      </span>
    </p>
  )
}

/** Those without an answer, the longest waiting first; then those of the month that were confirmed and count nowhere. */
export function InquiryList({ month }: { readonly month: Month }) {
  const desk = useDesk()
  const now = useNow()
  const why = useWhyReadOnly()
  const [open, setOpen] = useState<{
    readonly deed: 'answer' | 'link' | 'paper'
    readonly id: string
  }>()
  const close = () => setOpen(undefined)
  const waiting = Object.values(desk.accountability.inquiries)
    .filter(({ answer }) => answer === null)
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
  const unplaced = unplacedInquiries(desk).filter(({ at }) => monthOfDay(dayOf(toMs(at))) === month)
  const all = [...waiting, ...unplaced]
  const inquiry = desk.accountability.inquiries[open?.id ?? '']
  if (all.length === 0) return null
  const linkable = all.filter(
    ({ incident, unitId }) =>
      incident === null || dutyOfUnit(desk, { incident, unitId }) === undefined,
  )
  const shared = { size: 'small', disabled: why !== undefined, title: why } as const
  const keyFor = (keyName: string, id: string, first: Inquiry | undefined) =>
    first?.id === id ? { keyName } : {}
  return (
    <>
      <ul className={styles.inquiries} aria-label="等答复、等归到事件的核报">
        {all.map((one) => (
          <li key={one.id} data-late={one.answer === null && toMs(one.dueAt) < now}>
            <InquiryText inquiry={one} />
            {linkable.includes(one) && (
              <KeyButton
                {...shared}
                {...keyFor('Alt+F', one.id, linkable[0])}
                onPress={() => setOpen({ deed: 'link', id: one.id })}
              >
                归到事件
              </KeyButton>
            )}
            {one.answer === null && (
              <KeyButton
                size="small"
                kind="quiet"
                {...keyFor('Alt+Y', one.id, waiting[0])}
                onPress={() => setOpen({ deed: 'paper', id: one.id })}
              >
                核报通知
              </KeyButton>
            )}
            {one.answer === null && (
              <KeyButton
                {...shared}
                {...keyFor('F4', one.id, waiting[0])}
                onPress={() => setOpen({ deed: 'answer', id: one.id })}
              >
                记答复
              </KeyButton>
            )}
          </li>
        ))}
      </ul>
      {inquiry !== undefined && open?.deed === 'answer' && (
        <AnswerDialog inquiry={inquiry} onClose={close} />
      )}
      {inquiry !== undefined && open?.deed === 'paper' && (
        <PaperDialog paper={{ kind: 'inquiryNotice', inquiryId: inquiry.id }} onClose={close} />
      )}
      {inquiry !== undefined && open?.deed === 'link' && (
        <LinkDialog inquiry={inquiry} onClose={close} />
      )}
    </>
  )
}
