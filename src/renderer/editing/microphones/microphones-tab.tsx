import { useTranslation } from 'react-i18next'
import { isBlank } from '#shared/editing/timeline.ts'
import { soundSetting } from '#shared/editing/sound-settings.ts'
import { soundsOf } from '#shared/episodes/sounds-of.ts'
import { useTimeline } from '../../open-episode/use-edited.ts'
import { useActedOn } from '../arranging/use-chosen.ts'
import { useAssets } from '../silences/use-levels.ts'
import panel from '../side-panel.module.css'
import { CompareButton } from './compare-button.tsx'
import { MicrophoneForm } from './microphone-form.tsx'
import classes from './microphones.module.css'

/** Everything that is heard of the chosen clip's take, or of the one at the playhead, each by itself. */
export function MicrophonesTab() {
  const { t } = useTranslation()
  const timeline = useTimeline()
  const assets = useAssets()
  const [clip = timeline.clips.at(-1)] = useActedOn()
  const asset = clip && assets.find(({ id }) => id === clip.assetId)
  const sounds = asset ? soundsOf(asset, assets).map((sound) => sound.asset) : []
  if (sounds.length === 0) {
    const isEmpty = !clip || isBlank(clip)
    return (
      <p className={panel.empty}>
        {t(isEmpty ? 'editing.microphones.blank' : 'editing.microphones.noSound')}
      </p>
    )
  }
  const isAnyCleaned = sounds.some(({ id }) => soundSetting(timeline, id).voice)
  return (
    <div className={classes.tab}>
      {isAnyCleaned && <CompareButton />}
      {sounds.map((sound) => (
        <MicrophoneForm key={sound.id} asset={sound} isOneOfSeveral={sounds.length > 1} />
      ))}
      <p className={classes.outro}>{t('editing.microphones.goesFor')}</p>
    </div>
  )
}
