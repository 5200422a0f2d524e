import { ActionIcon, Button, Group, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Audience } from '#shared/campaigns/campaign.ts'

export interface AudienceFieldsProps {
  readonly audience: Audience
  readonly onChange: (audience: Audience) => void
}

/** Who is to be reached, where they are, and where that is known from. */
export function AudienceFields({ audience, onChange }: AudienceFieldsProps) {
  const { t } = useTranslation()
  const { platforms } = audience
  const changePlatform = (index: number, changed: Partial<Audience['platforms'][number]>) =>
    onChange({
      ...audience,
      platforms: platforms.map((one, at) => (at === index ? { ...one, ...changed } : one)),
    })
  return (
    <>
      <Group grow align="start">
        <TextInput
          label={`${t('campaigns.audience.label')}: ${t('campaigns.audience.age')}`}
          placeholder={t('campaigns.audience.ageExample')}
          value={audience.age}
          onChange={(event) => onChange({ ...audience, age: event.currentTarget.value })}
        />
        <TextInput
          label={t('campaigns.audience.language')}
          value={audience.language}
          onChange={(event) => onChange({ ...audience, language: event.currentTarget.value })}
        />
        <TextInput
          label={t('campaigns.audience.region')}
          value={audience.region}
          onChange={(event) => onChange({ ...audience, region: event.currentTarget.value })}
        />
      </Group>
      {platforms.map((platform, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- platforms have no other name while they are typed
        <Group key={index} align="end" wrap="nowrap">
          <TextInput
            label={t('campaigns.audience.platform')}
            value={platform.name}
            onChange={(event) => changePlatform(index, { name: event.currentTarget.value })}
          />
          <TextInput
            flex={1}
            label={t('campaigns.audience.source')}
            value={platform.source}
            onChange={(event) => changePlatform(index, { source: event.currentTarget.value })}
          />
          <TextInput
            w="6rem"
            inputMode="numeric"
            maxLength={4}
            label={t('campaigns.audience.year')}
            value={platform.year ?? ''}
            onChange={(event) =>
              changePlatform(index, { year: Number(event.currentTarget.value) || undefined })
            }
          />
          <ActionIcon
            aria-label={t('campaigns.remove', { name: platform.name })}
            onClick={() =>
              onChange({ ...audience, platforms: platforms.filter((_, at) => at !== index) })
            }
          >
            <IconX size={18} />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          size="compact-md"
          leftSection={<IconPlus size={16} />}
          onClick={() =>
            onChange({ ...audience, platforms: [...platforms, { name: '', source: '' }] })
          }
        >
          {t('campaigns.audience.add')}
        </Button>
      </Group>
    </>
  )
}
