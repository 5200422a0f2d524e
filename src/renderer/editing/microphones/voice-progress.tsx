import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Voice } from '#shared/editing/sound-settings.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { JobRow } from '../../jobs/job-row.tsx'
import { dismissJob, useEpisodeJobs } from '../../jobs/jobs.ts'
import { makeSound, soundKey, useSoundFiles } from '../../playback/sound-files.ts'
import classes from './microphones.module.css'

export interface VoiceProgressProps {
  readonly asset: Asset
  readonly voice: Voice
}

/** How far the cleaned sound is, or why it was not made; nothing once it can be heard. */
export function VoiceProgress({ asset, voice }: VoiceProgressProps) {
  const { t } = useTranslation()
  const file = useSoundFiles(({ files }) => files.get(soundKey(asset.id, voice)))
  const [job] = useEpisodeJobs(asset.episodeId).filter(
    ({ kind, subject }) => kind === 'voice' && subject === asset.name,
  )
  if (file === undefined || file.kind === 'ready') {
    return null
  }
  if (file.kind === 'making') {
    return job ? <JobRow job={job} hidesSubject /> : null
  }
  const tryAgain = () => {
    if (job) {
      dismissJob(job.id)
    }
    void makeSound(asset, voice)
  }
  return (
    <div className={classes.notMade}>
      {job && <JobRow job={job} />}
      <p className={classes.hint}>{t('editing.microphones.notMade')}</p>
      <Button leftSection={<IconRefresh size={16} />} onClick={tryAgain}>
        {t('editing.microphones.makeNow')}
      </Button>
    </div>
  )
}
