import { Button, Group, Tooltip } from '@mantine/core'
import { IconMagnet } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { keysOf } from '../../actions/keys-of.ts'
import { Keys } from '../../design/keys.tsx'
import { toggleSnapping, useSnapping } from './snapping-store.ts'
import classes from './snap-switch.module.css'

/** Whether drags are drawn to cuts, marks and the like. */
export function SnapSwitch() {
  const { t } = useTranslation()
  const isOn = useSnapping((state) => state.isOn)
  const keys = keysOf('toggleSnapping')
  const tooltip = (
    <Group gap="xs" wrap="nowrap">
      {t('commands.toggleSnapping')}
      {keys && <Keys keys={keys} />}
    </Group>
  )
  return (
    <Tooltip label={tooltip}>
      <Button
        variant="subtle"
        size="compact-xs"
        className={classes.switch}
        leftSection={<IconMagnet size={16} />}
        aria-pressed={isOn}
        onClick={toggleSnapping}
      >
        {t('editing.clips.snapping')}
      </Button>
    </Tooltip>
  )
}
