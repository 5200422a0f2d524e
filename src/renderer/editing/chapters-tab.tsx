import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import { IconBookmark, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { removeChapter, renameChapter } from '#shared/editing/chapters.ts'
import type { Chapter } from '#shared/editing/timeline.ts'
import { formatClock } from '#shared/time/timecode.ts'
import { useDraft } from '../design/use-draft.ts'
import { change, useOpenEpisode } from '../open-episode/open-episode.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { player } from '../playback/player.ts'
import { isEnabled, runCommand, useActions } from '../actions/registry.ts'
import { SuggestButton } from './suggest-button.tsx'
import { useHasWords } from './transcript/use-transcript.ts'
import classes from './side-panel.module.css'

/** Chapters in order: go there, rename, remove. */
export function ChaptersTab() {
  const { t } = useTranslation()
  const { chapters } = useTimeline()
  const canAdd = useActions(({ actions }) => isEnabled(actions, 'addChapter'))
  const hasWords = useHasWords()
  const currentId = useOpenEpisode(
    (state) => chapters.findLast((chapter) => chapter.at <= state.playhead)?.id,
  )
  return (
    <>
      {chapters.length === 0 && <p className={classes.empty}>{t('editing.panel.noChapters')}</p>}
      <ol className={classes.lines}>
        {chapters.map((chapter) => (
          <li
            key={chapter.id}
            className={classes.row}
            data-current={chapter.id === currentId || undefined}
          >
            <ChapterRow chapter={chapter} />
          </li>
        ))}
      </ol>
      <div className={classes.foot}>
        <Button
          leftSection={<IconBookmark size={16} />}
          disabled={!canAdd}
          onClick={() => runCommand('addChapter')}
        >
          {t('editing.panel.addChapter')}
        </Button>
        {hasWords && <SuggestButton />}
      </div>
    </>
  )
}

function ChapterRow({ chapter }: { readonly chapter: Chapter }) {
  const { t } = useTranslation()
  const [title, setTitle] = useDraft(chapter.title)
  const rename = () => {
    const wanted = title.trim()
    if (wanted === '') {
      setTitle(chapter.title)
      return
    }
    change('renameChapter', (timeline) => renameChapter(timeline, chapter.id, wanted))
  }
  const time = formatClock(chapter.at)
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        ff="monospace"
        aria-label={t('editing.panel.seekTo', { time })}
        onClick={() => player.seek(chapter.at)}
      >
        {time}
      </Button>
      <TextInput
        size="xs"
        aria-label={t('editing.panel.chapterTitle')}
        value={title}
        maxLength={200}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onBlur={rename}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.currentTarget.blur()
          }
        }}
      />
      <Tooltip label={t('editing.panel.removeChapter', { title: chapter.title })}>
        <ActionIcon
          aria-label={t('editing.panel.removeChapter', { title: chapter.title })}
          onClick={() => change('removeChapter', (timeline) => removeChapter(timeline, chapter.id))}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </Tooltip>
    </>
  )
}
