// Every component of the kit on one page, to be looked at and checked by axe. Served by vite in
// tests only. `#desk`, `#report`, `#parts`, `#fields`, `#dialog`, `#quiet`, `#manual`, `#paper` choose a page.
import { createRoot } from 'react-dom/client'
import { Themed } from '../../renderer/theme'
import { Desk, QuietDesk } from './workbench/desk'
import { Parts } from './workbench/parts'
import { ReportPage } from './workbench/report'
import { DialogPage, Fields } from './workbench/fields'
import { ManualPage } from './workbench/manual'
import { PaperPage } from './workbench/paper'

const PAGES = {
  desk: Desk,
  quiet: QuietDesk,
  report: ReportPage,
  parts: Parts,
  fields: Fields,
  dialog: DialogPage,
  manual: ManualPage,
  paper: PaperPage,
} as const

const name = location.hash.slice(1)
const Page = name in PAGES ? PAGES[name as keyof typeof PAGES] : Desk
const root = document.getElementById('root')
if (root !== null)
  createRoot(root).render(
    <Themed>
      <Page />
    </Themed>,
  )
