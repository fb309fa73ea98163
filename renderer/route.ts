// Where on the desk the page is. Esc goes back one step; nothing is lost by leaving a form.
import { create } from 'zustand'
import { canonicalJson } from '../shared/journal'
import type { ReportKind } from '../shared/vocabulary'

export type Route =
  | { readonly kind: 'desk' }
  /** `fromEntry`, `fromOpinion`: what becomes an incident. `form`: which of several unfinished ones. */
  | {
      readonly kind: 'intake'
      readonly fromEntry?: string
      readonly fromOpinion?: string
      readonly form?: string
    }
  | { readonly kind: 'incidents' }
  | { readonly kind: 'incident'; readonly incidentId: string }
  /** 往年记录, and one incident of it. */
  | { readonly kind: 'past' }
  | { readonly kind: 'pastIncident'; readonly incidentId: string }
  | { readonly kind: 'phone'; readonly incidentId: string }
  /** 续来电 */
  | { readonly kind: 'call'; readonly incidentId: string; readonly form?: string }
  | {
      readonly kind: 'report'
      readonly incidentId: string
      readonly reportKind: ReportKind
      readonly reportId: string | null
    }
  /** 导入: a packet, codes on paper, a 回执. */
  | { readonly kind: 'import' }
  /** 报送登记 */
  | { readonly kind: 'deliveries' }
  /** 值班记录: of one shift, or of the shift in force. */
  | { readonly kind: 'log'; readonly shiftId: string | null; readonly entryId?: string }
  /** Of the shift in force, or the sheet of one that is over. */
  | { readonly kind: 'handover'; readonly shiftId?: string }
  /** What happened since the person was last on duty. */
  | { readonly kind: 'since' }
  | { readonly kind: 'roster' }
  | { readonly kind: 'rollCalls' }
  | { readonly kind: 'nilReport' }
  | { readonly kind: 'trips' }
  | { readonly kind: 'digests' }
  /** 舆情, and one of them. */
  | { readonly kind: 'opinions' }
  | { readonly kind: 'opinionWeeks' }
  | { readonly kind: 'opinion'; readonly opinionId: string }
  /** 批示: the ledger, and one of them. */
  | { readonly kind: 'instructions' }
  | {
      readonly kind: 'instruction'
      readonly incidentId?: string | undefined
      readonly instructionId: string
    }
  | { readonly kind: 'contacts' }
  /** 下级单位: the watch over them, their 零报告, who was late, the register. */
  | {
      readonly kind: 'subordinates'
      readonly tab?: 'inbox' | 'nil' | 'calls' | 'late' | 'month' | 'circular' | 'register'
    }
  /** `tab`: the one to open; else the one that was open last. */
  | { readonly kind: 'settings'; readonly tab?: 'data' }
  | { readonly kind: 'manual' }
  /** 大屏: numbers and times alone, to be read from two metres. */
  | { readonly kind: 'wall' }

/** What a page opens at once when it is reached by the next-step button. */
export type Opening =
  'approve' | 'deliver' | 'receipt' | 'relay' | 'leaders' | 'close' | 'confirm' | null

interface RouteStore {
  readonly route: Route
  readonly opening: Opening
  readonly before: readonly Route[]
  /** One number for each page that was come to: it stays while the page gets to know its own id. */
  readonly visit: number
}

const HOME: Route = { kind: 'desk' }

export const useRoute = create<RouteStore>(() => ({
  route: HOME,
  opening: null,
  before: [],
  visit: 0,
}))

/** Deep enough for a shift, short enough never to matter. */
const REMEMBERED = 20

/** A report that there is says its kind itself. */
const placeOf = (route: Route): string =>
  canonicalJson(
    route.kind === 'report' && route.reportId !== null ? { ...route, reportKind: null } : route,
  )

/** Going where the page already is opens what is asked there: the way back stays one step. */
export const go = (route: Route, opening: Opening = null): void =>
  useRoute.setState(({ route: from, before, visit }) =>
    placeOf(from) === placeOf(route)
      ? { opening }
      : { route, opening, before: [...before.slice(-REMEMBERED), from], visit: visit + 1 },
  )

export const goBack = (): void =>
  useRoute.setState(({ before, visit }) => ({
    route: before[before.length - 1] ?? HOME,
    opening: null,
    before: before.slice(0, -1),
    visit: visit + 1,
  }))

/** The open incident that the screen is about; null on every other. */
export const incidentAt = (route: Route): string | null =>
  route.kind === 'incident' ||
  route.kind === 'phone' ||
  route.kind === 'call' ||
  route.kind === 'report'
    ? route.incidentId
    : null

/** The report that this page was begun for has its id: whoever comes back finds that very report. */
export const becameReport = (reportId: string): void =>
  useRoute.setState(({ route }) =>
    route.kind === 'report' ? { route: { ...route, reportId } } : {},
  )

/** What was to be opened at once is open. */
export const opened = (): void => useRoute.setState({ opening: null })

export const goHome = (): void =>
  useRoute.setState(({ visit }) => ({ route: HOME, opening: null, before: [], visit: visit + 1 }))
