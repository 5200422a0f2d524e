import { z } from 'zod'

/**
 * Apple's categories that fit what libraries make: main category, then subcategory. Their words for people are
 * in `podcast.categories`.
 */
const CATEGORIES = {
  education: ['Education'],
  courses: ['Education', 'Courses'],
  howTo: ['Education', 'How To'],
  languageLearning: ['Education', 'Language Learning'],
  selfImprovement: ['Education', 'Self-Improvement'],
  storiesForKids: ['Kids & Family', 'Stories for Kids'],
  educationForKids: ['Kids & Family', 'Education for Kids'],
  parenting: ['Kids & Family', 'Parenting'],
  books: ['Arts', 'Books'],
  performingArts: ['Arts', 'Performing Arts'],
  drama: ['Fiction', 'Drama'],
  history: ['History'],
  science: ['Science'],
  socialSciences: ['Science', 'Social Sciences'],
  technology: ['Technology'],
  documentary: ['Society & Culture', 'Documentary'],
  placesAndTravel: ['Society & Culture', 'Places & Travel'],
  government: ['Government'],
  religion: ['Religion & Spirituality'],
  health: ['Health & Fitness'],
  crafts: ['Leisure', 'Crafts'],
  careers: ['Business', 'Careers'],
  nonProfit: ['Business', 'Non-Profit'],
} as const satisfies Record<string, readonly [string, string?]>

export const PODCAST_CATEGORIES = Object.keys(CATEGORIES) as (keyof typeof CATEGORIES)[]

export const PodcastCategory = z.enum(PODCAST_CATEGORIES)
export type PodcastCategory = z.infer<typeof PodcastCategory>

/** A category as feeds name it, with its subcategory if it has one. */
export function categoryNames(category: PodcastCategory): readonly [string, string?] {
  return CATEGORIES[category]
}
