import { app, session } from 'electron'

/** What no page of the studio ever needs is refused: other pages, new windows, devices, downloads. */
export function harden(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(ALLOWED.has(permission)),
  )
  session.defaultSession.setPermissionCheckHandler((_contents, permission) =>
    ALLOWED.has(permission),
  )
  session.defaultSession.on('will-download', (event) => event.preventDefault())
}

/** Copying text is all a page may do. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])
