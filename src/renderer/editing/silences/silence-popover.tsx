import { Button, Popover, Tooltip } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { IconActivity } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../actions/registry.ts'
import { useTimeline } from '../../open-episode/use-edited.ts'
import buttonClasses from '../command-button.module.css'
import { SilenceForm } from './silence-form.tsx'
import { closeSilences, openSilences, useSilenceTool } from './silence-tool.ts'
import classes from './silence-form.module.css'

/**
 * Finds long pauses while the settings are tried, shows them in the timeline, and shortens them. It stays open
 * while the timeline is used: pauses are chosen there as well.
 */
export function SilencePopover() {
  const { t } = useTranslation()
  const isOpen = useSilenceTool((tool) => tool.isOpen)
  const hasSound = useTimeline().clips.length > 0
  useCommand('removeSilence', openSilences, { enabled: hasSound })
  return (
    <Popover
      opened={isOpen}
      onDismiss={closeSilences}
      closeOnClickOutside={false}
      width="min(42rem, calc(100vw - 2rem))"
      position="top"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip label={t('commands.removeSilence')} disabled={isOpen}>
          <Button
            className={buttonClasses.button}
            variant="subtle"
            size="compact-md"
            leftSection={<IconActivity size={18} />}
            aria-description={t('commands.removeSilence')}
            disabled={!hasSound}
            onClick={isOpen ? closeSilences : openSilences}
          >
            <span className={`${buttonClasses.word} ${buttonClasses.lesser}`}>
              {t('editing.toolbar.silence')}
            </span>
          </Button>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} aria-label={t('commands.removeSilence')}>
        {isOpen && <OpenForm />}
      </Popover.Dropdown>
    </Popover>
  )
}

/** Escape puts it away also when the focus is in the timeline; so does leaving the step. */
function OpenForm() {
  useEffect(() => closeSilences, [])
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape') {
      closeSilences()
    }
  })
  return <SilenceForm />
}
