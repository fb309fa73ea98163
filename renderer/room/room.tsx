// The frame around every signed-in screen: who is on duty, the clock, the alarm, the places to go.
import type { ReactNode } from 'react'
import { mayApprove, ROLE_NAMES } from '../../shared/vocabulary'
import { Frame, type NavItem } from '../frame'
import { KeyButton, useKey } from '../kit'
import { go, useRoute, type Route } from '../route'
import { useStore } from '../store'
import { Alarm } from './alarm'
import { Banners } from './banners'
import { lock, signOut } from './leave'
import { useDesk, useMe, useNow, useReadOnly, useUnit } from './use-room'

const PLACES: readonly { readonly route: Route; readonly label: string; readonly of: readonly Route['at'][] }[] = [
  { route: { at: 'desk' }, label: '值班台', of: ['desk', 'intake'] },
  { route: { at: 'incidents' }, label: '事件', of: ['incidents', 'incident', 'phone', 'report'] },
  { route: { at: 'settings' }, label: '设置', of: ['settings'] },
  { route: { at: 'manual' }, label: '使用说明', of: ['manual'] },
]

const nav: readonly NavItem[] = PLACES.map(({ route, label }, index) => ({
  key: route.at, label, keyName: `Alt+${index + 1}`, onGo: () => go(route),
}))

export interface RoomProps {
  readonly strip?: ReactNode
  readonly aside?: ReactNode
  readonly asideKind?: 'panel' | 'desk'
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** 值班 张磊 · 带班 李建国: who is signed in, and the leaders who can be asked. */
function DutyLine() {
  const me = useMe()
  const { people } = useDesk()
  const leaders = Object.values(people).filter(({ active, role, id }) => active && mayApprove(role) && id !== me?.id)
  return (
    <>
      值班 <b>{me?.name}</b>{me !== null && `（${me.post === '' ? ROLE_NAMES[me.role] : me.post}）`}
      {leaders.length > 0 && ` · 带班 ${leaders.slice(0, 2).map(({ name }) => name).join('、')}`}
    </>
  )
}

function useStatus() {
  const seq = useStore(({ connection }) => (connection?.view.stage === 'desk' ? connection.view.seq : 0))
  const damaged = useReadOnly()
  return damaged
    ? [{ label: '数据', value: '只读', tone: 'late' as const, title: '值班数据有损坏，现在只能查看' }]
    : [{ label: '已存盘', value: `第${seq}条`, title: '每条记录写到磁盘之后才算存上' }]
}

export function Room({ strip, aside, asideKind = 'panel', foot, children }: RoomProps) {
  const unit = useUnit()
  const now = useNow()
  const status = useStatus()
  const at = useRoute(({ route }) => route.at)
  const current = PLACES.find(({ of }) => of.includes(at))?.route.at ?? 'desk'
  useKey('F2', () => go({ at: 'intake' }), { enabled: at !== 'intake' })
  return (
    <Frame
      unitName={unit.name}
      shiftLine={<DutyLine />}
      now={now}
      status={status}
      headActions={
        <>
          <KeyButton kind="quiet" size="small" keyName="Ctrl+Shift+L" onPress={() => void lock()}>锁屏</KeyButton>
          <KeyButton kind="quiet" size="small" onPress={() => void signOut()}>签退</KeyButton>
        </>
      }
      nav={nav}
      currentNav={current}
      alarm={<Alarm />}
      banners={<Banners />}
      strip={strip}
      aside={aside}
      asideKind={asideKind}
      foot={foot}
    >
      {children}
    </Frame>
  )
}
