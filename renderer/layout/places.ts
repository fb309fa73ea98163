// The places of the desk, in the order of their keys.
import { useMemo } from 'react'
import { openInstructions } from '../../shared/instruction/find'
import { openOpinions } from '../../shared/opinion/find'
import type { NavItem } from './frame'
import { go, type Route } from '../route'
import { useDesk } from '../use-desk'
import type { DeskState } from '../../shared/desk'

interface Place {
  readonly route: Route
  readonly label: string
  /** The screens that belong there. */
  readonly of: readonly Route['kind'][]
  /** Its own key; else Alt and its place among those without one. */
  readonly keyName?: string
  /** Only for a room that needs it. */
  readonly isWanted?: (desk: DeskState) => boolean
}

const PLACES: readonly Place[] = [
  { route: { kind: 'desk' }, label: '值班台', of: ['desk', 'intake', 'since'] },
  {
    route: { kind: 'incidents' },
    label: '事件',
    of: ['incidents', 'incident', 'past', 'pastIncident', 'phone', 'call', 'report', 'import'],
  },
  {
    route: { kind: 'opinions' },
    label: '舆情',
    of: ['opinions', 'opinion', 'opinionWeeks'],
    keyName: 'Alt+0',
  },
  {
    route: { kind: 'instructions' },
    label: '批示',
    of: ['instructions', 'instruction'],
    keyName: 'Ctrl+B',
  },
  { route: { kind: 'deliveries' }, label: '报送登记', of: ['deliveries'] },
  {
    route: { kind: 'log', shiftId: null },
    label: '值班记录',
    of: ['log', 'rollCalls', 'nilReport', 'trips', 'digests'],
  },
  { route: { kind: 'handover' }, label: '交接班', of: ['handover'] },
  { route: { kind: 'roster' }, label: '值班表', of: ['roster'] },
  { route: { kind: 'contacts' }, label: '通讯录', of: ['contacts'] },
  {
    route: { kind: 'subordinates' },
    label: '下级单位',
    of: ['subordinates'],
    keyName: 'Ctrl+U',
    isWanted: ({ subordinates }) => subordinates.settings.on,
  },
  { route: { kind: 'settings' }, label: '设置', of: ['settings'] },
  { route: { kind: 'manual' }, label: '使用说明', of: ['manual'] },
]

const KEYED = PLACES.filter(({ keyName }) => keyName === undefined)
function keyOf(place: Place): string {
  const index = KEYED.indexOf(place)
  return place.keyName ?? `Alt+${index + 1}`
}

/** The places with what waits in them. */
export function usePlaces(): readonly NavItem[] {
  const desk = useDesk()
  const matters = desk.shift.openMatters.length
  const opinions = useMemo(() => openOpinions(desk).length, [desk])
  const instructions = useMemo(() => openInstructions(desk).length, [desk])
  const wanted = PLACES.filter(({ isWanted }) => isWanted?.(desk) ?? true)
  const kinds = wanted.map(({ route }) => route.kind).join(' ')
  return useMemo(() => {
    const counts: Partial<Readonly<Record<Route['kind'], number>>> = {
      log: matters,
      opinions,
      instructions,
    }
    return PLACES.filter(({ route }) => kinds.split(' ').includes(route.kind)).map((place) => {
      const { route, label } = place
      const count = counts[route.kind]
      return {
        key: route.kind,
        label,
        keyName: keyOf(place),
        onGo: () => go(route),
        ...(count === undefined ? {} : { count }),
      }
    })
  }, [matters, opinions, instructions, kinds])
}

export const placeOf = (at: Route['kind']): Route['kind'] =>
  PLACES.find(({ of }) => of.includes(at))?.route.kind ?? 'desk'
