import type { Failure } from '../failure/failure.ts'
import type { Translate } from './create-translator.ts'

/** The sentence for a failure: what happened, what is safe, what to do next. */
export function tellFailure(translate: Translate, failure: Failure): string {
  return translate(`failure.${failure.code}`, failure.values)
}
