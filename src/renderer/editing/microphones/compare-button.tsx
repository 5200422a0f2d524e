import { Button } from '@mantine/core'
import { IconEar } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ariaKeysOf, keysOf } from '../../actions/keys-of.ts'
import { runCommand } from '../../actions/registry.ts'
import { Keys } from '../../design/keys.tsx'
import { usePlayer } from '../../playback/player-state.ts'
import classes from './microphones.module.css'

/** Before and after, at the same place: voices are heard as they were recorded until it is pressed again. */
export function CompareButton() {
  const { t } = useTranslation()
  const isPressed = usePlayer(({ hearing }) => hearing === 'asRecorded')
  const keys = keysOf('hearRecorded')
  return (
    <Button
      className={classes.compare}
      leftSection={<IconEar size={16} />}
      rightSection={keys && <Keys keys={keys} />}
      aria-pressed={isPressed}
      aria-keyshortcuts={ariaKeysOf('hearRecorded')}
      onClick={() => runCommand('hearRecorded')}
    >
      {t('editing.microphones.compare')}
    </Button>
  )
}
