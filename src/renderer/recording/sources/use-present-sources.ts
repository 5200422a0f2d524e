import { useMemo } from 'react'
import type { ChosenSource } from '#shared/recording/capture-settings.ts'
import { useChosenSources } from './capture-settings-store.ts'
import { useFoundSources } from './source-watch.ts'

/** The chosen sources that are connected now: those that will be recorded. */
export function usePresentSources(): readonly ChosenSource[] {
  const found = useFoundSources((state) => state.found)
  const chosen = useChosenSources()
  return useMemo(() => {
    const present = new Set(found?.map(({ id }) => id))
    return chosen.filter(({ id }) => present.has(id))
  }, [chosen, found])
}
