// F11: the wall, and the whole screen for it where the window may have it. Electron and a browser's app window
// hand F11 to the page; what leaves the whole screen by the window's own means (Esc) leaves the wall as well.
import { go, goBack, useRoute } from '../route'

const isAtWall = () => useRoute.getState().route.kind === 'wall'

export function toWall(): void {
  go({ kind: 'wall' })
  if (!document.fullscreenEnabled) return
  const onChange = () => {
    if (document.fullscreenElement === null && isAtWall()) goBack()
  }
  document.addEventListener('fullscreenchange', onChange)
  const forget = useRoute.subscribe(() => {
    if (isAtWall()) return
    forget()
    document.removeEventListener('fullscreenchange', onChange)
    if (document.fullscreenElement !== null) void document.exitFullscreen()
  })
  // Refused (by the system, or a policy): the wall fills the window, and that is a wall too.
  document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined)
}
