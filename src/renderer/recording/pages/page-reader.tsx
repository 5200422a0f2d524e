import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconBook2,
  IconChevronLeft,
  IconChevronRight,
  IconPencil,
  IconTextDecrease,
  IconTextIncrease,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ariaKeysOf } from '../../actions/keys-of.ts'
import { runCommand, useCommand } from '../../actions/registry.ts'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import { useTimeline } from '../../open-episode/use-edited.ts'
import { WholePage } from '../../playback/page-picture.tsx'
import { useIsRecording } from '../recorder-store.ts'
import { changeFontSize, usePrompter } from '../script/prompter-store.ts'
import classes from './page-reader.module.css'
import { turnPage, useOpenPage } from './reader.ts'

/** The page that is read aloud: its picture and its text, large. Turning it marks the moment while a take runs. */
export function PageReader() {
  const { t } = useTranslation()
  const { pages } = useTimeline()
  const { index, count } = useOpenPage()
  const fontSize = usePrompter((state) => state.fontSize)
  const language = useOpenEpisode((state) => state.document?.episode.language ?? 'id')
  useCommand('scriptForward', () => turnPage(1), { enabled: index < count - 1 })
  useCommand('scriptBack', () => turnPage(-1), { enabled: index > 0 })
  const page = pages[index]
  const next = pages[index + 1]
  return (
    <section className={classes.card} aria-label={t('pages.reader.label')}>
      <ReaderHead />
      <div className={classes.open}>
        <div className={classes.picture}>{page && <WholePage page={page} />}</div>
        <div
          role="region"
          aria-label={t('pages.text')}
          tabIndex={0}
          className={classes.text}
          lang={language}
          dir="auto"
          style={{ fontSize: `${fontSize / 16}rem` }}
          data-selectable
          data-scrolls
        >
          {page?.text.trim() ? (
            <p>{page.text}</p>
          ) : (
            <p className={classes.none}>{t('pages.reader.noText')}</p>
          )}
        </div>
      </div>
      {/* The next picture is there when the page is turned. */}
      {next && (
        <div hidden>
          <WholePage page={next} />
        </div>
      )}
    </section>
  )
}

function ReaderHead() {
  const { t } = useTranslation()
  const { index, count } = useOpenPage()
  const isRecording = useIsRecording()
  return (
    <header className={classes.head}>
      <IconBook2 size={18} aria-hidden />
      <h2 className={classes.title} aria-live="polite">
        {t('pages.reader.position', { number: index + 1, count })}
      </h2>
      <span className={classes.tools}>
        <Tool
          label={t('pages.reader.before')}
          command="scriptBack"
          isOff={index <= 0}
          onClick={() => turnPage(-1)}
        >
          <IconChevronLeft size={18} />
        </Tool>
        <Tool
          label={t('pages.reader.next')}
          command="scriptForward"
          isOff={index >= count - 1}
          onClick={() => turnPage(1)}
        >
          <IconChevronRight size={18} />
        </Tool>
        <Tool label={t('recording.script.smaller')} onClick={() => changeFontSize(-1)}>
          <IconTextDecrease size={18} />
        </Tool>
        <Tool label={t('recording.script.larger')} onClick={() => changeFontSize(1)}>
          <IconTextIncrease size={18} />
        </Tool>
        <Tool
          label={t('pages.section.arrange')}
          isOff={isRecording}
          onClick={() => runCommand('openPages')}
        >
          <IconPencil size={18} />
        </Tool>
      </span>
    </header>
  )
}

interface ToolProps {
  readonly label: string
  readonly command?: 'scriptBack' | 'scriptForward'
  readonly isOff?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function Tool({ label, command, isOff = false, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={label}
        aria-keyshortcuts={command && ariaKeysOf(command)}
        disabled={isOff}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
