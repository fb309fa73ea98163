// Notifications of the operating system. Nobody there to show one: the window comes instead.
import { Notification } from 'electron'
import type { Notification as Message } from '../core/ports'

/** Kept until they are dealt with: a collected Notification forgets its click. */
const shown = new Set<Notification>()

export function notify({ title, body, urgent }: Message, showWindow: () => void): void {
  if (!Notification.isSupported()) return showWindow()
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
  notification.on('failed', () => {
    forget()
    showWindow()
  })
  shown.add(notification)
  notification.show()
}
