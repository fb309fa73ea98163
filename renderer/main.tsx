// The page: draws at once what stands there until the core answers, then the screen that it says.
import { Fragment, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { BrokenPage } from './broken-page'
import { connect } from './connect'
import { watchPage } from './faults'
import { fetchScreens, SignInPage } from './screens'
import { Themed } from './theme'

/** Draws everything twice to find what must not be drawn twice; for whoever works on the page. */
const Checked = import.meta.env.DEV ? StrictMode : Fragment

const quiet = () => new Promise((resolve) => requestIdleCallback(resolve))

watchPage()
// Where nearly every start leads: it comes while the core is asked. Whoever goes there is told when it cannot.
SignInPage.fetch().catch(() => undefined)
createRoot(document.getElementById('root')!).render(
  <Checked>
    <Themed>
      <BrokenPage onReopen={() => location.reload()}>
        <App />
      </BrokenPage>
    </Themed>
  </Checked>,
)
void connect().then(() => fetchScreens(quiet))
