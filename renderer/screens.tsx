// Every screen of the desk, each to be fetched by itself.
import { screen } from './screen'

export const FirstRun = screen(async () => (await import('./sign-in/first-run')).FirstRun)
export const SignInPage = screen(async () => (await import('./sign-in/sign-in-page')).SignInPage)
export const DeskPage = screen(async () => (await import('./desk/desk-page')).DeskPage)
export const IntakePage = screen(
  async () => (await import('./incident/intake/intake-page')).IntakePage,
)
export const IncidentPage = screen(
  async () => (await import('./incident/incident-page')).IncidentPage,
)
export const IncidentListPage = screen(
  async () => (await import('./incident/list/list-page')).IncidentListPage,
)
export const PhonePage = screen(async () => (await import('./phone/phone-page')).PhonePage)
export const ReportPage = screen(async () => (await import('./report/report-page')).ReportPage)
export const LogPage = screen(async () => (await import('./shift/log/log-page')).LogPage)
export const HandoverPage = screen(
  async () => (await import('./shift/handover/handover-page')).HandoverPage,
)
export const SincePage = screen(async () => (await import('./shift/catch-up/since-page')).SincePage)
export const DeliveryPage = screen(
  async () => (await import('./delivery/delivery-page')).DeliveryPage,
)
export const ImportPage = screen(async () => (await import('./packet/import-page')).ImportPage)
export const RosterPage = screen(async () => (await import('./roster/roster-page')).RosterPage)
export const RollCallPage = screen(
  async () => (await import('./roll-call/roll-call-page')).RollCallPage,
)
export const NilReportPage = screen(
  async () => (await import('./nil-report/nil-page')).NilReportPage,
)
export const ContactPage = screen(
  async () => (await import('./phone-book/contact-page')).ContactPage,
)
export const SettingsPage = screen(
  async () => (await import('./settings/settings-page')).SettingsPage,
)
export const ManualPage = screen(async () => (await import('./manual/manual-page')).ManualPage)

/** In the order in which a hard night asks for them. */
const ALL = [
  SignInPage,
  DeskPage,
  IntakePage,
  IncidentPage,
  PhonePage,
  ReportPage,
  LogPage,
  HandoverPage,
  IncidentListPage,
  SincePage,
  DeliveryPage,
  ContactPage,
  RosterPage,
  RollCallPage,
  NilReportPage,
  ImportPage,
  SettingsPage,
  ManualPage,
  FirstRun,
]

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
