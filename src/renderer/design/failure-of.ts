import { ORPCError } from '@orpc/client'
import { Failure, FailureError } from '#shared/failure/failure.ts'

/** What to tell people about anything that was thrown; what is not a known failure is a bug. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) {
    return error.failure
  }
  if (error instanceof ORPCError) {
    const told = Failure.safeParse(error.data)
    if (told.success) {
      return told.data
    }
  }
  const told = Failure.safeParse(error)
  if (told.success) {
    return told.data
  }
  return { code: 'bug', values: { reason: error instanceof Error ? error.message : String(error) } }
}
