import { protocol } from 'electron'

/** Address of the studio's own page. It is no file: a page at file: could read every file there is. */
export const PAGE_ORIGIN = 'studio://window'

/** The hidden page that captures has an address of its own, and with it a process of its own. */
export const CAPTURE_ORIGIN = 'studio://capture'

/** Names the studio's own kinds of address; to be called once, before the app is ready. */
export function declareSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true }
  protocol.registerSchemesAsPrivileged([
    { scheme: 'studio', privileges },
    { scheme: 'media', privileges: { ...privileges, corsEnabled: true } },
  ])
}
