import { Button, Popover, Tooltip } from '@mantine/core'
import { IconTransitionRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nearestCut } from '#shared/editing/cuts.ts'
import { clipAt } from '#shared/editing/timeline.ts'
import { useCommand } from '../actions/registry.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { CutForm } from './cut-form.tsx'
import { FadeForm } from './fade-form.tsx'
import buttonClasses from './command-button.module.css'
import classes from './silence-popover.module.css'
import { useTransitionCommands } from './use-transition-commands.ts'

/** What happens where two clips meet, and how the clip at the playhead begins and ends. */
export function TransitionPopover() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const timeline = useTimeline()
  const cut = useOpenEpisode(({ playhead }) => nearestCut(timeline, playhead))
  const clip = useOpenEpisode(({ playhead }) => clipAt(timeline, playhead)?.clip)
  const shownClip = clip ?? timeline.clips.at(-1)
  useTransitionCommands()
  useCommand('openTransition', () => setOpen(true), { enabled: shownClip !== undefined })
  return (
    <Popover opened={isOpen} onChange={setOpen} width={380} position="top" shadow="md" trapFocus>
      <Popover.Target>
        <Tooltip label={t('commands.openTransition')} disabled={isOpen}>
          <Button
            className={buttonClasses.button}
            variant="subtle"
            size="compact-md"
            leftSection={<IconTransitionRight size={18} />}
            aria-description={t('commands.openTransition')}
            disabled={!shownClip}
            onClick={() => setOpen(!isOpen)}
          >
            <span className={`${buttonClasses.word} ${buttonClasses.lesser}`}>
              {t('editing.toolbar.transition')}
            </span>
          </Button>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('commands.openTransition')}>
        {isOpen && (
          <div className={classes.form}>
            {cut !== undefined && <CutForm key={cut} cut={cut} />}
            {shownClip && <FadeForm key={shownClip.id} clip={shownClip} />}
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
