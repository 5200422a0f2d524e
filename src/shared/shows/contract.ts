import { z } from 'zod'
import { Asset } from '../episodes/asset.ts'
import { Show } from '../episodes/show.ts'
import { procedure } from '../failure/contract.ts'
import { KitChoices, KitPart, ShowKit } from './kit.ts'

const ShowId = z.object({ showId: z.string() })
const PartOfShow = ShowId.extend({ part: KitPart })

/** A show with everything its episodes begin with. */
export const ShowDocument = z.object({ show: Show, kit: ShowKit })
export type ShowDocument = z.infer<typeof ShowDocument>

export const showsContract = {
  list: procedure.output(z.array(ShowDocument)),
  open: procedure.input(ShowId).output(ShowDocument),
  /** Another name, or another of the eight colours. */
  change: procedure
    .input(ShowId.extend({ name: z.string().trim().min(1).max(200), spine: Show.shape.spine }))
    .output(z.void()),
  /** Everything of the kit but its files. */
  saveKit: procedure.input(ShowId.extend({ choices: KitChoices })).output(z.void()),
  /** Copies a file into the workspace, in place of the one the kit had. */
  takeFile: procedure.input(PartOfShow.extend({ file: z.string() })).output(z.void()),
  /** The kit does without; episodes that use the file keep it. */
  dropFile: procedure.input(PartOfShow).output(z.void()),
  /** How names and thumbnails of the show look, as `media:` addresses. */
  preview: procedure
    .input(ShowId.extend({ choices: KitChoices }))
    .output(
      z.object({ lowerThirdUrl: z.string(), endCardUrl: z.string(), thumbnailUrl: z.string() }),
    ),
  /** Makes the kit's files files of an episode; nothing is placed. Answers what there is. */
  bringInto: procedure
    .input(z.object({ episodeId: z.string() }))
    .output(z.object({ assets: z.partialRecord(KitPart, Asset) })),
}
