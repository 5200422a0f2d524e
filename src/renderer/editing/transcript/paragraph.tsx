import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock } from '#shared/time/timecode.ts'
import type { HeardWord, WordRange } from '#shared/transcript/transcript.ts'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import classes from './transcript-text.module.css'

/** Below this the computer only guessed. */
const DOUBTFUL = 0.5

export interface ParagraphProps {
  readonly words: readonly HeardWord[]
  readonly range: WordRange
  /** Those of its words that are chosen, if any: numbers of the whole text. */
  readonly chosenFrom: number
  readonly chosenTo: number
  readonly fillers: ReadonlySet<number>
}

export function idOfWord(index: number): string {
  return `word-${index}`
}

/** What the recording of a microphone is called, without the ending of its file. */
function nameOf(assetId: string): string | undefined {
  const assets = useOpenEpisode.getState().document?.assets ?? []
  return assets.find(({ id }) => id === assetId)?.name.replace(/\.\w+$/, '')
}

/** One paragraph: when it begins, who speaks where several do, and its words. */
export const Paragraph = memo(function Paragraph(props: ParagraphProps) {
  const { words, range, chosenFrom, chosenTo, fillers } = props
  const { t } = useTranslation()
  const first = words[range.from]
  if (!first) {
    return null
  }
  const time = formatClock(first.start)
  const { speaker } = first.source
  const name = speaker === undefined ? undefined : nameOf(speaker)
  return (
    <div
      role="group"
      aria-label={t('editing.transcript.paragraph', { time })}
      className={classes.paragraph}
    >
      <time aria-hidden>{time}</time>
      <p>
        {name !== undefined && <strong role="presentation">{`${name}: `}</strong>}
        {words.slice(range.from, range.to).map(({ source }, offset) => {
          const index = range.from + offset
          return (
            <span key={index}>
              <span
                role="option"
                id={idOfWord(index)}
                data-word={index}
                aria-selected={index >= chosenFrom && index < chosenTo}
                data-filler={fillers.has(index) || undefined}
                data-doubtful={(source.confidence ?? 1) < DOUBTFUL || undefined}
                className={classes.word}
              >
                {source.text}
              </span>
              {source.isSpaced && ' '}
            </span>
          )
        })}
      </p>
    </div>
  )
})
