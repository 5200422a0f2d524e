import { Button } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowMerge,
  IconEar,
  IconMagnet,
  IconScissors,
  IconTrash,
} from '@tabler/icons-react'
import { memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { middleOfText } from '#shared/captions/edit-cues.ts'
import type { ReadingProfile } from '#shared/captions/reading-problems.ts'
import type { Ticks } from '#shared/time/ticks.ts'
import { player } from '../playback/player.ts'
import { editTimes, joinRow, removeRow, splitRow } from './cue-actions.ts'
import { CueProblemNote } from './cue-problem.tsx'
import type { CueRow } from './cue-rows.ts'
import { CueText } from './cue-text.tsx'
import { UnsureNote } from './from-script/unsure-note.tsx'
import { ReadingSpeed } from './reading-speed.tsx'
import { TimeField } from './time-field.tsx'
import classes from './cue-line.module.css'

export interface CueLineProps {
  readonly row: CueRow
  readonly profile: ReadingProfile
  readonly isForChildren: boolean
  readonly length: Ticks
  readonly isCurrent: boolean
  readonly isChosen: boolean
  readonly onChoose: (id: string) => void
  readonly onSnap: (row: CueRow) => void
}

/** One caption: number, in over out, words, reading speed; the chosen one opens with what can be done. */
export const CueLine = memo(function CueLine(props: CueLineProps) {
  const { row, profile, isCurrent, isChosen, onChoose, onSnap } = props
  const { t } = useTranslation()
  const field = useRef<HTMLTextAreaElement>(null)
  const { cue, number } = row
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- focus comes from its fields
    <div
      role="listitem"
      className={classes.line}
      data-current={isCurrent || undefined}
      data-problem={isChosen ? levelOf(row) : undefined}
      aria-current={isCurrent || undefined}
      onFocus={() => onChoose(cue.id)}
    >
      <button
        type="button"
        className={classes.number}
        aria-label={t('captions.seek', { number })}
        onClick={() => player.seek(cue.start)}
      >
        {number}
      </button>
      <span className={classes.times}>
        <TimeField
          label={t('captions.start', { number })}
          value={cue.start}
          onChange={(start) => editTimes(row, start, cue.end)}
        />
        <TimeField
          label={t('captions.end', { number })}
          value={cue.end}
          onChange={(end) => editTimes(row, cue.start, end)}
        />
      </span>
      <div>
        <CueText row={row} field={field} />
        {isChosen && row.isUnsure && <UnsureNote row={row} />}
        {isChosen && row.problems.length > 0 && <CueProblemNote {...props} />}
        {isChosen && (
          <LineActs
            row={row}
            caret={() => field.current?.selectionStart ?? 0}
            onSnap={() => onSnap(row)}
          />
        )}
      </div>
      <div>
        <ReadingSpeed cue={cue} limit={profile.charactersPerSecond} />
        {row.isUnsure && (
          <span className={classes.care}>
            <IconEar size={14} aria-hidden />
            {t('captions.unsure')}
          </span>
        )}
        {row.problems.length > 0 && (
          <span className={classes.care}>
            <IconAlertTriangle size={14} aria-hidden />
            {t('captions.needsCare')}
          </span>
        )}
      </div>
    </div>
  )
})

function levelOf({ problems }: CueRow): 'fast' | 'warn' | undefined {
  if (problems.includes('tooFast')) {
    return 'fast'
  }
  return problems.length > 0 ? 'warn' : undefined
}

interface LineActsProps {
  readonly row: CueRow
  readonly caret: () => number
  readonly onSnap: () => void
}

function LineActs({ row, caret, onSnap }: LineActsProps) {
  const { t } = useTranslation()
  const { next } = row
  const split = () => {
    const at = caret()
    const isInside = at > 0 && at < row.cue.text.length
    splitRow(row, isInside ? at : middleOfText(row.cue.text))
  }
  return (
    <div className={classes.acts}>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconScissors size={16} />}
        onClick={split}
      >
        {t('captions.split')}
      </Button>
      {next && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowMerge size={16} />}
          onClick={() => joinRow(row, next)}
        >
          {t('captions.join')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconMagnet size={16} />}
        onClick={onSnap}
      >
        {t('captions.snap')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconTrash size={16} />}
        onClick={() => removeRow(row)}
      >
        {t('captions.remove')}
      </Button>
    </div>
  )
}
