import { Button } from '@mantine/core'
import { IconEar } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { setPageFade } from '#shared/pages/edit-pages.ts'
import { fromSeconds, toSeconds } from '#shared/time/ticks.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useJobs } from '../../jobs/jobs.ts'
import { change, useOpenEpisode } from '../../open-episode/open-episode.ts'
import { useTimeline } from '../../open-episode/use-edited.ts'
import { SliderSetting } from '../slider-setting.tsx'
import panel from '../side-panel.module.css'
import { hearPages, useHeardPages } from './hear-pages.ts'
import classes from './pages-tab.module.css'
import { TurnRow } from './turn-row.tsx'

/** When each page of the story is turned to: by listening, and by hand. */
export function PagesTab() {
  const { t } = useTranslation()
  const format = useFormat()
  const { pages, pictures, pageFade } = useTimeline()
  const turns = pictures.filter(({ pageId }) => pages.some(({ id }) => id === pageId))
  const shown = new Set(turns.map(({ pageId }) => pageId))
  const currentId = useOpenEpisode((state) => turns.findLast(({ at }) => at <= state.playhead)?.id)
  return (
    <>
      <Listening />
      <ol className={panel.lines} aria-label={t('editing.pages.turns')}>
        {turns.map((turn) => (
          <li
            key={turn.id}
            className={classes.row}
            data-current={turn.id === currentId || undefined}
          >
            <TurnRow pageId={turn.pageId ?? ''} turn={turn} />
          </li>
        ))}
        {pages
          .filter(({ id }) => !shown.has(id))
          .map(({ id }) => (
            <li key={id} className={classes.row}>
              <TurnRow pageId={id} turn={undefined} />
            </li>
          ))}
      </ol>
      <div className={classes.fade}>
        <SliderSetting
          name={t('editing.pages.fade')}
          say={(value) => t('editing.silence.seconds', { value: format.number(value, 1) })}
          {...{ value: toSeconds(pageFade), min: 0, max: 3, step: 0.1 }}
          onChosen={(value) =>
            change('pageFade', (timeline) => setPageFade(timeline, fromSeconds(value)))
          }
        />
      </div>
    </>
  )
}

/** Finds the turns in the voice, and tells what was not heard. */
function Listening() {
  const { t } = useTranslation()
  const { pages, clips } = useTimeline()
  const episodeId = useOpenEpisode((state) => state.document?.episode.id)
  const told = useHeardPages((state) => state.told)
  const isListening = useJobs(({ jobs }) =>
    [...jobs.values()].some(
      (job) => job.kind === 'align' && job.state === 'running' && job.episodeId === episodeId,
    ),
  )
  const hasText = pages.some(({ text }) => text.trim() !== '')
  const unheard = told?.episodeId === episodeId ? told?.unheard : undefined
  const numbers = unheard?.map((id) => pages.findIndex((page) => page.id === id) + 1).join(', ')
  return (
    <div className={classes.listening}>
      <Button
        leftSection={<IconEar size={16} />}
        loading={isListening}
        disabled={!hasText || clips.length === 0}
        onClick={() => void hearPages()}
      >
        {t('editing.pages.hear')}
      </Button>
      <p>{t(hasText ? 'editing.pages.hearText' : 'editing.pages.noText')}</p>
      <p role="status">
        {numbers !== undefined &&
          (numbers === ''
            ? t('editing.pages.allHeard')
            : t('editing.pages.unheard', { pages: numbers }))}
      </p>
    </div>
  )
}
