import type { Account } from './account.ts'
import { responseOf } from './google-client.ts'

/** Ends the connection at Google, then here. Answers whether Google was reached. */
export async function disconnect(account: Account): Promise<{ wasRevoked: boolean }> {
  const secret = await account.secret()
  const token = secret?.tokens?.refresh_token
  const wasRevoked =
    secret && token
      ? await account
          .oauthClient(secret.client)
          .then((client) => client.revokeToken(token))
          .then(
            () => true,
            // Refused: Google ended it before.
            (error: unknown) => responseOf(error)?.status === 400,
          )
      : true
  await account.forget()
  return { wasRevoked }
}
