import { Button } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CampaignLink } from '#shared/campaigns/links.ts'
import { studio } from '../studio.ts'
import classes from './campaigns-screen.module.css'

export interface CampaignLinksProps {
  /** The name of the episode's campaign. */
  readonly campaign: string
  readonly onDescribe: (links: readonly CampaignLink[]) => void
}

/** Offers the pages of an episode's campaign to its description; nothing to offer, nothing to see. */
export function CampaignLinks({ campaign: name, onDescribe }: CampaignLinksProps) {
  const { t } = useTranslation()
  const { data } = useQuery(studio.campaigns.named.queryOptions({ input: { name } }))
  const [isDone, setDone] = useState(false)
  const links = data?.links ?? []
  if (links.length === 0) {
    return null
  }
  const describe = () => {
    onDescribe(links)
    setDone(true)
  }
  return (
    <section aria-label={t('campaignLinks.offer')} className={classes.section}>
      <h2 className={classes.heading}>{t('campaignLinks.offer')}</h2>
      <p className={classes.quiet}>
        {t('campaignLinks.offerText', {
          campaign: name,
          links: links.map((link) => link.name).join(', '),
        })}
      </p>
      <Button mt="xs" size="compact-md" leftSection={<IconLink size={16} />} onClick={describe}>
        {t('campaignLinks.describe')}
      </Button>
      <p role="status" className={classes.quiet}>
        {isDone && t('campaignLinks.described')}
      </p>
    </section>
  )
}
