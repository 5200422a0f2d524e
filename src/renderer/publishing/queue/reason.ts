import { useTranslation } from 'react-i18next'
import { tellReason } from '#shared/publishing/upload/tell-reason.ts'
import type { Reason } from '#shared/publishing/upload/trouble.ts'

/** Tells a reason as a sentence, in the language of the window. */
export function useReason(): (reason: Reason) => string {
  const { t } = useTranslation()
  return (reason) => tellReason(t, reason)
}
