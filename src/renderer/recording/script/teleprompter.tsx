import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import { useCommand } from '../../actions/registry.ts'
import { READING_LINE, markCurrentLine } from './mark-current-line.ts'
import { run, usePrompter } from './prompter-store.ts'
import { PrompterHead } from './prompter-head.tsx'
import { countWords, scriptLines } from './sentences.ts'
import { useScript } from '../../open-episode/script-store.ts'
import { useScrolling } from './use-scrolling.ts'
import classes from './teleprompter.module.css'

/** A press of a pedal moves this part of what is seen. */
const PAGE = 0.6

/** The script, moving past the reading line as fast as it is read. The hand always wins. */
export function Teleprompter({ onEdit }: { readonly onEdit: () => void }) {
  const { t } = useTranslation()
  const view = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const script = useScript((state) => state.text) ?? ''
  const language = useOpenEpisode((state) => state.document?.episode.language ?? 'id')
  const fontSize = usePrompter((state) => state.fontSize)
  const lines = useMemo(() => scriptLines(script, language), [script, language])
  const words = useMemo(() => countWords(script), [script])
  useScrolling(view, body, words)
  const follow = () => {
    if (view.current && body.current) {
      markCurrentLine(view.current, body.current)
    }
  }
  useEffect(follow, [lines, fontSize])
  const turn = (direction: 1 | -1) => {
    const { current: scroller } = view
    scroller?.scrollBy({ top: direction * PAGE * scroller.clientHeight })
    resume()
  }
  useCommand('scriptBack', () => turn(-1))
  useCommand('scriptForward', () => turn(1))
  useCommand('toStart', () => view.current?.scrollTo({ top: 0 }))
  const hold = () => run(false)
  return (
    <section className={classes.card} aria-label={t('recording.script.title')}>
      <PrompterHead view={view} body={body} words={words} onEdit={onEdit} />
      <div
        ref={view}
        role="region"
        aria-label={t('recording.script.label')}
        tabIndex={0}
        className={classes.view}
        style={{ '--size': `${fontSize / 16}rem`, '--reading-line': READING_LINE }}
        onScroll={follow}
        onWheel={hold}
        onTouchMove={hold}
      >
        <div ref={body} lang={language} className={classes.text} data-selectable>
          {lines.map(({ text, opensPart }, index) => (
            // Sentences have no name of their own, and none ever moves.
            // oxlint-disable-next-line react/no-array-index-key
            <p key={index} data-opens={opensPart || undefined}>
              {text}
            </p>
          ))}
        </div>
      </div>
    </section>
  )
}

/** The moving text goes on from where a jump brought it. */
function resume(): void {
  if (usePrompter.getState().isRunning) {
    run(false)
    setTimeout(() => run(true))
  }
}
