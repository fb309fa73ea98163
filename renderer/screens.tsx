// Every screen of the desk, each to be fetched by itself; in the order in which a hard night asks for them.
import type { ComponentType } from 'react'
import { screen, type Screen } from './screen'

const ALL: Pick<Screen<never>, 'fetch'>[] = []

function planned<Props extends object>(load: () => Promise<ComponentType<Props>>): Screen<Props> {
  const made = screen(load)
  ALL.push(made)
  return made
}

export const SignInPage = planned(async () => (await import('./sign-in/sign-in-page')).SignInPage)
export const DeskPage = planned(async () => (await import('./desk/desk-page')).DeskPage)
export const IntakePage = planned(
  async () => (await import('./incident/intake/intake-page')).IntakePage,
)
export const IncidentPage = planned(
  async () => (await import('./incident/incident-page')).IncidentPage,
)
export const PhonePage = planned(async () => (await import('./phone/phone-page')).PhonePage)
export const CallPage = planned(async () => (await import('./call/call-page')).CallPage)
export const ReportPage = planned(async () => (await import('./report/report-page')).ReportPage)
export const LogPage = planned(async () => (await import('./shift/log/log-page')).LogPage)
export const HandoverPage = planned(
  async () => (await import('./shift/handover/handover-page')).HandoverPage,
)
export const IncidentListPage = planned(
  async () => (await import('./incident/list/list-page')).IncidentListPage,
)
export const SincePage = planned(
  async () => (await import('./shift/catch-up/since-page')).SincePage,
)
export const DeliveryPage = planned(
  async () => (await import('./delivery/delivery-page')).DeliveryPage,
)
export const ContactPage = planned(
  async () => (await import('./phone-book/contact-page')).ContactPage,
)
export const RosterPage = planned(async () => (await import('./roster/roster-page')).RosterPage)
export const RollCallPage = planned(
  async () => (await import('./roll-call/roll-call-page')).RollCallPage,
)
export const NilReportPage = planned(
  async () => (await import('./nil-report/nil-page')).NilReportPage,
)
export const DigestPage = planned(async () => (await import('./digest/digest-page')).DigestPage)
export const TripPage = planned(async () => (await import('./trip/trip-page')).TripPage)
export const OpinionListPage = planned(
  async () => (await import('./opinion/list-page')).OpinionListPage,
)
export const OpinionWeeksPage = planned(
  async () => (await import('./opinion/weeks-page')).OpinionWeeksPage,
)
export const OpinionPage = planned(async () => (await import('./opinion/opinion-page')).OpinionPage)
export const InstructionListPage = planned(
  async () => (await import('./instruction/list-page')).InstructionListPage,
)
export const InstructionPage = planned(
  async () => (await import('./instruction/instruction-page')).InstructionPage,
)
export const RegisterInstruction = planned(
  async () => (await import('./instruction/register-dialog')).RegisterInstruction,
)
export const SubordinatePage = planned(
  async () => (await import('./subordinate/subordinate-page')).SubordinatePage,
)
export const PastPage = planned(async () => (await import('./past/past-page')).PastPage)
export const PastIncidentPage = planned(
  async () => (await import('./past/past-incident')).PastIncidentPage,
)
export const KeysDialog = planned(async () => (await import('./manual/keys-dialog')).KeysDialog)
export const Palette = planned(async () => (await import('./palette/palette')).Palette)
export const ImportPage = planned(async () => (await import('./packet/import-page')).ImportPage)
export const SettingsPage = planned(
  async () => (await import('./settings/settings-page')).SettingsPage,
)
export const ManualPage = planned(async () => (await import('./manual/manual-page')).ManualPage)
export const WallPage = planned(async () => (await import('./wall/wall-page')).WallPage)
export const FirstRun = planned(async () => (await import('./sign-in/first-run')).FirstRun)

/**
 * All of them, one after the other, so that nobody waits for one later.
 * @param quiet comes when there is nothing better to do
 */
export async function fetchScreens(quiet: () => Promise<unknown>): Promise<void> {
  for (const { fetch } of ALL) {
    await quiet()
    // Whoever goes there is told.
    await fetch().catch(() => undefined)
  }
}
