import { Button } from '@mantine/core'
import { IconActivity } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filler } from '#shared/transcript/fillers.ts'
import { openSilences, setSilences } from '../silences/silence-tool.ts'
import { FillerPopover } from './filler-popover.tsx'
import { FindBox } from './find-box.tsx'
import { TranscriptText } from './transcript-text.tsx'
import { useFillers } from './use-fillers.ts'
import { useTranscript } from './use-transcript.ts'
import panel from './words-panel.module.css'
import classes from './transcript-tools.module.css'

/** What is said, to be read, looked through and edited: what is chosen here is marked on the timeline. */
export function WordsPanel() {
  const { t } = useTranslation()
  const text = useTranscript()
  const fillers = useFillers(text.transcript.words)
  const marked = useMemo(() => numbersOf(fillers), [fillers])
  return (
    <div className={panel.panel}>
      <div className={classes.tools}>
        <FindBox text={text} />
        <FillerPopover text={text} fillers={fillers} />
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconActivity size={16} />}
          onClick={openLongPauses}
        >
          {t('editing.transcript.pauses')}
        </Button>
      </div>
      <TranscriptText text={text} fillers={marked} />
    </div>
  )
}

/** Pauses between words that listeners notice, and what they expect instead. */
function openLongPauses(): void {
  setSilences({ longerThan: 1, leave: 0.4, act: 'shorten' })
  openSilences()
}

function numbersOf(fillers: readonly Filler[]): ReadonlySet<number> {
  return new Set(
    fillers.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)),
  )
}
