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
