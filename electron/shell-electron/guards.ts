// What the page may not do, whatever it holds: open windows, go elsewhere, ask the computer for
// anything but its camera and the whole screen, or send a request past its own origin.
import type { MediaAccessPermissionRequest, Session, WebContents } from 'electron'
import { isOurs } from './page-protocol'

/** Ours, in the window itself: a frame inside it gets nothing. */
const isOurPage = (address: string, isMainFrame: boolean): boolean => isMainFrame && isOurs(address)

/** Pictures alone: no microphone beside the camera. */
function wantsCamera(details: object): boolean {
  const { mediaTypes = [] } = details as MediaAccessPermissionRequest
  return mediaTypes.length === 1 && mediaTypes[0] === 'video'
}

/** The camera reads the codes on a paper that came by fax or by hand; the wall takes the whole screen. */
function allowPage(session: Session): void {
  session.setPermissionRequestHandler((_page, permission, decide, details) => {
    const { requestingUrl, isMainFrame } = details
    const wanted = permission === 'fullscreen' || (permission === 'media' && wantsCamera(details))
    decide(wanted && isOurPage(requestingUrl, isMainFrame))
  })
  session.setPermissionCheckHandler(
    (_page, permission, origin, { mediaType, isMainFrame }) =>
      (permission === 'fullscreen' || (permission === 'media' && mediaType === 'video')) &&
      isOurPage(origin, isMainFrame),
  )
}

export function guardSession(session: Session, { page = false } = {}): void {
  session.setPermissionRequestHandler((_page, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  if (page) allowPage(session)
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
