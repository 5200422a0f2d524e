import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { middleOfText } from '#shared/captions/edit-cues.ts'
import type { ReadingProfile } from '#shared/captions/reading-problems.ts'
import { type Ticks, fromSeconds, subtract, ticks, toSeconds } from '#shared/time/ticks.ts'
import { useFormat } from '../i18n/use-format.ts'
import { editTimes, mendRows, splitRow } from './cue-actions.ts'
import type { CueRow } from './cue-rows.ts'
import classes from './cue-problem.module.css'

export interface CueProblemNoteProps {
  readonly row: CueRow
  readonly profile: ReadingProfile
  readonly isForChildren: boolean
  /** Where the episode ends. */
  readonly length: Ticks
}

/** What is wrong, with both figures; the fix first, then the alternative. */
export function CueProblemNote({ row, profile, isForChildren, length }: CueProblemNoteProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const given = toSeconds(subtract(row.cue.end, row.cue.start))
  const needed = neededSeconds(row, profile)
  const lines = row.cue.text.split('\n')
  const seconds = (value: number) => format.number(value, 1)
  const room = toSeconds(subtract(row.next?.start ?? length, row.cue.end))
  const missing = Math.ceil((needed - given) * 10) / 10
  const sentences = {
    tooFast: t(isForChildren ? 'captions.problem.tooFastChildren' : 'captions.problem.tooFast', {
      needed: seconds(needed),
      given: seconds(given),
    }),
    lineTooLong: t('captions.problem.lineTooLong', {
      used: Math.max(...lines.map((line) => line.length)),
      limit: profile.charactersPerLine,
    }),
    tooManyLines: t('captions.problem.tooManyLines', { used: lines.length, limit: profile.lines }),
    tooShort: t('captions.problem.tooShort', { given: seconds(given), needed: seconds(needed) }),
    tooLong: t('captions.problem.tooLong', {
      given: seconds(given),
      limit: seconds(profile.longestSeconds),
    }),
    overlap: t('captions.problem.overlap'),
    noGap: t('captions.problem.noGap'),
  }
  const canExtend = missing > 0 && missing <= room
  const middle = middleOfText(row.cue.text)
  return (
    <div className={classes.note} data-level={row.problems.includes('tooFast') ? 'fast' : 'warn'}>
      {row.problems.map((kind) => (
        <p key={kind}>
          <IconAlertTriangle size={16} aria-hidden />
          {sentences[kind]}
        </p>
      ))}
      <div className={classes.acts}>
        {!canExtend && (
          <Button size="compact-md" variant="filled" onClick={() => mendRows([row], profile)}>
            {t('captions.fix.mend')}
          </Button>
        )}
        {canExtend && (
          <Button
            size="compact-md"
            variant="filled"
            onClick={() => editTimes(row, row.cue.start, ticks(row.cue.end + fromSeconds(missing)))}
          >
            {t('captions.fix.extend', { seconds: seconds(missing) })}
          </Button>
        )}
        {middle > 0 && (
          <Button size="compact-md" onClick={() => splitRow(row, middle)}>
            {t('captions.fix.split')}
          </Button>
        )}
      </div>
    </div>
  )
}

function neededSeconds({ cue }: CueRow, profile: ReadingProfile): number {
  const characters = cue.text.replaceAll('\n', '').length
  return Math.max(characters / profile.charactersPerSecond, profile.shortestSeconds)
}
