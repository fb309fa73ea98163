// How many alarms ring, where the eye falls when the window is hidden: its title, the icon's badge,
// and the tray's tip.
import { app, nativeImage, type BrowserWindow, type Tray } from 'electron'
import type { Badge } from '../core/ports'

export function showBadge(
  badge: Badge,
  window: BrowserWindow,
  tray: Tray,
  overlayIcon: string,
): void {
  if (window.isDestroyed()) return
  const alarms = badge.ringing + badge.overdue
  window.setTitle(badge.title)
  tray.setToolTip(badge.title)
  app.setBadgeCount(alarms)
  window.flashFrame(badge.ringing > 0)
  if (process.platform === 'win32') {
    window.setOverlayIcon(alarms > 0 ? nativeImage.createFromPath(overlayIcon) : null, badge.title)
  }
}
