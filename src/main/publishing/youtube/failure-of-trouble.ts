import { FailureError } from '#shared/failure/failure.ts'
import type { FailureCode } from '#shared/failure/codes.ts'
import { TroubleError } from './trouble-error.ts'

/** What a person is told when a question to YouTube went wrong while they waited for it. */
export function asFailure(error: unknown): unknown {
  return error instanceof TroubleError
    ? new FailureError(codeOf(error), {}, { cause: error })
    : error
}

function codeOf({ trouble }: TroubleError): FailureCode {
  if (trouble.kind === 'quota') {
    return 'youtube.quota'
  }
  if (trouble.kind === 'sessionGone') {
    return 'youtube.gone'
  }
  if (trouble.kind === 'reconnect') {
    return trouble.reason.code === 'otherChannel' ? 'youtube.otherChannel' : 'youtube.notConnected'
  }
  switch ('reason' in trouble ? trouble.reason.code : undefined) {
    case 'apiOff':
      return 'youtube.apiOff'
    case 'noChannel':
      return 'youtube.noChannel'
    case 'scopeMissing':
      return 'youtube.scopesMissing'
    case 'forbidden':
    case 'invalid':
      return 'youtube.notAllowed'
    case undefined:
    default:
      return 'youtube.notReached'
  }
}
