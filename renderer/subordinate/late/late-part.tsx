// 迟报认定: of a month, every report that a unit below owed, when it came, what the record proposes and what was decided;
// and the 核报 that wait for an answer.
import { useMemo, useState } from 'react'
import { monthOfDay, monthsAfter, monthText, type Month } from '../../../shared/calendar/month'
import { isAwaited } from '../../../shared/accountability/clocks'
import { unitOfDuty } from '../../../shared/accountability/duties'
import { judgementText } from '../../../shared/accountability/judge'
import {
  countsOf,
  judgedDuties,
  RATE_NAMES,
  RATES,
  type JudgedDuty,
} from '../../../shared/accountability/month'
import { BODY_NAMES } from '../../../shared/accountability/outcome'
import { sharesOf } from '../../../shared/accountability/sheet'
import { shortNameOf } from '../../../shared/subordinate/find'
import { dayOf, minuteText } from '../../../shared/time'
import type { DeskState } from '../../../shared/desk'
import { Empty, Heading, KeyButton, Table, type Column } from '../../ui'
import { useRights } from '../../settings/rights'
import { useDesk, useMinute, useWhyReadOnly } from '../../use-desk'
import { deskNow } from '../../store'
import { CaseDialog } from './case-dialog'
import { AssignDialog } from './duty-dialogs'
import { AskUnitDialog, InquiryList } from './inquiries'
import { AccountabilityDialog } from './settings-dialog'
import styles from './late.module.css'

type Open =
  { readonly kind: 'ask' | 'assign' | 'settings' } | { readonly kind: 'case'; readonly key: string }

const columns = (desk: DeskState): readonly Column<JudgedDuty>[] => [
  {
    key: 'due',
    title: '应报',
    width: 110,
    cell: ({ duty }) => minuteText(duty.dueAt).slice(5),
  },
  {
    key: 'unit',
    title: '单位',
    width: '18%',
    cell: ({ duty }) => {
      const unit = unitOfDuty(desk, duty)
      return (
        <>
          <b>{unit === undefined ? '—' : shortNameOf(unit)}</b>
          <span className={styles.aside}>{BODY_NAMES[duty.body]}</span>
        </>
      )
    },
  },
  {
    key: 'incident',
    title: '事件',
    cell: ({ duty }) => (
      <>
        {duty.title} <span className={styles.aside}>{duty.number}</span>
      </>
    ),
  },
  {
    key: 'got',
    title: '最早报来',
    width: 190,
    cell: ({ duty: { got } }) =>
      got === null ? '没有' : `${minuteText(got.at).slice(5)} ${got.how}`,
  },
  {
    key: 'judged',
    title: '结果',
    width: '20%',
    cell: ({ judgement }) => judgementText(judgement),
  },
  {
    key: 'state',
    title: '认定',
    width: 110,
    cell: ({ judgement: { finding, decided, outcome } }) => {
      if (decided) return '已认定'
      if (finding !== null) return isAwaited(finding) ? '待情况说明' : '待认定'
      return outcome === 'late' || outcome === 'omitted' ? '待初核' : ''
    },
  },
]

const toneOf = ({ judgement }: JudgedDuty) =>
  judgement.timeliness === 'onTime'
    ? undefined
    : judgement.timeliness === null
      ? ('soon' as const)
      : ('late' as const)

function Sum({ duties }: { readonly duties: readonly JudgedDuty[] }) {
  const counts = countsOf(duties)
  if (counts.owed === 0) return <span>还没有到期的</span>
  const shares = sharesOf(counts)
  return <span>{RATES.map((rate) => `${RATE_NAMES[rate]} ${shares[rate]}`).join(' · ')}</span>
}

export function LatePart() {
  const desk = useDesk()
  const now = useMinute()
  const why = useWhyReadOnly()
  const rights = useRights()
  const [month, setMonth] = useState<Month>(() => monthOfDay(dayOf(deskNow())))
  const [open, setOpen] = useState<Open | null>(null)
  const duties = useMemo(() => judgedDuties(desk, now, (one) => one === month), [desk, now, month])
  const close = () => setOpen(null)
  return (
    <>
      <Heading
        note={<Sum duties={duties} />}
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
            {rights.mayChange && (
              <KeyButton keyName="Alt+S" onPress={() => setOpen({ kind: 'settings' })}>
                时限与计分
              </KeyButton>
            )}
            <KeyButton
              keyName="Alt+T"
              disabled={why !== undefined}
              title={why}
              onPress={() => setOpen({ kind: 'assign' })}
            >
              定责任单位
            </KeyButton>
            <KeyButton
              kind="primary"
              keyName="Alt+H"
              disabled={why !== undefined}
              title={why}
              onPress={() => setOpen({ kind: 'ask' })}
            >
              核报
            </KeyButton>
          </>
        }
      >
        {monthText(month)}谁迟报了
      </Heading>
      <InquiryList month={month} />
      <Table
        label="应报的事件"
        columns={columns(desk)}
        rows={duties}
        rowKey={({ duty }) => duty.key}
        rowTone={toneOf}
        onOpen={({ duty }) => setOpen({ kind: 'case', key: duty.key })}
        empty={
          <Empty title="这个月没有单位要报的事件">
            下级来电、发来事件包，或事件地点、事发单位在名册里，就会列在这里；别处得知、认不出是哪家的，按
            Alt+T 定责任单位。演练不列。
          </Empty>
        }
      />
      {open?.kind === 'case' && <CaseDialog dutyKey={open.key} onClose={close} />}
      {open?.kind === 'ask' && <AskUnitDialog incidentId={null} unitId={null} onClose={close} />}
      {open?.kind === 'assign' && <AssignDialog duty={null} onClose={close} />}
      {open?.kind === 'settings' && <AccountabilityDialog onClose={close} />}
    </>
  )
}
