import { type BrowserWindow, Notification } from 'electron'

/** A notification of the desktop, where there are any; a click on it brings the window back. */
export function notify(window: BrowserWindow, title: string, body = ''): void {
  if (!Notification.isSupported()) {
    return
  }
  const notification = new Notification({ title, body })
  notification.on('click', () => {
    window.show()
    window.focus()
  })
  notification.show()
}
