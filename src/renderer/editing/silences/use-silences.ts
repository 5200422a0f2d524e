import { useLayoutEffect, useMemo } from 'react'
import { chooseSilences } from '#shared/editing/choose-silences.ts'
import { findSilences } from '#shared/editing/find-silences.ts'
import { heardLevels } from '#shared/editing/heard-levels.ts'
import { silenceCut } from '#shared/editing/remove-silences.ts'
import { type Ticks, ZERO, fromSeconds } from '#shared/time/ticks.ts'
import { useTimeline } from '../../open-episode/use-edited.ts'
import { type FoundSilence, useSilenceTool } from './silence-tool.ts'
import { type EpisodeLevels, useAssets, useLevels } from './use-levels.ts'

export interface FoundSilences extends Omit<EpisodeLevels, 'levels'> {
  readonly found: readonly FoundSilence[]
  /** What stays of each. */
  readonly leave: Ticks
}

/** The silences that the present settings find, at once: sliders are tried by ear and eye. The timeline is told. */
export function useSilences(): FoundSilences {
  const settings = useSilenceTool((tool) => tool.settings)
  const choice = useSilenceTool((tool) => tool.choice)
  const timeline = useTimeline()
  const assets = useAssets()
  const { levels, isLoading, error } = useLevels()
  const heard = useMemo(() => heardLevels(levels, timeline, assets), [levels, timeline, assets])
  const { longerThan, belowDb } = settings
  const silences = useMemo(
    () => findSilences(heard, timeline, { longerThan: fromSeconds(longerThan), belowDb }),
    [heard, timeline, longerThan, belowDb],
  )
  const leave = settings.act === 'remove' ? ZERO : fromSeconds(settings.leave)
  const found = useMemo(
    () =>
      chooseSilences(silences, choice).flatMap((silence) => {
        const cut = silenceCut(silence, leave)
        return cut ? [{ ...silence, cut }] : []
      }),
    [silences, choice, leave],
  )
  useLayoutEffect(() => useSilenceTool.setState({ found }), [found])
  return { found, leave, isLoading, error }
}
