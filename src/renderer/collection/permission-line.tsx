import { IconCircleCheck, IconClockExclamation, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Permission, permissionState } from '#shared/collection/permission.ts'
import classes from './collection.module.css'
import { today, useDays } from './use-collection.ts'

/** Whether a book may be read aloud, in words and by a sign. */
export function PermissionLine({ permission }: { readonly permission: Permission | undefined }) {
  const { t } = useTranslation()
  const say = useDays()
  const state = permissionState(permission, today())
  const day = permission
    ? say(state === 'notYet' ? permission.grantedOn : (permission.endsOn ?? permission.grantedOn))
    : ''
  const Icon = state === 'valid' ? IconCircleCheck : IconClockExclamation
  const isLimited = permission?.basis === 'granted' && permission.visibility !== 'public'
  return (
    <p className={classes.permission} data-state={state}>
      {permission ? <Icon size={16} aria-hidden /> : <IconInfoCircle size={16} aria-hidden />}
      <span>
        {t(`collection.permission.state.${wordFor(permission, state)}`, { day })}
        {isLimited &&
          `. ${t('collection.permission.atMost', {
            privacy: t(`details.privacies.${permission.visibility}`),
          })}`}
      </span>
    </p>
  )
}

function wordFor(
  permission: Permission | undefined,
  state: ReturnType<typeof permissionState>,
): ReturnType<typeof permissionState> | 'free' | 'validUntil' {
  if (permission?.basis === 'free') {
    return 'free'
  }
  return state === 'valid' && permission?.endsOn !== undefined ? 'validUntil' : state
}
