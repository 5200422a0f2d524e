import { ActionIcon, Button, Group, Tooltip } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconCheck,
  IconEar,
  IconFileImport,
  IconPlus,
  IconWand,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadingProfile } from '#shared/captions/reading-problems.ts'
import { ariaKeysOf, keysOf } from '../actions/keys-of.ts'
import { runCommand, useCommand } from '../actions/registry.ts'
import { Keys } from '../design/keys.tsx'
import { player } from '../playback/player.ts'
import { addHere, mendRows } from './cue-actions.ts'
import type { CueRow } from './cue-rows.ts'
import { BreakMenu } from './break-menu.tsx'
import { FromScriptButton } from './from-script/from-script-button.tsx'
import { FindPopover } from './find-popover.tsx'
import { ShiftPopover } from './shift-popover.tsx'
import classes from './captions-step.module.css'

export interface ListHeadProps {
  readonly rows: readonly CueRow[]
  readonly profile: ReadingProfile
  readonly chosenId: string | undefined
  readonly onChoose: (id: string) => void
}

/** What can be done to all captions, and how good they are to read. */
export function ListHead({ rows, profile, chosenId, onChoose }: ListHeadProps) {
  const { t } = useTranslation()
  const problems = rows.filter((row) => row.problems.length > 0)
  const chosen = rows.find((row) => row.cue.id === chosenId)
  const show = (row: CueRow | undefined) => {
    if (row) {
      onChoose(row.cue.id)
      player.seek(row.cue.start)
    }
  }
  const hasProblems = { enabled: problems.length > 0 }
  useCommand('nextProblem', () => show(nextProblem(rows, chosenId, 1)), hasProblems)
  useCommand('previousProblem', () => show(nextProblem(rows, chosenId, -1)), hasProblems)
  useCommand('mendCaption', () => chosen && mendRows([chosen], profile), {
    enabled: chosen !== undefined,
  })
  return (
    <header className={classes.head}>
      {/* An empty list has these in its middle. */}
      {rows.length > 0 && (
        <div className={classes.row}>
          <FromScriptButton />
          <Button
            size="compact-md"
            leftSection={<IconEar size={16} />}
            onClick={() => runCommand('captionsFromSpeech')}
          >
            {t('captions.speech.button')}
          </Button>
          <Button
            size="compact-md"
            leftSection={<IconFileImport size={16} />}
            onClick={() => runCommand('importCaptions')}
          >
            {t('captions.import')}
          </Button>
          <span className={classes.space} />
          {problems.length === 0 ? (
            <span className={classes.fine}>
              <IconCheck size={16} aria-hidden />
              {t('captions.noProblems')}
            </span>
          ) : (
            <Problems problems={problems} />
          )}
        </div>
      )}
      <div className={classes.tools}>
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<IconPlus size={16} />}
          onClick={addHere}
        >
          {t('captions.add')}
        </Button>
        {rows.length > 0 && (
          <>
            <FindPopover rows={rows} onFound={show} />
            <ShiftPopover rows={rows} chosen={chosen} />
            <BreakMenu />
          </>
        )}
        {problems.length > 0 && (
          <Button
            size="compact-md"
            variant="subtle"
            leftSection={<IconWand size={16} />}
            onClick={() => mendRows(rows, profile)}
          >
            {t('captions.mendAll')}
          </Button>
        )}
        <span className={classes.space} />
        {rows.length > 0 && (
          <span className={classes.count}>{t('captions.count', { count: rows.length })}</span>
        )}
      </div>
      {rows.length > 0 && <Columns />}
    </header>
  )
}

function Problems({ problems }: { readonly problems: readonly CueRow[] }) {
  const { t } = useTranslation()
  const hasTooFast = problems.some((row) => row.problems.includes('tooFast'))
  return (
    <>
      <span className={classes.problems} data-level={hasTooFast ? 'fast' : 'warn'}>
        <IconAlertTriangle size={16} aria-hidden />
        {t('captions.problems', { count: problems.length })}
      </span>
      <ProblemButton id="previousProblem" icon={<IconArrowUp size={16} />} />
      <ProblemButton id="nextProblem" icon={<IconArrowDown size={16} />} />
    </>
  )
}

interface ProblemButtonProps {
  readonly id: 'previousProblem' | 'nextProblem'
  readonly icon: ReactNode
}

function ProblemButton({ id, icon }: ProblemButtonProps) {
  const { t } = useTranslation()
  const name = t(`commands.${id}`)
  const tooltip = (
    <Group gap="xs" wrap="nowrap">
      {name}
      <Keys keys={keysOf(id) ?? ''} />
    </Group>
  )
  return (
    <Tooltip label={tooltip}>
      <ActionIcon
        variant="default"
        aria-label={name}
        aria-keyshortcuts={ariaKeysOf(id)}
        onClick={() => runCommand(id)}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
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
