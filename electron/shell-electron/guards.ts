// What the page may not do, whatever it holds: open windows, go elsewhere, ask the computer for
// anything, or send a request past its own origin.
import type { Session, WebContents } from 'electron'
import { isOurs } from './page-protocol'

export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_page, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !isOurs(url) && !url.startsWith('devtools://') }),
  )
}

export function guardPage(page: WebContents): void {
  page.setWindowOpenHandler(() => ({ action: 'deny' }))
  page.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  page.on('will-frame-navigate', (event) => {
    // A preview is a frame whose text the page itself put in: it comes from nowhere else.
    if (!isOurs(event.url) && event.url !== 'about:srcdoc') event.preventDefault()
  })
  page.on('will-attach-webview', (event) => event.preventDefault())
}
