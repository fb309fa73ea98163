// The page: connects to the core and draws the screen that it says.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { BrokenPage } from './broken-page'
import { connect } from './connect'
import { watchPage } from './faults'
import { Themed } from './theme'

watchPage()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Themed>
      <BrokenPage onReopen={() => location.reload()}>
        <App />
      </BrokenPage>
    </Themed>
  </StrictMode>,
)
void connect()
