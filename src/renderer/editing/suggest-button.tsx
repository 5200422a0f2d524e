import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconBulb } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addSuggestions, suggestChapters } from '#shared/transcript/suggest-chapters.ts'
import { change, useOpenEpisode } from '../open-episode/open-episode.ts'
import { studio } from '../studio.ts'
import { useTranscript } from './transcript/use-transcript.ts'

/** Begins chapters where the script or the speaker does; names and places can be changed as with all others. */
export function SuggestButton() {
  const { t } = useTranslation()
  const text = useTranscript()
  const episodeId = useOpenEpisode((state) => state.document?.episode.id ?? '')
  const script = useQuery({
    ...studio.recording.script.queryOptions({ input: { episodeId } }),
    refetchOnMount: 'always',
  })
  const [added, setAdded] = useState<number>()
  const suggest = () => {
    change('suggestChapters', (timeline) => {
      const found = suggestChapters(timeline, { ...text, script: script.data?.text ?? '' })
      setAdded(found.length)
      return addSuggestions(timeline, found, () => crypto.randomUUID())
    })
  }
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconBulb size={16} />}
        disabled={script.isLoading}
        onClick={suggest}
      >
        {t('editing.panel.suggestChapters')}
      </Button>
      <p role="status">{added !== undefined && t('editing.panel.suggested', { count: added })}</p>
    </>
  )
}
