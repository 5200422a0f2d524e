import { z } from 'zod'
import { CameraPlace } from '../editing/timeline.ts'
import { EpisodeFormat, LanguageTag } from '../episodes/episode.ts'
import { Loudness, PresetId } from '../export/preset.ts'
import { CatalogueRecord, Details } from '../publishing/details.ts'
import { SHARE_PACKAGES, isShareDestination } from '../publishing/files/share-package.ts'
import { PodcastSettings } from '../publishing/podcast/podcast-settings.ts'
import { Destination } from '../publishing/publication.ts'
import { Page } from '../pages/page.ts'
import type { Ticks } from '../time/ticks.ts'
import { parseTimecode } from '../time/timecode.ts'

/** A moment: `h:mm:ss.mmm`, `m:ss.mmm` or seconds. */
const Moment = z.union([z.string(), z.number()]).transform((value, context): Ticks => {
  const time = parseTimecode(value)
  if (time === undefined) {
    context.addIssue({ code: 'custom', params: { fault: 'time' } })
    return z.NEVER
  }
  return time
})

const Kept = z.tuple([Moment, Moment]).superRefine(([start, end], context) => {
  if (end <= start) {
    context.addIssue({ code: 'custom', params: { fault: 'endBeforeStart' } })
  }
})

const Captions = z
  .strictObject({
    file: z.string(),
    script: z.string(),
    speech: z.strictObject({
      /** A file beside the recipe, or the name of a model the workspace has. */
      model: z.string().trim().min(1),
      /** Detected when left out. */
      language: LanguageTag.optional(),
      /** Names and words to be expected. */
      terms: z.string().default(''),
    }),
    /** Of the script, when it is not that of the episode. */
    language: LanguageTag,
    /** Writes them into the picture of every video, too. */
    burn: z.boolean(),
    /** Marks the word that is read where they are written into the picture. */
    markWords: z.boolean(),
  })
  .partial()

/** What captions are made of, of which there can be one. */
function captionSources({ captions = {} }: { readonly captions?: z.infer<typeof Captions> }) {
  return [captions.file, captions.script, captions.speech].filter((one) => one !== undefined)
}

/** Whether captions come from anywhere else than the texts of pages. */
export function hasOwnCaptions(recipe: Pick<Recipe, 'captions'>): boolean {
  return captionSources(recipe).length > 0
}

const ascending = <T>(name: (value: T) => Ticks) =>
  function check(values: readonly T[], context: z.RefinementCtx): void {
    values.forEach((value, index) => {
      const before = values[index - 1]
      if (before !== undefined && name(value) < name(before)) {
        context.addIssue({ code: 'custom', path: [index], params: { fault: 'order' } })
      }
    })
  }

const isVideoForYouTube = (preset: PresetId) =>
  preset === 'youtube-1080p' || preset === 'youtube-720p' || preset === 'vertical-1080'

const isPodcastSound = (preset: PresetId) => preset === 'podcast-mp3' || preset === 'podcast-m4a'

const atOf = ({ at }: { at: Ticks }) => at

/**
 * The whole job in one file. `keep` is in source time, all recordings one after the other; `removeSilence`
 * shortens the silences of what is kept; `pictures`, `chapters` and `thumbnail` are in the time of the edited
 * episode.
 */
export const Recipe = z
  .strictObject({
    show: z.string().trim().min(1),
    title: z.string().trim().min(1),
    format: EpisodeFormat,
    language: LanguageTag,
    media: z.array(z.string()).min(1),
    keep: z
      .array(Kept)
      .min(1)
      .superRefine((kept, context) => {
        kept.forEach(([start], index) => {
          const before = kept[index - 1]
          if (before && start < before[1]) {
            context.addIssue({ code: 'custom', path: [index], params: { fault: 'order' } })
          }
        })
      })
      .optional(),
    removeSilence: z
      .strictObject({
        longerThan: z.number().min(0.1),
        leave: z.number().min(0),
        below: z.number().min(-90).max(-10).default(-40),
      })
      .optional(),
    /** Places what the show's kit holds around what is kept; its times stay those without it. */
    kit: z.boolean().default(false),
    loudness: Loudness.optional(),
    pictures: z
      .array(z.strictObject({ file: z.string(), at: Moment }))
      .superRefine(ascending(atOf))
      .default([]),
    /** Of a story: turned at `at` or, where one has no time, where their texts are heard. */
    pages: z
      .array(
        z.strictObject({
          picture: z.string(),
          at: Moment.optional(),
          ...Page.pick({ crop: true, text: true, from: true, to: true }).partial().shape,
        }),
      )
      .default([]),
    /** Shows who reads in a corner of the pages: the picture of the recordings themselves. */
    reader: z
      .strictObject(CameraPlace.pick({ corner: true, size: true }).partial().shape)
      .optional(),
    captions: Captions.optional(),
    chapters: z
      .array(z.strictObject({ at: Moment, title: z.string().trim().min(1) }))
      .superRefine(ascending(atOf))
      .default([]),
    thumbnail: z.strictObject({ at: Moment, title: z.string().max(120) }).optional(),
    details: z.strictObject(Details.shape).partial().default({}),
    records: z.array(CatalogueRecord).default([]),
    /** Whose name answers for every point of the checklist that a person may sign. */
    checklist: z.strictObject({ signedBy: z.string().trim().min(1).max(200) }).optional(),
    campaign: z.string().trim().min(1).optional(),
    /** None: the episode is made ready to edit, and that is all. */
    exports: z.array(PresetId),
    publish: z.array(Destination).default([]),
    /** What the show's feed says of the show; what is left out stays as it is. `cover` is a file. */
    podcast: z.strictObject(PodcastSettings.shape).partial().optional(),
  })
  .superRefine((recipe, context) => {
    const sources = captionSources(recipe).length
    // Pages whose times are all written down are not listened to: nothing would be known of their words.
    const isListenedTo =
      recipe.pages.some(({ text }) => text) && recipe.pages.some(({ at }) => at === undefined)
    const isFromPages = sources === 0 && isListenedTo
    if (recipe.captions && sources !== 1 && !isFromPages) {
      context.addIssue({ code: 'custom', path: ['captions'], params: { fault: 'oneOfCaptions' } })
    }
    if (recipe.reader && recipe.pages.length === 0) {
      context.addIssue({ code: 'custom', path: ['reader'], params: { fault: 'noPages' } })
    }
    if (recipe.publish.length > 0 && recipe.exports.length === 0) {
      context.addIssue({ code: 'custom', path: ['exports'], params: { fault: 'nothingToPublish' } })
    }
    if (recipe.publish.includes('podcast') && !recipe.exports.some(isPodcastSound)) {
      context.addIssue({ code: 'custom', path: ['exports'], params: { fault: 'noSound' } })
    }
    for (const destination of recipe.publish.filter(isShareDestination)) {
      const { clips } = SHARE_PACKAGES[destination]
      if (!recipe.exports.some((preset) => clips.includes(preset))) {
        context.addIssue({ code: 'custom', path: ['exports'], params: { fault: 'noClip' } })
      }
    }
    if (recipe.publish.includes('youtube')) {
      if (recipe.details.madeForKids === undefined) {
        const path = ['details', 'madeForKids']
        context.addIssue({ code: 'custom', path, params: { fault: 'undecided' } })
      }
      if (!recipe.exports.some(isVideoForYouTube)) {
        context.addIssue({ code: 'custom', path: ['exports'], params: { fault: 'noVideo' } })
      }
    }
  })
export type Recipe = z.infer<typeof Recipe>
