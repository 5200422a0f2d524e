import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { studio } from '../../studio.ts'
import classes from './connection.module.css'

/** Says all the time that nothing goes to Google, while that is so. */
export function PracticeRibbon() {
  const { t } = useTranslation()
  const { data } = useQuery(studio.youtube.status.queryOptions())
  return data?.practiceUrl === undefined ? null : (
    <p className={classes.ribbon}>{t('queue.connection.practice', { url: data.practiceUrl })}</p>
  )
}
