import { implement, ORPCError } from '@orpc/server'
import { studioContract } from '#shared/contract.ts'
import { CancelledError, FailureError } from '#shared/failure/failure.ts'

/** What every handler stands behind. */
export interface DoorContext {
  /** Told once of everything that was thrown and is no failure. */
  readonly onBug: (error: unknown) => void
}

/**
 * The door to the engine: handlers throw failures, callers get them as data with a code; bugs are logged
 * once and come out as such.
 */
export const door = implement(studioContract)
  .$context<DoorContext>()
  .use(async ({ context, next }) => {
    try {
      return await next()
    } catch (error) {
      throw asAnswer(error, context)
    }
  })

export function asAnswer(error: unknown, context: DoorContext): unknown {
  if (error instanceof FailureError) {
    return new ORPCError('FAILURE', { defined: true, data: error.failure, cause: error })
  }
  if (!(error instanceof CancelledError || error instanceof ORPCError)) {
    context.onBug(error)
  }
  return error
}
