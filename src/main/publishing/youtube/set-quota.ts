import { FailureError } from '#shared/failure/failure.ts'
import type { QuotaLimits } from '#shared/publishing/upload/quota.ts'
import type { Account } from './account.ts'

/**
 * Remembers with the connection what its Google project may use in a day; Google's own answers still win.
 * Throws `youtube.notConnected` when there is no connection to remember it with.
 */
export async function setQuota(account: Account, quota: QuotaLimits): Promise<void> {
  const secret = await account.secret()
  if (!secret) {
    throw new FailureError('youtube.notConnected')
  }
  await account.save({ ...secret, quota })
}
