import type { Trouble } from '#shared/publishing/upload/trouble.ts'

/** Thrown by calls to Google that did not go well. */
export class TroubleError extends Error {
  readonly trouble: Trouble

  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(`YouTube: ${JSON.stringify(trouble)}`, options)
    this.name = 'TroubleError'
    this.trouble = trouble
  }
}

/** YouTube did not take the moment of publishing. */
export function isMomentRefused(error: unknown): boolean {
  return (
    error instanceof TroubleError &&
    error.trouble.kind === 'stop' &&
    error.trouble.reason.detail === 'publishAt'
  )
}

/** The trouble that was thrown; something nobody foresaw stops the upload and is told as it is. */
export function troubleIn(error: unknown): Trouble {
  return error instanceof TroubleError
    ? error.trouble
    : { kind: 'stop', reason: { code: 'unexpected', detail: String(error) } }
}
