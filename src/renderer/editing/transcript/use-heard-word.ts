import { type RefObject, useCallback, useEffect, useLayoutEffect } from 'react'
import type { HeardWord } from '#shared/transcript/transcript.ts'
import { firstIndex } from '#shared/time/range.ts'
import type { Ticks } from '#shared/time/ticks.ts'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import { usePlayer } from '../../playback/player-state.ts'
import { useChoice, wordAt } from './chosen-words.ts'
import { idOfWord } from './paragraph.tsx'

/**
 * Marks the word that is heard, or the one keys go on from, without drawing the text again at every moment;
 * brings it into sight when it moves.
 */
export function useHeardWord(
  scroller: RefObject<HTMLElement | null>,
  words: readonly HeardWord[],
  bringIntoSight: (index: number) => void,
): void {
  const mark = useCallback(() => {
    const index = currentWord(words, useOpenEpisode.getState().playhead)
    const id = idOfWord(index)
    const element = scroller.current
    const marked = element?.querySelector('[data-current]')
    if (!element || marked?.id === id) {
      return index
    }
    marked?.removeAttribute('data-current')
    const word = element.querySelector(`#${id}`)
    word?.setAttribute('data-current', '')
    if (word) {
      element.setAttribute('aria-activedescendant', id)
    } else {
      element.removeAttribute('aria-activedescendant')
    }
    return index
  }, [scroller, words])
  useLayoutEffect(() => {
    mark()
  })
  useEffect(() => {
    let shown = -1
    const follow = () => {
      const index = mark()
      if (index !== shown) {
        shown = index
        bringIntoSight(index)
      }
    }
    const forget = [useOpenEpisode.subscribe(follow), useChoice.subscribe(follow)]
    return () => forget.forEach((stop) => stop())
  }, [mark, bringIntoSight])
}

function currentWord(words: readonly HeardWord[], playhead: Ticks): number {
  if (usePlayer.getState().isPlaying) {
    return Math.max(0, firstIndex(words, ({ start }) => start > playhead) - 1)
  }
  return useChoice.getState().choice?.head ?? wordAt(words, playhead)
}
