import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { FailureError } from '#shared/failure/failure.ts'

/** The library's own OAuth client: Google's terms forbid to put one into open source. */
export const OAuthClient = z.object({ id: z.string().min(1), secret: z.string().min(1) })
export type OAuthClient = z.infer<typeof OAuthClient>

const DesktopFile = z.object({
  installed: z.object({ client_id: z.string().min(1), client_secret: z.string().min(1) }),
})
const WebFile = z.object({ web: z.object({}) })

/** Reads the JSON that Google Cloud offers for download. Throws `youtube.webClient` or `youtube.noClient`. */
export async function readOAuthClient(file: string): Promise<OAuthClient> {
  const value = await readFile(file, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined)
  const found = DesktopFile.safeParse(value).data?.installed
  if (found) {
    return { id: found.client_id, secret: found.client_secret }
  }
  throw new FailureError(
    WebFile.safeParse(value).success ? 'youtube.webClient' : 'youtube.noClient',
  )
}
