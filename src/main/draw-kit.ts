import { basename, dirname } from 'node:path'
import type { Show } from '#shared/episodes/show.ts'
import { USUAL_OVERLAY } from '#shared/editing/overlays.ts'
import { EMPTY_TIMELINE, type Overlay } from '#shared/editing/timeline.ts'
import type { Translate } from '#shared/i18n/create-translator.ts'
import { PREVIEW_SIZE } from '#shared/overlays/contract.ts'
import type { ShowKit } from '#shared/shows/kit.ts'
import { MOST_TITLE_LETTERS } from '#shared/thumbnails/thumbnail.ts'
import { ZERO } from '#shared/time/ticks.ts'
import type { OverlayDrawer } from './overlays/overlay-drawer.ts'
import type { KitPreview } from './shows/handlers.ts'
import { type ThumbnailTools, makeThumbnail } from './thumbnails/make-thumbnail.ts'

/** Shows a kit as episodes will have it, drawn by what draws for them. What is not typed yet has words of an example. */
export async function drawKit(
  tools: ThumbnailTools & { readonly drawer: OverlayDrawer },
  { show, kit }: { readonly show: Show; readonly kit: ShowKit },
  translate: Translate,
  signal?: AbortSignal,
): Promise<KitPreview> {
  const { length, ...fades } = USUAL_OVERLAY
  const laid = { at: ZERO, end: length, ...fades }
  const { lowerThird, endCard } = kit
  const name: Overlay = {
    ...{ id: 'name', kind: 'lowerThird', ...laid },
    name: lowerThird.name || translate('shows.example.name'),
    role: lowerThird.role || show.name,
  }
  const end: Overlay = {
    ...{ id: 'end', kind: 'title', ...laid },
    text: endCard.text || translate('shows.example.endCard'),
    subtitle: endCard.subtitle,
  }
  // First what can be given up while it is drawn, when the kit was changed once more.
  const thumbnail = await makeThumbnail(
    tools,
    {
      folder: dirname(tools.folders.cache('previews', 'any')),
      document: { show, kit, episode: { id: show.id }, timeline: EMPTY_TIMELINE, assets: [] },
      thumbnail: {
        ...{ at: ZERO, template: 'frame', hasLogo: true },
        title: translate('shows.example.title').slice(0, MOST_TITLE_LETTERS),
        badge: kit.badge || show.name,
        number: '12',
      },
    },
    signal,
  )
  const overlays = await tools.drawer.draw({ show, kit, assets: [] }, [name, end], PREVIEW_SIZE)
  const [lowerThirdUrl = '', endCardUrl = ''] = overlays.map(
    (file) => `media://overlay/${basename(file)}`,
  )
  return { lowerThirdUrl, endCardUrl, thumbnailUrl: `media://preview/${basename(thumbnail)}` }
}
