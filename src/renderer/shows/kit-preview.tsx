import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { KitChoices } from '#shared/shows/kit.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { client } from '../studio.ts'
import classes from './show-screen.module.css'

const TYPING_MS = 250

export interface KitPreviewProps {
  readonly showId: string
  readonly choices: KitChoices
  /** What else the pictures depend on. */
  readonly basis: unknown
}

/** How names, the end card and thumbnails look, drawn by what draws them for episodes. */
export function KitPreview({ showId, choices, basis }: KitPreviewProps) {
  const { t } = useTranslation()
  const { colours, font, badge, lowerThird, endCard } = choices
  const [settled] = useDebouncedValue(
    JSON.stringify({ colours, font, badge, lowerThird, endCard }),
    TYPING_MS,
  )
  const { data, error } = useQuery({
    queryKey: ['kit preview', showId, settled, basis],
    queryFn: ({ signal }) =>
      client.shows.preview({ showId, choices: { ...choices, ...JSON.parse(settled) } }, { signal }),
    placeholderData: keepPreviousData,
  })
  const pictures = [
    ['thumbnail', data?.thumbnailUrl],
    ['lowerThird', data?.lowerThirdUrl],
    ['endCard', data?.endCardUrl],
  ] as const
  return (
    <aside aria-label={t('shows.preview')} className={classes.preview}>
      <h2 className={classes.heading}>{t('shows.preview')}</h2>
      {error && <FailureNote error={error} />}
      {pictures.map(([name, url]) => (
        <figure key={name} className={classes.picture}>
          <span className={classes.screen} data-name={name}>
            {url && <img src={url} alt="" />}
          </span>
          <figcaption className={classes.quiet}>{t(`shows.previewOf.${name}`)}</figcaption>
        </figure>
      ))}
    </aside>
  )
}
