// Which screen is shown: the first run, the door, or one of the desk's own.
import { useEffect } from 'react'
import { forgetDrafts, readDrafts, useDrafts } from './form/drafts'
import { WhichCall } from './call/which-call'
import { forgetWhatWasLeft } from './left-behind'
import { usePaletteOpen } from './layout/palette-store'
import { useWhichCall } from './layout/which-call-store'
import { useInstructionAsked } from './layout/instruction-store'
import { useKeysAsked } from './layout/keys-asked-store'
import { Opening } from './opening'
import { go, goHome, useRoute } from './route'
import {
  CallPage,
  ContactPage,
  DeliveryPage,
  DeskPage,
  FirstRun,
  HandoverPage,
  ImportPage,
  IncidentListPage,
  IncidentPage,
  IntakePage,
  KeysDialog,
  LogPage,
  ManualPage,
  NilReportPage,
  InstructionListPage,
  InstructionPage,
  OpinionListPage,
  OpinionPage,
  OpinionWeeksPage,
  RegisterInstruction,
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
  SubordinatePage,
  TripPage,
  DigestPage,
  WallPage,
} from './screens'
import { ChoosePin } from './sign-in/choose-pin'
import { takeLastNote } from './sign-in/door-note-store'
import { clearSignOutReason } from './sign-out-reason'
import { useStore } from './store'
import { useIncident } from './use-desk'

/** Whoever sits down finds their own place again after a lock; somebody else starts at the desk. */
function usePlaceOf(personId: string | null): void {
  useEffect(() => {
    if (personId === null) return
    if (lastPerson !== null && lastPerson !== personId) startPlace(personId)
    lastPerson = personId
    clearSignOutReason()
    const note = takeLastNote()
    if (note !== null) go({ kind: 'intake', form: note })
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

/** Never fetched late: F2 and Enter follow each other at once, and Enter must not mean the screen behind. */
function CallQuestion() {
  const isOpen = useWhichCall((question) => question.isOpen)
  return isOpen ? <WhichCall /> : null
}

/** ?, wherever nobody writes. */
function KeysQuestion() {
  const isOpen = useKeysAsked(({ meant }) => meant !== null)
  return isOpen ? <KeysDialog /> : null
}

/** Ctrl+I, from wherever the page is. */
function InstructionQuestion() {
  const isOpen = useInstructionAsked((asked) => asked.isOpen)
  return isOpen ? <RegisterInstruction /> : null
}

/** Links lead here from lists of any month: what has left is read, and comes back when something is done about it. */
function IncidentOf({ incidentId }: { readonly incidentId: string }) {
  const isAtHand = useIncident(incidentId) !== undefined
  return isAtHand ? (
    <IncidentPage incidentId={incidentId} />
  ) : (
    <PastIncidentPage incidentId={incidentId} />
  )
}

function DeskScreens() {
  const { route, visit } = useRoute()
  const ready = useDrafts(({ drafts }) => drafts !== null)
  if (!ready) return null
  switch (route.kind) {
    case 'desk':
      return <DeskPage />
    case 'intake':
      return (
        <IntakePage
          key={route.fromEntry ?? route.fromOpinion ?? route.form}
          fromEntry={route.fromEntry}
          fromOpinion={route.fromOpinion}
          form={route.form}
        />
      )
    case 'incidents':
      return <IncidentListPage />
    case 'incident':
      return <IncidentOf key={route.incidentId} incidentId={route.incidentId} />
    case 'past':
      return <PastPage />
    case 'pastIncident':
      return <PastIncidentPage key={route.incidentId} incidentId={route.incidentId} />
    case 'phone':
      return <PhonePage key={route.incidentId} incidentId={route.incidentId} />
    case 'call':
      return (
        <CallPage
          key={`${route.incidentId} ${route.form ?? ''}`}
          incidentId={route.incidentId}
          form={route.form}
        />
      )
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
    case 'digests':
      return <DigestPage />
    case 'trips':
      return <TripPage />
    case 'opinions':
      return <OpinionListPage />
    case 'opinionWeeks':
      return <OpinionWeeksPage />
    case 'opinion':
      return <OpinionPage key={route.opinionId} opinionId={route.opinionId} />
    case 'instructions':
      return <InstructionListPage />
    case 'instruction':
      return (
        <InstructionPage
          key={`${route.incidentId ?? ''} ${route.instructionId}`}
          incidentId={route.incidentId}
          instructionId={route.instructionId}
        />
      )
    case 'contacts':
      return <ContactPage />
    case 'subordinates':
      return <SubordinatePage key={route.tab} tab={route.tab ?? 'watch'} />
    case 'settings':
      return <SettingsPage />
    case 'manual':
      return <ManualPage />
    case 'wall':
      return <WallPage />
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
    case 'desk': {
      const { session, people, unit } = view.state
      const me = session === null ? undefined : people[session.personId]
      if (me?.codeOnly === true) return <ChoosePin me={me} unitName={unit?.name ?? ''} />
      return (
        <>
          <DeskScreens />
          <Search />
          <KeysQuestion />
          <CallQuestion />
          <InstructionQuestion />
        </>
      )
    }
    case undefined:
      return <Opening />
  }
}
