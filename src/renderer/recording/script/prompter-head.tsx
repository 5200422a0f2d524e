import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconGauge,
  IconMinus,
  IconPencil,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlus,
  IconScript,
  IconTextDecrease,
  IconTextIncrease,
} from '@tabler/icons-react'
import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '#shared/desktop/commands.ts'
import { ariaKeysOf, keysOf } from '../../actions/keys-of.ts'
import { runCommand } from '../../actions/registry.ts'
import { Keys } from '../../design/keys.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { readingMs } from './prompter-speed.ts'
import { changeFontSize, usePrompter } from './prompter-store.ts'
import classes from './prompter-head.module.css'

export interface PrompterHeadProps {
  readonly view: RefObject<HTMLElement | null>
  readonly body: RefObject<HTMLElement | null>
  readonly words: number
  readonly onEdit: () => void
}

/** How far the script is, how fast it goes, how large it is written. */
export function PrompterHead({ view, body, words, onEdit }: PrompterHeadProps) {
  const { t } = useTranslation()
  const { wordsPerMinute, isRunning } = usePrompter()
  const toggle = t(isRunning ? 'recording.script.hold' : 'recording.script.run')
  return (
    <header className={classes.head}>
      <IconScript size={18} aria-hidden />
      <h2 className={classes.title}>{t('recording.script.title')}</h2>
      <Progress view={view} body={body} words={words} />
      <span className={classes.tools}>
        <Tool command="scriptSlower" label={t('recording.script.slower')}>
          <IconMinus size={16} />
        </Tool>
        <span className={classes.speed}>
          <IconGauge size={18} aria-hidden />
          {t('recording.script.speed', { count: wordsPerMinute })}
        </span>
        <Tool command="scriptFaster" label={t('recording.script.faster')}>
          <IconPlus size={16} />
        </Tool>
        <Tool label={t('recording.script.smaller')} onClick={() => changeFontSize(-1)}>
          <IconTextDecrease size={18} />
        </Tool>
        <Tool label={t('recording.script.larger')} onClick={() => changeFontSize(1)}>
          <IconTextIncrease size={18} />
        </Tool>
        <Tool label={t('recording.script.edit')} onClick={onEdit}>
          <IconPencil size={18} />
        </Tool>
        <Tool command="scriptToggle" label={toggle}>
          {isRunning ? <IconPlayerPauseFilled size={18} /> : <IconPlayerPlayFilled size={18} />}
        </Tool>
      </span>
    </header>
  )
}

interface ToolProps {
  readonly label: string
  readonly command?: CommandId
  readonly onClick?: () => void
  readonly children: ReactNode
}

function Tool({ label, command, onClick, children }: ToolProps) {
  const keys = command && keysOf(command)
  return (
    <Tooltip
      label={
        <span className={classes.tip}>
          {label}
          {keys && <Keys keys={keys} />}
        </span>
      }
    >
      <ActionIcon
        aria-label={label}
        aria-keyshortcuts={command && ariaKeysOf(command)}
        onClick={() => (command ? runCommand(command) : onClick?.())}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

interface ProgressProps {
  readonly view: RefObject<HTMLElement | null>
  readonly body: RefObject<HTMLElement | null>
  readonly words: number
}

/** How much is read, and how long the rest takes at this speed. */
function Progress({ view, body, words }: ProgressProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const wordsPerMinute = usePrompter((state) => state.wordsPerMinute)
  const [read, setRead] = useState(0)
  useEffect(() => {
    const { current: scroller } = view
    const follow = () => {
      const height = body.current?.offsetHeight ?? 0
      const part = height === 0 ? 0 : Math.min(1, (scroller?.scrollTop ?? 0) / height)
      setRead(Math.floor(part * 100) / 100)
    }
    scroller?.addEventListener('scroll', follow, { passive: true })
    return () => scroller?.removeEventListener('scroll', follow)
  }, [view, body])
  return (
    <span className={classes.progress}>
      {t('recording.script.progress', {
        percent: format.percent(read),
        left: format.length(readingMs(words * (1 - read), wordsPerMinute)),
      })}
    </span>
  )
}
