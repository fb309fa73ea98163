// Which incident an entry is about: the one whose number was typed in front, or the one on the screen.
import { incidentNumber, shortNumber } from '../../shared/incident/number'
import type { Incident } from '../../shared/incident/record'
import { incidentAt, useRoute } from '../route'
import { useDesk } from '../use-desk'
import type { Numbered, Typed } from './typed'

type Incidents = Readonly<Record<string, Incident>>

/** Numbers begin anew each year: the newest is meant. */
export const numberedIn =
  (incidents: Incidents): Numbered =>
  (number) =>
    Object.values(incidents)
      .filter((incident) => shortNumber(incident) === `${number}号`)
      .sort((a, b) => b.year - a.year)[0]?.id ?? null

export interface Tie {
  /** What the screen is about. */
  readonly onScreen: string | null
  readonly numbered: Numbered
  /** What the entry is about as it stands. */
  readonly incident: Incident | null
}

export function useTie({ incidentId }: Typed): Tie {
  const { incidents } = useDesk()
  const onScreen = useRoute(({ route }) => incidentAt(route))
  const id = incidentId === undefined ? onScreen : incidentId
  return {
    onScreen,
    numbered: numberedIn(incidents),
    incident: id === null ? null : (incidents[id] ?? null),
  }
}

export const unknownTieText = (number: string): string =>
  `没有${number}号事件：改成有的编号，或在最前面按退格，当普通文字记下。`

export const tieTitle = (incident: Incident): string =>
  `记入 ${incidentNumber(incident)} ${incident.facts.title}，按一下改为不属于哪一件`
