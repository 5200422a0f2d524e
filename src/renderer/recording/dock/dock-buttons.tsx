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
  return (
    <div className={classes.buttons}>
      <RoundButton
        command="pauseRecording"
        word={t(isPaused ? 'recording.dock.resume' : 'recording.dock.pause')}
      >
        {isPaused ? <IconPlayerPlayFilled size={20} /> : <IconPlayerPauseFilled size={20} />}
      </RoundButton>
      <RecordButton kind={kind} />
      <RoundButton
        command="markHere"
        word={t(`recording.marker.${marker.kind}`, { number: marker.number })}
      >
        <IconFlag size={20} />
      </RoundButton>
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

function RecordButton({ kind }: { readonly kind: keyof typeof WORDS }) {
  const { t } = useTranslation()
  const reasonId = useId()
  const canRun = useActions(({ actions }) => isEnabled(actions, 'record'))
  const hasSource = usePresentSources().length > 0
  const word = t(`recording.dock.${WORDS[kind]}`)
  const lacksSource = kind === 'idle' && !hasSource
  return (
    <button
      type="button"
      className={classes.place}
      data-state={kind}
      aria-keyshortcuts={ariaKeysOf('record')}
      aria-describedby={lacksSource ? reasonId : undefined}
      disabled={!canRun}
      onClick={() => runCommand('record')}
    >
      <span className={classes.record}>{recordIcon(kind)}</span>
      <Words command="record" word={word} isStrong />
      {lacksSource && (
        <span id={reasonId} className={classes.reason}>
          {t('recording.dock.noSource')}
        </span>
      )}
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
