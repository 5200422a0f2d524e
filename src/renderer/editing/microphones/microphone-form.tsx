import { Button, Switch } from '@mantine/core'
import { IconCopyCheck } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Voice,
  hearAlike,
  setSoundGain,
  setVoice,
  soundSetting,
  toggleSoundAlone,
  toggleSoundMute,
} from '#shared/editing/sound-settings.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { microphoneOf, othersOfMicrophone } from '#shared/episodes/same-microphone.ts'
import { Choice } from '../../design/choice.tsx'
import { change } from '../../open-episode/open-episode.ts'
import { useTimeline } from '../../open-episode/use-edited.ts'
import { usePlayer } from '../../playback/player-state.ts'
import { assetName } from '../asset-name.ts'
import { useAssets } from '../silences/use-levels.ts'
import { SliderSetting, useDecibels } from '../slider-setting.tsx'
import classes from './microphones.module.css'
import { VoiceProgress } from './voice-progress.tsx'

export interface MicrophoneFormProps {
  readonly asset: Asset
  readonly isOneOfSeveral: boolean
}

const VOICES = ['recorded', 'gentle', 'clear', 'rescue'] as const satisfies (Voice | 'recorded')[]

/** How one microphone is heard wherever its recording is used: how loud, whether at all, how clean. */
export function MicrophoneForm({ asset, isOneOfSeveral }: MicrophoneFormProps) {
  const { t } = useTranslation()
  const decibels = useDecibels()
  const nameId = useId()
  const { id } = asset
  const { gainDb = 0, isMuted = false, isAlone = false, voice } = soundSetting(useTimeline(), id)
  return (
    <section className={classes.microphone} aria-labelledby={nameId}>
      <h2 id={nameId} className={classes.name}>
        {assetName([asset], id)}
      </h2>
      <SliderSetting
        name={t('editing.volume.gain')}
        say={decibels}
        {...{ value: gainDb, min: -30, max: 12, step: 1 }}
        onChosen={(next) => change('soundGain', (timeline) => setSoundGain(timeline, id, next))}
      />
      <div className={classes.switches}>
        <Switch
          label={t('editing.microphones.muted')}
          checked={isMuted}
          onChange={() => change('soundMute', (timeline) => toggleSoundMute(timeline, id))}
        />
        {isOneOfSeveral && (
          <Switch
            label={t('editing.microphones.alone')}
            checked={isAlone}
            onChange={() => change('soundAlone', (timeline) => toggleSoundAlone(timeline, id))}
          />
        )}
      </div>
      <Choice<Voice | 'recorded'>
        label={t('editing.microphones.voice')}
        options={VOICES.map((value) => ({
          value,
          label: t(`editing.microphones.voices.${value}`),
        }))}
        value={voice ?? 'recorded'}
        onChange={(chosen) => chooseVoice(id, chosen)}
        consequence={t(`editing.microphones.means.${voice ?? 'recorded'}`)}
        inTwoRows
      />
      {voice && <VoiceProgress asset={asset} voice={voice} />}
      <AlikeButton asset={asset} />
    </section>
  )
}

/** What was chosen is what is heard next. */
function chooseVoice(id: string, chosen: Voice | 'recorded'): void {
  usePlayer.setState({ hearing: 'asSet' })
  change('voice', (timeline) => setVoice(timeline, id, chosen === 'recorded' ? undefined : chosen))
}

/** Only there when the same microphone recorded more than this. */
function AlikeButton({ asset }: { readonly asset: Asset }) {
  const { t } = useTranslation()
  const timeline = useTimeline()
  const others = othersOfMicrophone(asset, useAssets()).map(({ id }) => id)
  if (others.length === 0) {
    return null
  }
  const isAlike = hearAlike(timeline, asset.id, others) === timeline
  return (
    <div>
      <Button
        variant="default"
        leftSection={<IconCopyCheck size={16} />}
        onClick={() => change('hearAlike', (now) => hearAlike(now, asset.id, others))}
      >
        {t('editing.microphones.alike', { microphone: microphoneOf(asset) })}
      </Button>
      <p role="status" className={classes.hint}>
        {isAlike
          ? t('editing.microphones.isAlike')
          : t('editing.microphones.others', { count: others.length })}
      </p>
    </div>
  )
}
