/**
 * Categories of YouTube (Data API, videoCategories) that suit a library, the likeliest first:
 * education, people, entertainment, news, how-to, science, non-profits.
 */
export const CATEGORIES = ['27', '22', '24', '25', '26', '28', '29'] as const
