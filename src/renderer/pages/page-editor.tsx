import { Button, Textarea } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconColumns2,
  IconTrash,
  IconZoomInArea,
  IconZoomReset,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changePage, movePage, splitPage } from '#shared/pages/edit-pages.ts'
import {
  MOST_PAGE_LETTERS,
  NEARER,
  type Page,
  SMALLEST_SHARE,
  WHOLE,
  isMoving,
} from '#shared/pages/page.ts'
import { Choice } from '../design/choice.tsx'
import { useTypedText } from '../design/use-typed-text.ts'
import { change, useOpenEpisode } from '../open-episode/open-episode.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { PagePicture } from '../playback/page-picture.tsx'
import { removePageNamed } from './page-actions.ts'
import classes from './page-editor.module.css'
import { RegionFrame } from './region-frame.tsx'

export interface PageEditorProps {
  readonly page: Page
  /** Counted from 1. */
  readonly number: number
}

type Region = 'crop' | 'from' | 'to'
const REGIONS: readonly Region[] = ['crop', 'from', 'to']

/** One page: its text, which part of the picture it is, and what is seen when it comes and goes. */
export function PageEditor({ page, number }: PageEditorProps) {
  const { t } = useTranslation()
  const [region, setRegion] = useState<Region>('crop')
  return (
    <section className={classes.editor} aria-label={t('pages.page', { number })}>
      <div className={classes.picture}>
        <Choice
          label={t('pages.region.label')}
          hidesLabel
          options={REGIONS.map((value) => ({ value, label: t(`pages.region.${value}`) }))}
          value={region}
          onChange={setRegion}
          consequence={t(`pages.region.${region}Text`)}
        />
        <RegionFrame
          key={region}
          page={page}
          region={region}
          onChange={(value) =>
            change('changePage', (timeline) => changePage(timeline, page.id, { [region]: value }))
          }
        />
      </div>
      <div className={classes.side}>
        <PageText page={page} />
        <View page={page} />
        <Acts page={page} number={number} />
      </div>
    </section>
  )
}

function PageText({ page }: Pick<PageEditorProps, 'page'>) {
  const { t } = useTranslation()
  const language = useOpenEpisode((state) => state.document?.episode.language)
  const { onFocus: _, ...typed } = useTypedText(page.text, (text) =>
    change('pageText', (timeline) => changePage(timeline, page.id, { text })),
  )
  return (
    <Textarea
      label={t('pages.text')}
      description={t('pages.textHint')}
      classNames={{ input: classes.text }}
      maxLength={MOST_PAGE_LETTERS}
      lang={language}
      dir="auto"
      {...typed}
    />
  )
}

/** How the page begins and ends, and a movement for those who want none of their own. */
function View({ page }: Pick<PageEditorProps, 'page'>) {
  const { t } = useTranslation()
  const set = (to: Page['to'], from = page.from) =>
    change('changePage', (timeline) => changePage(timeline, page.id, { from, to }))
  return (
    <div className={classes.views}>
      {(['from', 'to'] as const).map((end) => (
        <figure key={end} className={classes.view}>
          <span className={classes.screen}>
            <PagePicture page={page} progress={end === 'from' ? 0 : 1} />
          </span>
          <figcaption>{t(`pages.region.${end}`)}</figcaption>
        </figure>
      ))}
      <Button
        size="compact-md"
        leftSection={<IconZoomInArea size={16} />}
        onClick={() => set(NEARER, WHOLE)}
      >
        {t('pages.zoomSlowly')}
      </Button>
      <Button
        size="compact-md"
        leftSection={<IconZoomReset size={16} />}
        disabled={!isMoving(page)}
        onClick={() => set(page.from)}
      >
        {t('pages.standStill')}
      </Button>
    </div>
  )
}

function Acts({ page, number }: PageEditorProps) {
  const { t } = useTranslation()
  const { pages } = useTimeline()
  const language = useOpenEpisode((state) => state.document?.episode.language ?? 'id')
  const move = (toIndex: number) =>
    change('movePage', (timeline) => movePage(timeline, page.id, toIndex))
  return (
    <div className={classes.acts}>
      <Button
        size="compact-md"
        leftSection={<IconColumns2 size={16} />}
        disabled={page.crop.width < 2 * SMALLEST_SHARE}
        onClick={() =>
          change('splitPage', (timeline) =>
            splitPage(timeline, page.id, readFromRight(language) ? 'right' : 'left'),
          )
        }
      >
        {t('pages.split')}
      </Button>
      <Button
        size="compact-md"
        leftSection={<IconArrowUp size={16} />}
        disabled={number === 1}
        onClick={() => move(number - 2)}
      >
        {t('pages.earlier')}
      </Button>
      <Button
        size="compact-md"
        leftSection={<IconArrowDown size={16} />}
        disabled={number === pages.length}
        onClick={() => move(number)}
      >
        {t('pages.later')}
      </Button>
      <Button
        size="compact-md"
        variant="subtle"
        leftSection={<IconTrash size={16} />}
        onClick={() => removePageNamed(page.id)}
      >
        {t('pages.remove')}
      </Button>
    </div>
  )
}

/** Books in these languages begin at the right. */
function readFromRight(language: string): boolean {
  return /^(ar|fa|he|ur|ps|yi|dv|ug|sd)\b/.test(language)
}
