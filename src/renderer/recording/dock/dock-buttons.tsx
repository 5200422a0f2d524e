import { Tooltip } from '@mantine/core'
import {
  IconFlag,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerStopFilled,
  IconX,
} from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '#shared/desktop/commands.ts'
import { ariaKeysOf, keysOf } from '../../actions/keys-of.ts'
import { isEnabled, runCommand, useActions } from '../../actions/registry.ts'
import { Keys } from '../../design/keys.tsx'
import { useNextMarker } from '../markers/use-next-marker.ts'
import { useRecorder } from '../recorder-store.ts'
import { usePresentSources } from '../sources/use-present-sources.ts'
import classes from './dock-buttons.module.css'

/** Pause, the one big button, and the marker. */
export function DockButtons() {
  const { t } = useTranslation()
  const kind = useRecorder(({ state }) => state?.kind ?? 'idle')
  const isPaused = kind === 'paused'
  const marker = useNextMarker()
  const reasonId = useId()
  const hasSource = usePresentSources().length > 0
  const lacksSource = kind === 'idle' && !hasSource
  return (
    <div className={classes.dock}>
      {lacksSource && (
        <p id={reasonId} className={classes.reason}>
          {t('recording.dock.noSource')}
        </p>
      )}
      <div className={classes.buttons}>
        <RoundButton
          command="pauseRecording"
          word={t(isPaused ? 'recording.dock.resume' : 'recording.dock.pause')}
        >
          {isPaused ? <IconPlayerPlayFilled size={20} /> : <IconPlayerPauseFilled size={20} />}
        </RoundButton>
        <RecordButton kind={kind} reasonId={lacksSource ? reasonId : undefined} />
        <RoundButton
          command="markHere"
          word={t(`recording.marker.${marker.kind}`, { number: marker.number })}
        >
          <IconFlag size={20} />
        </RoundButton>
      </div>
    </div>
  )
}

interface RoundButtonProps {
  readonly command: CommandId
  readonly word: string
  readonly children: ReactNode
}

function RoundButton({ command, word, children }: RoundButtonProps) {
  const { t } = useTranslation()
  const canRun = useActions(({ actions }) => isEnabled(actions, command))
  return (
    <Tooltip label={t(`commands.${command}`)}>
      <button
        type="button"
        className={classes.place}
        aria-keyshortcuts={ariaKeysOf(command)}
        disabled={!canRun}
        onClick={() => runCommand(command)}
      >
        <span className={classes.round}>{children}</span>
        <Words command={command} word={word} />
      </button>
    </Tooltip>
  )
}

const WORDS = {
  idle: 'record',
  countdown: 'cancel',
  recording: 'finish',
  paused: 'finish',
  finishing: 'wait',
} as const

interface RecordButtonProps {
  readonly kind: keyof typeof WORDS
  /** Of the element that tells why it cannot be pressed, where there is one. */
  readonly reasonId: string | undefined
}

function RecordButton({ kind, reasonId }: RecordButtonProps) {
  const { t } = useTranslation()
  const canRun = useActions(({ actions }) => isEnabled(actions, 'record'))
  const word = t(`recording.dock.${WORDS[kind]}`)
  return (
    <button
      type="button"
      className={classes.place}
      data-state={kind}
      aria-keyshortcuts={ariaKeysOf('record')}
      aria-describedby={reasonId}
      disabled={!canRun}
      onClick={() => runCommand('record')}
    >
      <span className={classes.record}>{recordIcon(kind)}</span>
      <Words command="record" word={word} isStrong />
    </button>
  )
}

function recordIcon(kind: keyof typeof WORDS): ReactNode {
  switch (kind) {
    case 'idle':
      return <span aria-hidden className={classes.disc} />
    case 'countdown':
      return <IconX size={34} aria-hidden />
    case 'recording':
    case 'paused':
    case 'finishing':
      return <IconPlayerStopFilled size={40} aria-hidden />
  }
}

interface WordsProps {
  readonly command: CommandId
  readonly word: string
  readonly isStrong?: boolean
}

function Words({ command, word, isStrong = false }: WordsProps) {
  const keys = keysOf(command)
  return (
    <span className={classes.words} data-strong={isStrong || undefined}>
      {word}
      {keys && (
        <span aria-hidden className={classes.keys}>
          <Keys keys={keys} />
        </span>
      )}
    </span>
  )
}
