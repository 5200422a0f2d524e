import { IconEar, IconHourglass } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { clipAt } from '#shared/editing/timeline.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { heardNow } from './heard-now.ts'
import { usePlayer } from './player-state.ts'
import { useSoundFiles } from './sound-files.ts'
import classes from './preview.module.css'

/** Says so when the preview does not sound as the export will: nothing is cleaned yet, or not just now. */
export function SoundNote() {
  const { t } = useTranslation()
  const timeline = useTimeline()
  const assetId = useOpenEpisode(({ playhead }) => clipAt(timeline, playhead)?.clip.assetId)
  const hearing = usePlayer((state) => state.hearing)
  const isMaking = useSoundFiles(({ files }) =>
    [...files.values()].some(({ kind }) => kind === 'making'),
  )
  const isAsSet = useSoundFiles(() => assetId === undefined || heardNow(assetId).isAsSet)
  const different = isMaking ? 'making' : 'notMade'
  const isAnyCleaned = timeline.sounds.some(({ voice }) => voice)
  const asRecorded = hearing === 'asRecorded' && isAnyCleaned ? hearing : undefined
  const shown = isAsSet ? asRecorded : different
  const Icon = shown === 'making' ? IconHourglass : IconEar
  return (
    <p role="status" className={classes.sound}>
      {shown && <Icon size={16} aria-hidden />}
      {shown && t(`editing.preview.sound.${shown}`)}
    </p>
  )
}
