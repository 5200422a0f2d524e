import { ActionIcon, Menu } from '@mantine/core'
import {
  IconCircleMinus,
  IconCirclePlus,
  IconDots,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Take } from '#shared/recording/take.ts'
import { discardTake, placeOnTimeline, takeOffTimeline } from './take-actions.ts'

export interface TakeMenuProps {
  readonly take: Take
  readonly name: string
  readonly isUsed: boolean
  readonly onRename: () => void
  readonly onError: (error: unknown) => void
}

/** What can be done with a take. */
export function TakeMenu({ take, name, isUsed, onRename, onError }: TakeMenuProps) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <ActionIcon aria-label={t('recording.takes.more', { name })}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isUsed ? (
          <Menu.Item
            leftSection={<IconCircleMinus size={18} />}
            onClick={() => takeOffTimeline(take)}
          >
            {t('recording.takes.takeOff')}
          </Menu.Item>
        ) : (
          <Menu.Item
            leftSection={<IconCirclePlus size={18} />}
            onClick={() => placeOnTimeline(take)}
          >
            {t('recording.takes.use')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconPencil size={18} />} onClick={onRename}>
          {t('recording.takes.rename')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTrash size={18} />}
          onClick={() => void discardTake(take, name).catch(onError)}
        >
          {t('recording.takes.discard')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
