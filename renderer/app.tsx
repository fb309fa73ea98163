// Which screen is shown: the first run, the door, or one of the desk's own.
import { useEffect } from 'react'
import { ContactPage } from './phone-book/contact-page'
import { IncidentPage } from './incident/incident-page'
import { IntakePage } from './incident/intake/intake-page'
import { forgetFilter, IncidentListPage } from './incident/list/list-page'
import { DeliveryPage, forgetRegisterFilter } from './delivery/delivery-page'
import { DeskPage } from './desk/desk-page'
import { FirstRun } from './sign-in/first-run'
import { SignInPage } from './sign-in/sign-in-page'
import { clearSignOutReason } from './sign-out-reason'
import { forgetDrafts, readDrafts, useDrafts } from './form/drafts'
import { useKey } from './ui'
import { Manual } from './manual'
import { BlankForms } from './paper/blank-forms'
import { NilReportPage } from './nil-report/nil-page'
import { ImportPage } from './packet/import-page'
import { PhonePage } from './phone/phone-page'
import { ReportPage } from './report/report-page'
import { RollCallPage } from './roll-call/roll-call-page'
import { DeskLayout } from './layout/desk-layout'
import { RosterPage } from './roster/roster-page'
import { go, goBack, goHome, useRoute } from './route'
import { SettingsPage } from './settings/settings-page'
import { HandoverPage } from './shift/handover/handover-page'
import { LogPage } from './shift/log/log-page'
import { SincePage } from './shift/catch-up/since-page'
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

function ManualPage() {
  useKey('Esc', goBack)
  return (
    <DeskLayout>
      <Manual forms={<BlankForms />} />
    </DeskLayout>
  )
}

/** Whoever has just taken the desk over sees first what they missed. */
function startPlace(personId: string): void {
  const view = useStore.getState().connection?.view
  const first = view?.stage === 'desk' ? view.state.shift.current?.crew[0] : undefined
  const tookOver = useRoute.getState().route.at === 'handover' && first?.personId === personId
  goHome()
  forgetFilter()
  forgetRegisterFilter()
  if (tookOver) go({ at: 'since' })
}

function DeskScreens() {
  const { route, visit } = useRoute()
  const ready = useDrafts(({ drafts }) => drafts !== null)
  if (!ready) return null
  switch (route.at) {
    case 'desk':
      return <DeskPage />
    case 'intake':
      return <IntakePage key={route.fromEntry} fromEntry={route.fromEntry} />
    case 'incidents':
      return <IncidentListPage />
    case 'incident':
      return <IncidentPage key={route.incidentId} incidentId={route.incidentId} />
    case 'phone':
      return <PhonePage key={route.incidentId} incidentId={route.incidentId} />
    case 'report':
      return (
        <ReportPage
          key={visit}
          incidentId={route.incidentId}
          kind={route.kind}
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
  usePlaceOf(view?.stage === 'desk' ? (view.state.session?.personId ?? null) : null)
  switch (view?.stage) {
    case 'firstRun':
      return <FirstRun />
    case 'signIn':
      return <SignInPage view={view} />
    case 'desk':
      return <DeskScreens />
    case undefined:
      return null
  }
}
