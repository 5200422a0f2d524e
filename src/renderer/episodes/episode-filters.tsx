import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EpisodeFormat } from '#shared/episodes/episode.ts'
import type { EpisodeFilter } from './episode-filter.ts'
import classes from './episode-filters.module.css'

export interface EpisodeFiltersProps {
  readonly filter: EpisodeFilter
  readonly onFilter: (filter: EpisodeFilter) => void
}

/** Which formats are shown, and a search by title. */
export function EpisodeFilters({ filter, onFilter }: EpisodeFiltersProps) {
  const { t } = useTranslation()
  const formats = [undefined, ...EpisodeFormat.options]
  return (
    <div className={classes.filters}>
      <div role="group" aria-label={t('episodes.filterByFormat')} className={classes.chips}>
        {formats.map((format) => (
          <button
            key={format ?? 'all'}
            type="button"
            className={classes.chip}
            aria-pressed={filter.format === format}
            onClick={() => onFilter({ ...filter, format })}
          >
            {format ? t(`episodes.format.${format}`) : t('episodes.allFormats')}
          </button>
        ))}
      </div>
      <TextInput
        type="search"
        aria-label={t('episodes.search')}
        placeholder={t('episodes.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        className={classes.search}
        size="xs"
      />
    </div>
  )
}
