import { Button } from '@mantine/core'
import { IconBookOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { holds, permissionState } from '#shared/collection/permission.ts'
import { Offer, Offers } from '../design/offers.tsx'
import { today, useCited, useDays } from './use-collection.ts'

export interface PermissionNoteProps {
  readonly episodeId: string
  readonly onOpen: () => void
}

/** Said before a story is recorded: what may not be read aloud (yet). */
export function PermissionNote({ episodeId, onOpen }: PermissionNoteProps) {
  const { t } = useTranslation()
  const say = useDays()
  const { data: works = [] } = useCited(episodeId)
  const notes = works.flatMap(({ id, record, permission }) => {
    const state = permissionState(permission, today())
    const day = state === 'notYet' ? permission?.grantedOn : permission?.endsOn
    return holds(state)
      ? []
      : [
          {
            id,
            sentence: t(`collection.note.${state}`, {
              title: record.title,
              day: day === undefined ? '' : say(day),
            }),
          },
        ]
  })
  if (notes.length === 0) {
    return null
  }
  return (
    <Offers label={t('collection.note.label')}>
      {notes.map(({ id, sentence }) => (
        <Offer
          key={id}
          icon={<IconBookOff size={23} />}
          question={sentence}
          facts={t('collection.note.text')}
        >
          <Button size="compact-md" onClick={onOpen}>
            {t('collection.note.open')}
          </Button>
        </Offer>
      ))}
    </Offers>
  )
}
