// The places of the desk, in the order of their keys.
import { useMemo } from 'react'
import type { NavItem } from './frame'
import { go, type Route } from '../route'
import { useDesk } from '../use-desk'

interface Place {
  readonly route: Route
  readonly label: string
  /** The screens that belong there. */
  readonly of: readonly Route['kind'][]
}

const PLACES: readonly Place[] = [
  { route: { kind: 'desk' }, label: '值班台', of: ['desk', 'intake', 'since'] },
  {
    route: { kind: 'incidents' },
    label: '事件',
    of: ['incidents', 'incident', 'past', 'pastIncident', 'phone', 'report', 'import'],
  },
  { route: { kind: 'deliveries' }, label: '报送登记', of: ['deliveries'] },
  {
    route: { kind: 'log', shiftId: null },
    label: '值班记录',
    of: ['log', 'rollCalls', 'nilReport'],
  },
  { route: { kind: 'handover' }, label: '交接班', of: ['handover'] },
  { route: { kind: 'roster' }, label: '值班表', of: ['roster'] },
  { route: { kind: 'contacts' }, label: '通讯录', of: ['contacts'] },
  { route: { kind: 'settings' }, label: '设置', of: ['settings'] },
  { route: { kind: 'manual' }, label: '使用说明', of: ['manual'] },
]

/** The places with what waits in them. */
export function usePlaces(): readonly NavItem[] {
  const matters = useDesk().shift.openMatters.length
  return useMemo(() => {
    const counts: Partial<Readonly<Record<Route['kind'], number>>> = { log: matters }
    return PLACES.map(({ route, label }, index) => {
      const count = counts[route.kind]
      return {
        key: route.kind,
        label,
        keyName: `Alt+${index + 1}`,
        onGo: () => go(route),
        ...(count === undefined ? {} : { count }),
      }
    })
  }, [matters])
}

export const placeOf = (at: Route['kind']): Route['kind'] =>
  PLACES.find(({ of }) => of.includes(at))?.route.kind ?? 'desk'
