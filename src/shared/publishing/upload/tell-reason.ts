import type { Translate } from '../../i18n/create-translator.ts'
import type { Reason } from './trouble.ts'

/** A reason as a sentence: fields of the form, and YouTube's verdicts, by the words a person knows. */
export function tellReason(t: Translate, { code, detail = '' }: Reason): string {
  return t(`queue.reason.${code}`, { detail: wordsFor(t, code, detail) })
}

function wordsFor(t: Translate, code: Reason['code'], detail: string): string {
  switch (code) {
    case 'invalid':
      return t(`queue.field.${detail}`, { defaultValue: detail })
    case 'rejected':
    case 'processingFailed':
      return t(`queue.verdict.${detail === '' ? 'unsaid' : detail}`, { defaultValue: detail })
    default:
      return detail
  }
}
