import { ORPCError } from '@orpc/server'
import { CancelledError, Failure, FailureError } from '#shared/failure/failure.ts'
import type { Translate } from '#shared/i18n/create-translator.ts'
import { tellFailure } from '#shared/i18n/tell-failure.ts'
import type { ProduceProgress } from '#shared/recipes/contract.ts'

/** What a person asked for cannot be done as written. */
const BAD_REQUEST = 2
const FAILED = 1

/** Says what went wrong and answers the exit code. */
export function tellError(error: unknown, translate: Translate): number {
  const failure = failureOf(error)
  if (failure) {
    process.stderr.write(`${tellFailure(translate, failure)}\n`)
    return /^(?:recipe|script)\./.test(failure.code) ? BAD_REQUEST : FAILED
  }
  if (error instanceof CancelledError || (error instanceof Error && error.name === 'AbortError')) {
    process.stderr.write(`${translate('recipes.cli.cancelled')}\n`)
    return FAILED
  }
  throw error
}

function failureOf(error: unknown): Failure | undefined {
  if (error instanceof FailureError) {
    return error.failure
  }
  return error instanceof ORPCError && error.code === 'FAILURE'
    ? Failure.safeParse(error.data).data
    : undefined
}

/** One line that is written over again; nothing where nobody watches. */
export function tellProgress({ phase, progress }: ProduceProgress, translate: Translate): void {
  if (process.stderr.isTTY) {
    const percent = String(Math.round(progress * 100)).padStart(3)
    process.stderr.write(`\r${percent} %  ${translate(`jobs.phase.${phase}`)}\u001B[K`)
  }
}

export function endProgress(): void {
  if (process.stderr.isTTY) {
    process.stderr.write('\r\u001B[K')
  }
}
