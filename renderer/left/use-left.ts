// The desk with what has left of some months beside what is at hand, for the lists that show a month like any other.
import { useCallback, useMemo } from 'react'
import type { Month } from '../../shared/calendar/month'
import { ok, type Refusal } from '../../shared/result'
import type { LeftRecord, ListedKind } from '../../shared/retire/left-record'
import { mayHaveLeft } from '../../shared/retire/wanted'
import { withLeft } from '../../shared/retire/with-left'
import type { DeskState } from '../../shared/state'
import { api } from '../api'
import { useDesk } from '../use-desk'
import { useAnswer } from './use-answer'

export interface Asked {
  readonly kinds: readonly ListedKind[]
  readonly months: readonly Month[]
  /** This one with all that belongs to it, in whatever month it was. */
  readonly one?: { readonly kind: 'shift' | 'opinion'; readonly id: string } | undefined
}

export interface DeskWithPast {
  readonly desk: DeskState
  /** `reading`: what has left is still on its way. */
  readonly state: 'reading' | 'read' | Refusal
}

const NOTHING: readonly LeftRecord[] = []
const nothing = async () => ok({ left: NOTHING })

/** By whole months; the others leave with the shifts that tell of them. */
const BY_MONTH: ReadonlySet<ListedKind> = new Set([
  'rollCall',
  'nilReport',
  'rosterDay',
  'swap',
  'edit',
  'unitNilDay',
])

function mayBeGone(desk: DeskState, { kinds, months, one }: Asked): boolean {
  if (one !== undefined) return true
  if (kinds.every((kind) => BY_MONTH.has(kind))) return months.some((m) => mayHaveLeft(desk, m))
  return Object.keys(desk.kept.lastHere).length > 0
}

export function useLeft(asked: Asked): DeskWithPast {
  const desk = useDesk()
  const key = JSON.stringify(asked)
  const isAsked = mayBeGone(desk, asked)
  // With each shift more may have left.
  const inForce = desk.shift.current?.id
  const ask = useCallback(() => api.readPastRecords(JSON.parse(key) as Asked), [key, inForce])
  const reply = useAnswer(isAsked ? ask : nothing)
  const left = reply?.ok === true ? reply.value.left : NOTHING
  const whole = useMemo(() => withLeft(desk, left), [desk, left])
  if (!isAsked) return { desk, state: 'read' }
  return { desk: whole, state: reply === null ? 'reading' : reply.ok ? 'read' : reply.error }
}
