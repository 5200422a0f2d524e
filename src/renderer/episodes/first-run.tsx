import { Button } from '@mantine/core'
import { IconBook, IconDeviceDesktop, IconFileImport, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EpisodeFormat } from '#shared/episodes/episode.ts'
import { BookShelf } from './book-shelf.tsx'
import { Page } from '../design/page.tsx'
import classes from './first-run.module.css'
import { openNewEpisode } from './new-episode.ts'
import podcast from './pictures/podcast.svg'
import story from './pictures/story.svg'
import tutorial from './pictures/tutorial.svg'

const FORMATS = [
  { format: 'story', picture: story, Icon: IconBook },
  { format: 'podcast', picture: podcast, Icon: IconUsers },
  { format: 'tutorial', picture: tutorial, Icon: IconDeviceDesktop },
] as const satisfies readonly { format: EpisodeFormat; picture: string; Icon: unknown }[]

/** An empty library: three forms to begin with, none of them favoured. */
export function FirstRun({ onImport }: { readonly onImport: () => void }) {
  const { t } = useTranslation()
  return (
    <Page>
      <div className={classes.content}>
        <BookShelf />
        <h1 className={classes.headline}>{t('episodes.first.headline')}</h1>
        <p className={classes.lead}>{t('episodes.first.lead')}</p>
        <ul className={classes.formats}>
          {FORMATS.map(({ format, picture, Icon }) => (
            <li key={format} className={classes.card}>
              <img src={picture} alt="" className={classes.picture} draggable={false} />
              <div className={classes.words}>
                <h2 className={classes.title}>{t(`episodes.format.${format}`)}</h2>
                <p className={classes.text}>{t(`episodes.formatText.${format}`)}</p>
                <p className={classes.needs}>
                  <Icon size={16} aria-hidden />
                  {t(`episodes.formatNeeds.${format}`)}
                </p>
                <Button fullWidth onClick={() => openNewEpisode({ format })}>
                  {t(`episodes.first.make.${format}`)}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        <div className={classes.others}>
          <Button variant="subtle" leftSection={<IconFileImport size={18} />} onClick={onImport}>
            {t('episodes.first.import')}
          </Button>
          <span className={classes.hint}>{t('episodes.first.hint')}</span>
        </div>
      </div>
    </Page>
  )
}
