import { type WebContents, app, session } from 'electron'

/**
 * What no page of the studio ever needs is refused: other pages, new windows, downloads. Cameras and screens
 * are for the page that captures.
 */
export function harden(mayCapture: (contents: WebContents | null) => boolean): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
  session.defaultSession.setPermissionRequestHandler((contents, permission, answer) =>
    answer(isAllowed(contents, permission)),
  )
  session.defaultSession.setPermissionCheckHandler(isAllowed)
  session.defaultSession.on('will-download', (event) => event.preventDefault())

  function isAllowed(contents: WebContents | null, permission: string): boolean {
    return ALLOWED.has(permission) || (CAPTURE.has(permission) && mayCapture(contents))
  }
}

/** Copying text is all a page may do. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/** What the page that captures may do besides. */
const CAPTURE: ReadonlySet<string> = new Set(['media', 'display-capture'])
