import { protocol } from 'electron'

/** Address of the studio's own page. It is no file: a page at file: could read every file there is. */
export const PAGE_ORIGIN = 'studio://window'

/** Names the studio's own kinds of address; to be called once, before the app is ready. */
export function declareSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true }
  protocol.registerSchemesAsPrivileged([
    { scheme: 'studio', privileges },
    { scheme: 'media', privileges: { ...privileges, corsEnabled: true } },
  ])
}
