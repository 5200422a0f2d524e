import { Button } from '@mantine/core'
import { IconFolderShare } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import {
  SHARE_DESTINATIONS,
  type ShareDestination,
} from '#shared/publishing/files/share-package.ts'
import type { Details } from '#shared/publishing/details.ts'
import { useCommand } from '../../actions/registry.ts'
import { FailureNote } from '../../design/failure-note.tsx'
import { untilEnded } from '../../jobs/jobs.ts'
import { client } from '../../studio.ts'
import classes from '../publish-step.module.css'
import { SharePlace } from './share-place.tsx'

export interface ShareActProps {
  readonly document: EpisodeDocument
  readonly details: Details
  readonly saveEverything: () => Promise<void>
  readonly isBlocked: boolean
}

/** Files to bring to other places: what one of them lacks does not hold up the others. */
export function ShareAct({ document, details, saveEverything, isBlocked }: ShareActProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<readonly ShareDestination[]>(SHARE_DESTINATIONS)
  const episodeId = document.episode.id
  const making = useMutation({
    mutationFn: async () => {
      await saveEverything()
      const jobIds: string[] = []
      for (const destination of chosen) {
        jobIds.push((await client.publishing.publish({ episodeId, destination })).jobId)
      }
      const ended = await untilEnded(jobIds)
      const made = ended.find(({ state }) => state === 'done')?.destination
      const { publications } = await client.episodes.open({ episodeId })
      const publication = publications.find(({ destination }) => destination === made)
      if (publication) {
        await client.desktop.openPublication({ publicationId: publication.id })
      }
    },
  })
  const toggle = (destination: ShareDestination) =>
    setChosen(SHARE_DESTINATIONS.filter((one) => chosen.includes(one) !== (one === destination)))
  const canMake = !isBlocked && !making.isPending && chosen.length > 0
  useCommand('publishPractice', () => making.mutate(), { enabled: canMake })
  return (
    <div className={classes.act}>
      <fieldset className={classes.places}>
        <legend className={classes.legend}>{t('publishing.share.which')}</legend>
        {SHARE_DESTINATIONS.map((destination) => (
          <SharePlace
            key={destination}
            {...{ document, details, destination }}
            isChosen={chosen.includes(destination)}
            isLocked={making.isPending}
            onToggle={() => toggle(destination)}
          />
        ))}
      </fieldset>
      <p className={classes.text}>{t('publishing.share.burned')}</p>
      {making.error && <FailureNote error={making.error} />}
      <Button
        variant="filled"
        size="lg"
        fullWidth
        disabled={!canMake}
        aria-keyshortcuts="Control+Enter"
        aria-describedby="share-consequence"
        leftSection={<IconFolderShare size={20} />}
        onClick={() => making.mutate()}
        className={classes.button}
      >
        {t('publishing.share.make')}
      </Button>
      <p id="share-consequence" className={classes.consequence}>
        {chosen.length === 0
          ? t('publishing.share.choose')
          : t(isBlocked ? 'publishing.blocked' : 'publishing.share.consequence')}
      </p>
    </div>
  )
}
