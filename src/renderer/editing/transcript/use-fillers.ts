import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { fillersFor } from '#shared/workspace/settings.ts'
import { type Filler, findFillers } from '#shared/transcript/fillers.ts'
import type { HeardWord } from '#shared/transcript/transcript.ts'
import { useCaptionLanguage } from '../../open-episode/use-edited.ts'
import { studio } from '../../studio.ts'

const NONE: readonly string[] = []

/** Words that only fill pauses, by the person's own list for the language that is spoken. */
export function useFillers(words: readonly HeardWord[]): readonly Filler[] {
  const language = useCaptionLanguage()
  const { data } = useQuery({
    ...studio.workspace.readSettings.queryOptions(),
    refetchOnMount: 'always',
  })
  const phrases = useMemo(() => (data ? fillersFor(data, language) : NONE), [data, language])
  return useMemo(() => findFillers(words, phrases), [words, phrases])
}
