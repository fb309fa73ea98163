// 点名抽查: a month's list of calls in both directions, and the way to write one down.
import { useState } from 'react'
import { monthOfDay, monthsAfter, monthText, type Month } from '../../shared/calendar/month'
import type { Direction, RollCall } from '../../shared/roll-call/record'
import { dayOf, timeText, toMs, type Ms } from '../../shared/time'
import { Choice, Empty, Heading, KeyButton, Struck, Table, Tag, useKey, type Column } from '../ui'
import { usePersonName } from '../person/person-name'
import { PaperButton } from '../paper/paper-button'
import { LogPlaces } from '../layout/log-places'
import { DeskLayout } from '../layout/desk-layout'
import { LeftNote } from '../left/left-note'
import { useLeft } from '../left/use-left'
import { useMinute, useWhyReadOnly } from '../use-desk'
import { shortDay } from '../roster/month'
import { goBack } from '../route'
import { deskNow } from '../store'
import { CorrectRollCallDialog, RecordRollCallDialog } from './dialogs'
import { answeredText, isSlow } from './form'
import styles from './roll-call.module.css'
import { struckAt } from './struck-at'

type Open =
  | { readonly kind: 'record'; readonly direction: Direction }
  | { readonly kind: 'correct'; readonly call: RollCall }
  | null

const KINDS = [
  { value: 'all', label: '全部' },
  { value: 'out', label: '我方抽查' },
  { value: 'in', label: '上级抽查' },
] as const
type Kind = (typeof KINDS)[number]['value']

const dayTimeText = (at: string): string => `${shortDay(dayOf(toMs(at)))} ${timeText(toMs(at))}`

function columnsOf(nameOf: (id: string) => string, now: Ms): readonly Column<RollCall>[] {
  const shown = (call: RollCall, field: keyof RollCall, value: string) => {
    const corrections = struckAt(call, field, nameOf, now)
    return corrections.length === 0 ? (
      value || '—'
    ) : (
      <Struck value={value} corrections={corrections} brief />
    )
  }
  return [
    {
      key: 'at',
      title: '时间',
      width: 120,
      cell: (call) => shown(call, 'at', dayTimeText(call.at)),
    },
    {
      key: 'direction',
      title: '方向',
      width: 92,
      cell: ({ direction }) => (
        <Tag kind={direction === 'out' ? 'category' : 'plain'}>
          {direction === 'out' ? '我方抽查' : '上级抽查'}
        </Tag>
      ),
    },
    {
      key: 'unit',
      title: '对方',
      width: '24%',
      cell: (call) => (
        <>
          <b>{shown(call, 'unit', call.unit)}</b>
          {call.who !== '' && <span className={styles.who}>{shown(call, 'who', call.who)}</span>}
        </>
      ),
    },
    {
      key: 'answered',
      title: '应答',
      width: 150,
      cell: (call) => (
        <>
          {shown(call, 'answered', answeredText(call.answered))}
          {call.answered === null ? (
            <>
              {' '}
              <Tag kind="late">无人应答</Tag>
            </>
          ) : (
            isSlow(call.answered) && (
              <>
                {' '}
                <Tag kind="soon">超过三声</Tag>
              </>
            )
          )}
        </>
      ),
    },
    { key: 'found', title: '发现', cell: (call) => shown(call, 'found', call.found) },
    { key: 'ours', title: '我方', width: 110, cell: (call) => shown(call, 'ours', call.ours) },
  ]
}

function summary(calls: readonly RollCall[]): string {
  const silent = calls.filter(({ answered }) => answered === null).length
  const slow = calls.filter(({ answered }) => answered !== null && isSlow(answered)).length
  return [
    `${calls.length} 次`,
    slow > 0 && `超过三声 ${slow} 次`,
    silent > 0 && `没人接 ${silent} 次`,
  ]
    .filter(Boolean)
    .join(' · ')
}

export function RollCallPage() {
  const now = useMinute()
  const nameOf = usePersonName()
  const why = useWhyReadOnly()
  const [month, setMonth] = useState<Month>(() => monthOfDay(dayOf(deskNow())))
  const { desk, state } = useLeft({ kinds: ['rollCall'], months: [month] })
  const [kind, setKind] = useState<Kind>('all')
  const [open, setOpen] = useState<Open>(null)
  const calls = desk.rollCalls
    .filter(
      ({ at, direction }) =>
        monthOfDay(dayOf(toMs(at))) === month && (kind === 'all' || kind === direction),
    )
    .sort((a, b) => b.at.localeCompare(a.at))
  useKey('Esc', goBack)
  const shared = { disabled: why !== undefined, title: why }
  const record = (direction: Direction) => setOpen({ kind: 'record', direction })
  const close = () => setOpen(null)
  return (
    <DeskLayout>
      <div className={styles.page}>
        <LogPlaces current="rollCalls" />
        <Heading
          note={calls.length === 0 ? undefined : summary(calls)}
          actions={
            <>
              <KeyButton
                kind="quiet"
                keyName="Alt+ArrowLeft"
                onPress={() => setMonth(monthsAfter(month, -1))}
              >
                上月
              </KeyButton>
              <KeyButton
                kind="quiet"
                keyName="Alt+ArrowRight"
                onPress={() => setMonth(monthsAfter(month, 1))}
              >
                下月
              </KeyButton>
              <PaperButton paper={{ kind: 'rollCalls', month }} />
              <KeyButton keyName="Alt+U" {...shared} onPress={() => record('in')}>
                记上级抽查
              </KeyButton>
              <KeyButton kind="primary" keyName="Alt+N" {...shared} onPress={() => record('out')}>
                抽查一家
              </KeyButton>
            </>
          }
        >
          {monthText(month)}点名抽查
        </Heading>
        <div className={styles.filters}>
          <Choice label="方向" value={kind} options={KINDS} onChange={setKind} />
        </div>
        <LeftNote state={state} />
        <Table
          label="点名抽查"
          columns={columnsOf(nameOf, now)}
          rows={calls}
          rowKey={({ id }) => id}
          {...(why === undefined
            ? { onOpen: (call: RollCall) => setOpen({ kind: 'correct', call }) }
            : {})}
          empty={
            <Empty title="这个月还没有点名抽查">
              按 Alt+N 抽查一家：拨出时按 F9 开始计秒，有人接再按一次。上级来抽查的按 Alt+U 记下。
            </Empty>
          }
        />
      </div>
      {open?.kind === 'record' && (
        <RecordRollCallDialog direction={open.direction} onClose={close} />
      )}
      {open?.kind === 'correct' && <CorrectRollCallDialog call={open.call} onClose={close} />}
    </DeskLayout>
  )
}
