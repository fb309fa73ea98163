// Notifications of the operating system.
import { Notification } from 'electron'
import type { Notification as Message } from '../core/ports'

/** Kept until they are dealt with: a collected Notification forgets its click. */
const shown = new Set<Notification>()

/** Whether it was shown. A click on it brings the window. */
export async function notify(
  { title, body, urgent }: Message,
  showWindow: () => void,
): Promise<boolean> {
  if (!Notification.isSupported()) return false
  const notification = new Notification({
    title,
    body,
    urgency: urgent ? 'critical' : 'normal',
    timeoutType: urgent ? 'never' : 'default',
  })
  const forget = () => shown.delete(notification)
  notification.on('click', () => {
    forget()
    showWindow()
  })
  notification.on('close', forget)
  shown.add(notification)
  return new Promise((resolve) => {
    notification.on('show', () => resolve(true))
    notification.on('failed', () => {
      forget()
      resolve(false)
    })
    notification.show()
  })
}
