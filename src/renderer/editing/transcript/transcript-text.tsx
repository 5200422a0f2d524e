import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { firstIndex } from '#shared/time/range.ts'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import { type Text, forgetChoice, wordsMarked } from './chosen-words.ts'
import { Paragraph, idOfWord } from './paragraph.tsx'
import { paragraphTops, paragraphsOf } from './paragraphs.ts'
import { pressTextKey } from './transcript-keys.ts'
import { useHeardWord } from './use-heard-word.ts'
import { usePointerChoice } from './use-pointer-choice.ts'
import { useSight } from './use-sight.ts'
import classes from './transcript-text.module.css'

/** Paragraphs drawn beyond both edges, so that scrolling finds them ready. */
const OVERSCAN = 2

export interface TranscriptTextProps {
  readonly text: Text
  readonly fillers: ReadonlySet<number>
}

/** Hours of words, of which only the paragraphs in sight are drawn. One stop for the Tab key. */
export function TranscriptText({ text, fillers }: TranscriptTextProps) {
  const { t } = useTranslation()
  const keysId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const sight = useSight(scroller)
  const { words } = text.transcript
  const paragraphs = useMemo(() => paragraphsOf(words), [words])
  const tops = useMemo(
    () => paragraphTops(words, paragraphs, sight.width),
    [words, paragraphs, sight.width],
  )
  const chosen = useOpenEpisode(({ marks }) => marks)
  const marked = useMemo(() => wordsMarked(words, chosen), [words, chosen])
  const bringIntoSight = useCallback(
    (index: number) => {
      const paragraph = firstIndex(paragraphs, ({ to }) => index < to)
      show(scroller.current, index, tops[paragraph] ?? 0)
    },
    [paragraphs, tops],
  )
  useHeardWord(scroller, words, bringIntoSight)
  useLayoutEffect(forgetChoice, [words])
  useEffect(() => {
    if (!marked) {
      forgetChoice()
    }
  }, [marked])
  const first = Math.max(0, firstIndex(tops, (top) => top > sight.top) - 1 - OVERSCAN)
  const last = firstIndex(tops, (top) => top > sight.top + sight.height) + OVERSCAN
  const pointer = usePointerChoice(text)
  return (
    <>
      <div
        ref={scroller}
        role="listbox"
        aria-label={t('editing.transcript.text')}
        aria-describedby={keysId}
        aria-multiselectable
        tabIndex={0}
        className={classes.text}
        onKeyDown={(event) => {
          if (pressTextKey(text, paragraphs, event)) {
            event.preventDefault()
          }
        }}
        {...pointer}
      >
        <div role="presentation" style={{ paddingTop: tops[first], minHeight: tops.at(-1) }}>
          {paragraphs.slice(first, last).map((range) => (
            <Paragraph
              key={range.from}
              words={words}
              range={range}
              chosenFrom={Math.max(range.from, marked?.from ?? range.to)}
              chosenTo={Math.min(range.to, marked?.to ?? range.from)}
              fillers={fillers}
            />
          ))}
        </div>
      </div>
      <p id={keysId} className="visually-hidden">
        {t('editing.transcript.keys')}
      </p>
    </>
  )
}

/** Kept free above and below a word that is brought into sight. */
const MARGIN_PIXELS = 48

/** The paragraph may not be drawn yet: it is scrolled to first, and then to the word in it. */
function show(scroller: HTMLElement | null, index: number, top: number): void {
  if (!scroller) {
    return
  }
  const word = () => scroller.querySelector(`#${idOfWord(index)}`)
  if (!word()) {
    scroller.scrollTop = top - MARGIN_PIXELS
  }
  requestAnimationFrame(() => {
    const box = word()?.getBoundingClientRect()
    const { top: upper, bottom: lower } = scroller.getBoundingClientRect()
    if (box && (box.top < upper + MARGIN_PIXELS || box.bottom > lower - MARGIN_PIXELS)) {
      scroller.scrollTop += box.top - (upper + lower) / 2
    }
  })
}
