import { CAPTIONS_SCREENS } from './captions.ts'
import { EPISODES_SCREENS } from './episodes.ts'
import { NEWS_SCREENS } from './news.ts'
import { PUBLISH_SCREENS } from './publish.ts'
import { RECORD_AND_EDIT_SCREENS } from './record-and-edit.ts'
import type { Screen } from './screen.ts'
import { STUDIO_SCREENS } from './studio.ts'
import { THUMBNAIL_AND_DETAILS_SCREENS } from './thumbnail-and-details.ts'

/** Every screen of a workspace that holds the sample episode, published; opened in this order. */
export const SCREENS: readonly Screen[] = [
  ...EPISODES_SCREENS,
  ...RECORD_AND_EDIT_SCREENS,
  ...CAPTIONS_SCREENS,
  ...THUMBNAIL_AND_DETAILS_SCREENS,
  ...PUBLISH_SCREENS,
  ...STUDIO_SCREENS,
  ...NEWS_SCREENS,
]
