import { useTranslation } from 'react-i18next'
import type { Reason } from '#shared/publishing/upload/trouble.ts'

/** Tells a reason as a sentence; the fields of a form by their names. */
export function useReason(): (reason: Reason) => string {
  const { t } = useTranslation()
  return ({ code, detail = '' }) => {
    const named = code === 'invalid' ? t(`queue.field.${detail}`, { defaultValue: detail }) : detail
    return t(`queue.reason.${code}`, { detail: named })
  }
}
