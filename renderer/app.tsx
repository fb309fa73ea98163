// Which screen is shown: the first run, the door, or one of the desk's own.
import { useEffect } from 'react'
import { forgetDrafts, readDrafts, useDrafts } from './form/drafts'
import { forgetWhatWasLeft } from './left-behind'
import { usePaletteOpen } from './layout/palette-store'
import { Opening } from './opening'
import { go, goHome, useRoute } from './route'
import {
  ContactPage,
  DeliveryPage,
  DeskPage,
  FirstRun,
  HandoverPage,
  ImportPage,
  IncidentListPage,
  IncidentPage,
  IntakePage,
  LogPage,
  ManualPage,
  NilReportPage,
  PastIncidentPage,
  Palette,
  PastPage,
  PhonePage,
  ReportPage,
  RollCallPage,
  RosterPage,
  SettingsPage,
  SignInPage,
  SincePage,
} from './screens'
import { clearSignOutReason } from './sign-out-reason'
import { useStore } from './store'

/** Whoever sits down finds their own place again after a lock; somebody else starts at the desk. */
function usePlaceOf(personId: string | null): void {
  useEffect(() => {
    if (personId === null) return
    if (lastPerson !== null && lastPerson !== personId) startPlace(personId)
    lastPerson = personId
    clearSignOutReason()
    void readDrafts()
    return forgetDrafts
  }, [personId])
}
let lastPerson: string | null = null

/** Whoever has just taken the desk over sees first what they missed. */
function startPlace(personId: string): void {
  const view = useStore.getState().connection?.view
  const first = view?.kind === 'desk' ? view.state.shift.current?.crew[0] : undefined
  const tookOver = useRoute.getState().route.kind === 'handover' && first?.personId === personId
  goHome()
  forgetWhatWasLeft()
  if (tookOver) go({ kind: 'since' })
}

/** Fetched when it is first asked for. */
function Search() {
  const isOpen = usePaletteOpen((palette) => palette.isOpen)
  return isOpen ? <Palette /> : null
}

function DeskScreens() {
  const { route, visit } = useRoute()
  const ready = useDrafts(({ drafts }) => drafts !== null)
  if (!ready) return null
  switch (route.kind) {
    case 'desk':
      return <DeskPage />
    case 'intake':
      return <IntakePage key={route.fromEntry} fromEntry={route.fromEntry} />
    case 'incidents':
      return <IncidentListPage />
    case 'incident':
      return <IncidentPage key={route.incidentId} incidentId={route.incidentId} />
    case 'past':
      return <PastPage />
    case 'pastIncident':
      return <PastIncidentPage key={route.incidentId} incidentId={route.incidentId} />
    case 'phone':
      return <PhonePage key={route.incidentId} incidentId={route.incidentId} />
    case 'report':
      return (
        <ReportPage
          key={visit}
          incidentId={route.incidentId}
          kind={route.reportKind}
          reportId={route.reportId}
        />
      )
    case 'deliveries':
      return <DeliveryPage />
    case 'import':
      return <ImportPage />
    case 'log':
      return <LogPage shiftId={route.shiftId} entryId={route.entryId} />
    case 'handover':
      return <HandoverPage shiftId={route.shiftId} />
    case 'since':
      return <SincePage />
    case 'roster':
      return <RosterPage />
    case 'rollCalls':
      return <RollCallPage />
    case 'nilReport':
      return <NilReportPage />
    case 'contacts':
      return <ContactPage />
    case 'settings':
      return <SettingsPage />
    case 'manual':
      return <ManualPage />
  }
}

export function App() {
  const view = useStore(({ connection }) => connection?.view ?? null)
  usePlaceOf(view?.kind === 'desk' ? (view.state.session?.personId ?? null) : null)
  switch (view?.kind) {
    case 'firstRun':
      return <FirstRun />
    case 'signIn':
      return <SignInPage view={view} />
    case 'desk':
      return (
        <>
          <DeskScreens />
          <Search />
        </>
      )
    case undefined:
      return <Opening />
  }
}
