import { z } from 'zod'
import { FAILURE_CODES, type FailureCode } from './codes.ts'

/** What people are told: a code that has a sentence in every language, and what fills its gaps. */
export const Failure = z.object({
  code: z.enum(FAILURE_CODES),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Failure = z.infer<typeof Failure>

/** Thrown for trouble a person can act on. Anything else that is thrown is a bug. */
export class FailureError extends Error {
  readonly failure: Failure

  constructor(code: FailureCode, values: Failure['values'] = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(values)}`, options)
    this.name = 'FailureError'
    this.failure = { code, values }
  }
}

/** Thrown when a person cancelled: told to nobody. */
export class CancelledError extends Error {
  constructor() {
    super('cancelled')
    this.name = 'CancelledError'
  }
}
