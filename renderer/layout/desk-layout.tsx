// The frame around every signed-in screen: who is on duty, the clock, the alarm, the places to
// go, and the line that takes an entry.
import type { ReactNode } from 'react'
import { isBackupLate } from '../../shared/backup/clocks'
import type { DeskState } from '../../shared/desk'
import { HOUR, relativeText, toMs, type Ms } from '../../shared/time'
import { Frame, type StatusItem } from './frame'
import { KeyButton, LOCK_KEY, useKey } from '../ui'
import { useRoute } from '../route'
import { DutyBanner } from '../duty/duty-banner'
import { ToldBanner } from '../duty/told-banner'
import { EntryLine } from '../entry-line/entry-line'
import { useStore } from '../store'
import { Alarm } from './alarm'
import { Banners } from './banners'
import { SensitiveBanner } from './sensitive-banner'
import { DutyLine } from './duty-line'
import { lock, signOut } from './lock-and-sign-out'
import { askInstruction } from './instruction-store'
import { askKeys } from './keys-asked-store'
import { openPalette } from './palette-store'
import { takeCall } from './which-call-store'
import { placeOf, usePlaces } from './places'
import { toWall } from './full-screen'
import { useDamaged, useDesk, useMinute, useNow, useUnit, useWhyReadOnly } from '../use-desk'

export interface DeskLayoutProps {
  readonly strip?: ReactNode
  readonly aside?: ReactNode
  readonly asideKind?: 'panel' | 'desk'
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** A copy that is older than this is no backup any more. */
const OLD_COPY: Ms = 24 * HOUR

/** The latest good copy, and whether any place is behind. */
function backupStatus({ backup: { places }, machine }: DeskState, minute: Ms): StatusItem {
  const made = [machine.lastExportAt, ...places.map(({ last }) => last?.at ?? null)]
  const latest = made
    .filter((at) => at !== null)
    .sort()
    .at(-1)
  const copied = latest === undefined ? null : toMs(latest)
  const isLate = places.some((place) => isBackupLate(place, minute))
  const isOld = copied === null || minute - copied > OLD_COPY
  return {
    label: '备份',
    value: copied === null ? '还没有' : relativeText(copied, minute),
    tone: isLate ? 'late' : isOld ? 'soon' : 'safe',
    title: isLate ? '有一处备份没有成功，见“设置 · 数据”' : '在“设置 · 数据”里设自动备份，或导出',
  }
}

function useStatus(): readonly StatusItem[] {
  const seq = useStore(({ connection }) =>
    connection?.view.kind === 'desk' ? connection.view.seq : 0,
  )
  const damaged = useDamaged()
  const minute = useMinute()
  const desk = useDesk()
  if (damaged)
    return [{ label: '数据', value: '只读', tone: 'late', title: '值班数据有损坏，现在只能查看' }]
  return [
    { label: '已存盘', value: `第${seq}条`, title: '每条记录写到磁盘之后才算存上' },
    backupStatus(desk, minute),
  ]
}

export function DeskLayout({ strip, aside, asideKind = 'panel', foot, children }: DeskLayoutProps) {
  const unit = useUnit()
  const now = useNow()
  const status = useStatus()
  const at = useRoute(({ route }) => route.kind)
  const nav = usePlaces()
  const why = useWhyReadOnly()
  useKey('F2', takeCall)
  useKey('Ctrl+I', askInstruction)
  useKey('?', askKeys)
  useKey('F11', toWall)
  return (
    <Frame
      unitName={unit.name}
      shiftLine={<DutyLine />}
      now={now}
      status={status}
      headActions={
        <>
          <KeyButton kind="quiet" size="small" keyName="Ctrl+K" onPress={openPalette}>
            查找
          </KeyButton>
          <KeyButton
            kind="quiet"
            size="small"
            keyName={LOCK_KEY}
            keyEverywhere
            onPress={() => void lock()}
          >
            锁屏
          </KeyButton>
          <KeyButton kind="quiet" size="small" onPress={() => void signOut()}>
            签退
          </KeyButton>
        </>
      }
      nav={nav}
      currentNav={placeOf(at)}
      alarm={<Alarm />}
      banners={
        <>
          <Banners />
          <SensitiveBanner />
          <DutyBanner />
          <ToldBanner />
        </>
      }
      strip={strip}
      aside={aside}
      asideKind={asideKind}
      foot={foot}
      entry={<EntryLine why={why} />}
    >
      {children}
    </Frame>
  )
}
