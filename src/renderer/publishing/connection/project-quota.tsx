import { Group, NumberInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QuotaLimits } from '#shared/publishing/upload/quota.ts'
import { FailureNote } from '../../design/failure-note.tsx'
import { studio } from '../../studio.ts'
import classes from './connection.module.css'
import { refreshConnection } from './refresh-connection.ts'

/** How much the library's Google project may use in a day: most have the same, some were granted more. */
export function ProjectQuota({ quota }: { readonly quota: QuotaLimits }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<Record<keyof QuotaLimits, number | string>>(quota)
  const saving = useMutation({
    ...studio.youtube.setQuota.mutationOptions(),
    onSettled: refreshConnection,
  })
  const save = () => {
    const { data } = QuotaLimits.safeParse(typed)
    if (!data) {
      setTyped(quota) // An empty field, or a nought, is no quota.
    } else if (data.uploads !== quota.uploads || data.units !== quota.units) {
      saving.mutate(data)
    }
  }
  const field = (name: keyof QuotaLimits, label: string) => (
    <NumberInput
      label={label}
      min={1}
      allowDecimal={false}
      allowNegative={false}
      value={typed[name]}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
      onBlur={save}
    />
  )
  return (
    <fieldset className={classes.quota}>
      <legend>{t('queue.connection.quota')}</legend>
      <p className={classes.text}>{t('queue.connection.quotaText')}</p>
      <Group gap="1rem" align="end">
        {field('uploads', t('queue.connection.quotaUploads'))}
        {field('units', t('queue.connection.quotaUnits'))}
      </Group>
      {saving.error && <FailureNote error={saving.error} />}
    </fieldset>
  )
}
