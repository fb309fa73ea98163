// The frame around every signed-in screen: who is on duty, the clock, the alarm, the places to
// go, and the line that takes an entry.
import type { ReactNode } from 'react'
import { HOUR, relativeText, toMs, type Ms } from '../../shared/time'
import { Frame, type StatusItem } from './frame'
import { KeyButton, useKey } from '../ui'
import { go, useRoute } from '../route'
import { DutyBanner } from '../duty/duty-banner'
import { EntryLine } from '../entry-line/entry-line'
import { useStore } from '../store'
import { Alarm } from './alarm'
import { Banners } from './banners'
import { DutyLine } from './duty-line'
import { lock, signOut } from './lock-and-sign-out'
import { openPalette } from './palette-store'
import { placeOf, usePlaces } from './places'
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

function useStatus(): readonly StatusItem[] {
  const seq = useStore(({ connection }) =>
    connection?.view.kind === 'desk' ? connection.view.seq : 0,
  )
  const damaged = useDamaged()
  const minute = useMinute()
  const { lastExportAt } = useDesk().machine
  if (damaged)
    return [{ label: '数据', value: '只读', tone: 'late', title: '值班数据有损坏，现在只能查看' }]
  const copied = lastExportAt === null ? null : toMs(lastExportAt)
  return [
    { label: '已存盘', value: `第${seq}条`, title: '每条记录写到磁盘之后才算存上' },
    {
      label: '备份',
      value: copied === null ? '还没有' : relativeText(copied, minute),
      tone: copied === null || minute - copied > OLD_COPY ? 'soon' : 'safe',
      title: '每班一次，在“设置 · 数据”里导出',
    },
  ]
}

export function DeskLayout({ strip, aside, asideKind = 'panel', foot, children }: DeskLayoutProps) {
  const unit = useUnit()
  const now = useNow()
  const status = useStatus()
  const at = useRoute(({ route }) => route.kind)
  const nav = usePlaces()
  const why = useWhyReadOnly()
  useKey('F2', () => go({ kind: 'intake' }), { enabled: at !== 'intake' })
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
          <KeyButton kind="quiet" size="small" keyName="Ctrl+Shift+L" onPress={() => void lock()}>
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
          <DutyBanner />
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
