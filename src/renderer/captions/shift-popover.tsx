import { Button, NumberInput, Popover } from '@mantine/core'
import { IconArrowsHorizontal } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fromSeconds } from '#shared/time/ticks.ts'
import { useFormat } from '../i18n/use-format.ts'
import { shiftAll, shiftFrom } from './cue-actions.ts'
import type { CueRow } from './cue-rows.ts'
import classes from './find-popover.module.css'

export interface ShiftPopoverProps {
  readonly rows: readonly CueRow[]
  readonly chosen: CueRow | undefined
}

const FURTHEST_SECONDS = 3600

/** Moves captions in time: all of them, or from the chosen one on. */
export function ShiftPopover({ rows, chosen }: ShiftPopoverProps) {
  const { t } = useTranslation()
  const { decimalMark } = useFormat()
  const [isOpen, setOpen] = useState(false)
  const [seconds, setSeconds] = useState<number | string>(0.5)
  const by = fromSeconds(Number(seconds) || 0)
  return (
    <Popover opened={isOpen} onChange={setOpen} width={300} position="bottom" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<IconArrowsHorizontal size={16} />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('captions.shift.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.form}>
          <NumberInput
            size="sm"
            label={t('captions.shift.seconds')}
            description={t('captions.shift.hint')}
            value={seconds}
            min={-FURTHEST_SECONDS}
            max={FURTHEST_SECONDS}
            step={0.1}
            decimalScale={3}
            decimalSeparator={decimalMark}
            onChange={setSeconds}
          />
          <div className={classes.acts}>
            <Button
              size="compact-md"
              disabled={!chosen || by === 0}
              onClick={() => chosen && shiftFrom(rows, chosen, by)}
            >
              {t('captions.shift.fromHere')}
            </Button>
            <Button
              size="compact-md"
              variant="filled"
              disabled={by === 0}
              onClick={() => shiftAll(by)}
            >
              {t('captions.shift.all')}
            </Button>
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
