import { ActionIcon, Button } from '@mantine/core'
import { IconCopyPlus, IconX } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { equal } from '#shared/history/equal.ts'
import type { Thumbnail } from '#shared/thumbnails/thumbnail.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { showToast } from '../design/toasts.tsx'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { draftVariant } from '../open-episode/thumbnail-draft.ts'
import { client, queryClient, studio } from '../studio.ts'
import classes from './variants.module.css'

/** Thumbnails kept beside each other: pressed, one is taken up again. */
export function Variants({ thumbnail }: { readonly thumbnail: Thumbnail }) {
  const { t } = useTranslation()
  const episodeId = useOpenEpisode((state) => state.document?.episode.id ?? '')
  const { data: variants = [], error } = useQuery({
    ...studio.thumbnails.variants.queryOptions({ input: { episodeId } }),
    refetchOnMount: 'always',
  })
  const keep = useMutation({
    mutationFn: (kept: Thumbnail) =>
      client.thumbnails.keepVariant({ episodeId, thumbnail: kept }).then(readAgain),
  })
  const drop = useMutation({
    mutationFn: async ({ id, dropped }: { id: string; dropped: Thumbnail }) => {
      await client.thumbnails.dropVariant({ id }).then(readAgain)
      showToast(t('thumbnails.variantDropped'), () => keep.mutate(dropped))
    },
  })
  const failed = error ?? keep.error ?? drop.error
  const isKept = variants.some((variant) => equal(variant.thumbnail, thumbnail))
  return (
    <section className={classes.variants} aria-label={t('thumbnails.variants')}>
      {variants.map((variant, index) => (
        <span key={variant.id} className={classes.variant}>
          <button
            type="button"
            className={classes.picture}
            aria-label={t('thumbnails.variant', { number: index + 1 })}
            aria-pressed={equal(variant.thumbnail, thumbnail)}
            onClick={() => draftVariant(variant.thumbnail)}
          >
            <img src={variant.url} alt="" />
          </button>
          <ActionIcon
            className={classes.drop}
            variant="filled"
            size={24}
            aria-label={t('thumbnails.dropVariant', { number: index + 1 })}
            onClick={() => drop.mutate({ id: variant.id, dropped: variant.thumbnail })}
          >
            <IconX size={14} />
          </ActionIcon>
        </span>
      ))}
      <Button
        leftSection={<IconCopyPlus size={18} />}
        disabled={isKept}
        loading={keep.isPending}
        onClick={() => keep.mutate(thumbnail)}
      >
        {t('thumbnails.keepVariant')}
      </Button>
      {failed && <FailureNote error={failed} />}
    </section>
  )
}

async function readAgain(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: studio.thumbnails.variants.key() })
}
