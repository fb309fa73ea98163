// 外出报备: which leaders are away, who stands in, and who is to be back.
import { useState } from 'react'
import { monthOfDay, monthsAfter, monthText, type Month } from '../../shared/calendar/month'
import {
  awayNow,
  STANDING_NAMES,
  standingOf,
  standInText,
  tripsOf,
  whenText,
} from '../../shared/trip/find'
import type { Trip } from '../../shared/trip/record'
import { dayOf, type Ms } from '../../shared/time'
import { Empty, Heading, KeyButton, Table, Tag, useKey, type Column, type TagKind } from '../ui'
import { DeskLayout } from '../layout/desk-layout'
import { LogPlaces } from '../layout/log-places'
import { PaperButton } from '../paper/paper-button'
import { goBack } from '../route'
import { useDesk, useMinute, useWhyReadOnly } from '../use-desk'
import { deskNow } from '../store'
import { ReportTripDialog, TripDialog } from './trip-dialogs'
import styles from './trip.module.css'

const TAGS: Readonly<Record<ReturnType<typeof standingOf>, TagKind>> = {
  planned: 'plain',
  away: 'soon',
  overdue: 'late',
  returned: 'safe',
  dropped: 'plain',
}

const columns = (now: Ms): readonly Column<Trip>[] => [
  {
    key: 'who',
    title: '谁',
    width: '18%',
    cell: ({ name, post }) => (
      <>
        <b>{name}</b>
        <span className={styles.aside}>{post}</span>
      </>
    ),
  },
  {
    key: 'state',
    title: '情况',
    width: 110,
    cell: (trip) => {
      const standing = standingOf(trip, now)
      return <Tag kind={TAGS[standing]}>{STANDING_NAMES[standing]}</Tag>
    },
  },
  { key: 'when', title: '外出时间', width: 210, cell: whenText },
  {
    key: 'where',
    title: '地点、事由',
    cell: ({ place, why }) => (
      <>
        {place}
        <span className={styles.aside}>{why}</span>
      </>
    ),
  },
  {
    key: 'standIn',
    title: '代理',
    width: '20%',
    cell: (trip) => standInText(trip) || <Tag kind="soon">没有报</Tag>,
  },
]

export function TripPage() {
  const desk = useDesk()
  const now = useMinute()
  const why = useWhyReadOnly()
  const [month, setMonth] = useState<Month>(() => monthOfDay(dayOf(deskNow())))
  const [open, setOpen] = useState<'report' | { readonly tripId: string } | null>(null)
  useKey('Esc', goBack)
  const away = awayNow(desk, now)
  const close = () => setOpen(null)
  return (
    <DeskLayout>
      <div className={styles.page}>
        <LogPlaces current="trips" />
        <Heading
          note={
            away.length === 0
              ? '现在没有领导外出'
              : `现在外出：${away.map(({ name }) => name).join('、')}`
          }
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
              <PaperButton paper={{ kind: 'trips', month }} />
              <KeyButton
                kind="primary"
                keyName="Alt+N"
                disabled={why !== undefined}
                title={why}
                onPress={() => setOpen('report')}
              >
                记报备
              </KeyButton>
            </>
          }
        >
          {monthText(month)}外出报备
        </Heading>
        <Table
          label="外出报备"
          columns={columns(now)}
          rows={tripsOf(desk, month)}
          rowKey={({ id }) => id}
          rowTone={(trip) => (standingOf(trip, now) === 'overdue' ? 'late' : undefined)}
          onOpen={({ id }) => setOpen({ tripId: id })}
          empty={
            <Empty title="这个月没有领导外出报备">
              领导报来外出，按 Alt+N 记下：去哪里、几时回、谁代理。过期没回的响铃。
            </Empty>
          }
        />
        {open === 'report' && <ReportTripDialog onClose={close} />}
        {open !== null && typeof open === 'object' && (
          <TripDialog tripId={open.tripId} onClose={close} />
        )}
      </div>
    </DeskLayout>
  )
}
