import { ActionIcon, Button, Tooltip } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconBadgeCc,
  IconCheck,
  IconFileImport,
  IconPlus,
} from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readingProfile } from '#shared/captions/reading-problems.ts'
import { runCommand, useCommand } from '../actions/registry.ts'
import { EmptyState } from '../design/empty-state.tsx'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { useEditedCues, useTimeline } from '../open-episode/use-edited.ts'
import { useUndoCommands } from '../open-episode/use-undo-commands.ts'
import { player } from '../playback/player.ts'
import { usePlayCommands } from '../playback/use-play-commands.ts'
import { addHere } from './cue-actions.ts'
import { CueList } from './cue-list.tsx'
import { type CueRow, cueRows } from './cue-rows.ts'
import { chooseCaptions } from './import-captions.ts'
import { ImportNote } from './import-note.tsx'
import { WatchPanel } from './watch-panel.tsx'
import classes from './captions-step.module.css'

/** Captions as a list to read and mend beside the picture they are shown over. */
export function CaptionsStep() {
  const hasRecording = useTimeline().clips.length > 0
  usePlayCommands()
  useUndoCommands()
  useCommand('importCaptions', () => void chooseCaptions(), { enabled: hasRecording })
  return hasRecording ? <Captions /> : <NoRecording />
}

function Captions() {
  const cues = useEditedCues()
  const format = useOpenEpisode((state) => state.document?.episode.format ?? 'podcast')
  const profile = readingProfile(format)
  const rows = useMemo(() => cueRows(cues, readingProfile(format)), [cues, format])
  const [chosenId, setChosenId] = useState<string>()
  const choose = useCallback((id: string) => setChosenId(id), [])
  const isForChildren = format === 'story'
  return (
    <div className={classes.step}>
      <div className={classes.list}>
        <ListHead rows={rows} chosenId={chosenId} onChoose={choose} />
        <ImportNote />
        {rows.length === 0 ? (
          <NoCaptions />
        ) : (
          <CueList
            rows={rows}
            profile={profile}
            isForChildren={isForChildren}
            chosenId={chosenId}
            onChoose={choose}
          />
        )}
      </div>
      <WatchPanel limit={profile.charactersPerSecond} isForChildren={isForChildren} />
    </div>
  )
}

interface ListHeadProps {
  readonly rows: readonly CueRow[]
  readonly chosenId: string | undefined
  readonly onChoose: (id: string) => void
}

function ListHead({ rows, chosenId, onChoose }: ListHeadProps) {
  const { t } = useTranslation()
  const problems = rows.filter((row) => row.problems.length > 0)
  const hasTooFast = problems.some((row) => row.problems.includes('tooFast'))
  const go = (direction: 1 | -1) => {
    const row = nextProblem(rows, chosenId, direction)
    if (row) {
      onChoose(row.cue.id)
      player.seek(row.cue.start)
    }
  }
  return (
    <header className={classes.head}>
      <Button
        size="compact-md"
        leftSection={<IconFileImport size={16} />}
        onClick={() => runCommand('importCaptions')}
      >
        {t('captions.import')}
      </Button>
      <Button
        size="compact-md"
        variant="subtle"
        leftSection={<IconPlus size={16} />}
        onClick={addHere}
      >
        {t('captions.add')}
      </Button>
      <span className={classes.space} />
      {rows.length > 0 && (
        <span className={classes.count}>{t('captions.count', { count: rows.length })}</span>
      )}
      {rows.length > 0 && problems.length === 0 && (
        <span className={classes.fine}>
          <IconCheck size={16} aria-hidden />
          {t('captions.noProblems')}
        </span>
      )}
      {problems.length > 0 && (
        <>
          <span className={classes.problems} data-level={hasTooFast ? 'fast' : 'warn'}>
            <IconAlertTriangle size={16} aria-hidden />
            {t('captions.problems', { count: problems.length })}
          </span>
          <Tooltip label={t('captions.previousProblem')}>
            <ActionIcon
              variant="default"
              aria-label={t('captions.previousProblem')}
              onClick={() => go(-1)}
            >
              <IconArrowUp size={16} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('captions.nextProblem')}>
            <ActionIcon
              variant="default"
              aria-label={t('captions.nextProblem')}
              onClick={() => go(1)}
            >
              <IconArrowDown size={16} />
            </ActionIcon>
          </Tooltip>
        </>
      )}
      {rows.length > 0 && <Columns />}
    </header>
  )
}

function Columns() {
  const { t } = useTranslation()
  return (
    <div aria-hidden className={classes.columns}>
      <span>{t('captions.column.number')}</span>
      <span>{t('captions.column.time')}</span>
      <span>{t('captions.column.text')}</span>
      <span>{t('captions.column.speed')}</span>
    </div>
  )
}

/** From the chosen row on, around the end. */
function nextProblem(
  rows: readonly CueRow[],
  chosenId: string | undefined,
  direction: 1 | -1,
): CueRow | undefined {
  const from = rows.findIndex((row) => row.cue.id === chosenId)
  const begin = from === -1 && direction === -1 ? 0 : from
  const order = rows.map((_, step) => rows.at((begin + direction * (step + 1)) % rows.length))
  return order.find((row) => row && row.problems.length > 0)
}

function NoCaptions() {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={<IconBadgeCc size={36} />}
      title={t('captions.empty.title')}
      text={t('captions.empty.text')}
    >
      <Button
        variant="filled"
        leftSection={<IconFileImport size={18} />}
        onClick={() => runCommand('importCaptions')}
      >
        {t('captions.import')}
      </Button>
    </EmptyState>
  )
}

function NoRecording() {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={<IconBadgeCc size={36} />}
      title={t('captions.empty.title')}
      text={t('captions.empty.noRecording')}
    >
      <Button variant="filled" onClick={() => runCommand('importMedia')}>
        {t('editing.empty.import')}
      </Button>
    </EmptyState>
  )
}
