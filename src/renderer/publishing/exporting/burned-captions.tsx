import { useTranslation } from 'react-i18next'
import { carryThroughCuts } from '#shared/captions/through-cuts.ts'
import { unmarkedCues } from '#shared/captions/word-marks.ts'
import { Choice } from '../../design/choice.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import classes from './export-panel.module.css'

export interface BurnedCaptionsProps {
  /** Undefined: captions are only carried beside the picture. */
  readonly language: string | undefined
  readonly onChoose: (language: string | undefined) => void
}

const NONE = 'none'

/** Whether captions are written into the picture, and in which language; nothing where there are no captions. */
export function BurnedCaptions({ language = NONE, onChoose }: BurnedCaptionsProps) {
  const { t } = useTranslation()
  const names = new Intl.DisplayNames(useLanguage(), { type: 'language' })
  const tracks = useOpenEpisode((state) => state.history.present.captions).filter(
    ({ cues }) => cues.length > 0,
  )
  const { timeline } = useOpenEpisode((state) => state.history.present)
  const burned = tracks.find((track) => track.language === language)
  const unmarked =
    burned && timeline.captionLook.marksWords
      ? unmarkedCues(carryThroughCuts(burned.cues, timeline))
      : 0
  return tracks.length === 0 ? null : (
    <div className={classes.captions}>
      <Choice
        label={t('publishing.exporting.burned')}
        options={[
          { value: NONE, label: t('publishing.exporting.notBurned') },
          ...tracks.map((track) => ({
            value: track.language,
            label: names.of(track.language) ?? track.language,
          })),
        ]}
        value={language}
        onChange={(value) => onChoose(value === NONE ? undefined : value)}
        consequence={t(
          language === NONE ? 'publishing.exporting.carried' : 'publishing.exporting.burnedHint',
        )}
      />
      {unmarked > 0 && <p role="status">{t('captions.look.unmarked', { count: unmarked })}</p>}
    </div>
  )
}
