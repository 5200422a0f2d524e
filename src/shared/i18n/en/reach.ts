export const reach = {
  label: 'Reach on YouTube',
  ask: 'Ask YouTube now',
  asking: 'Asking YouTube …',
  asOf: 'Asked {{moment}}',
  nothingPublished:
    'No episode of this campaign is on YouTube yet. Once one is, what YouTube measures appears here.',
  notConnected:
    'The studio is not connected to YouTube, so it cannot ask how episodes are doing. Connect in Settings.',
  noPermission:
    'The studio may read only the counts under each video. For days and watched minutes, connect again in Settings and tick the box for YouTube Analytics too.',
  noDays: 'YouTube has told nothing by day yet. It takes two to three days.',
  of: 'Of',
  all: 'All episodes together',
  what: 'What is counted',
  measure: { views: 'Views', minutes: 'Minutes watched' },
  chart: {
    views: 'Views by day. The table below has the figures.',
    minutes: 'Minutes watched by day. The table below has the figures.',
  },
  table: 'The figures as a table',
  day: 'Day',
  gap: 'YouTube gives no figure',
  lag: 'YouTube knows the days up to {{day}}; the newest come two to three days later and are still corrected. Days without a figure are left open.',
  viewsChanged:
    'Dotted line, {{day}}: since then YouTube counts a view when playback starts. Figures before and after cannot be compared.',
  compared: 'Episodes beside each other',
  episode: 'Episode',
  since: 'since {{day}}',
  now: 'Views now',
  likes: 'Likes',
  comments: 'Comments',
  age_one: 'Views after {{count}} day',
  age_other: 'Views after {{count}} days',
  minutes_one: '{{minutes}} minute',
  minutes_other: '{{minutes}} minutes',
  agesNote:
    'Equally old episodes can be compared fairly: the day of publishing and so many whole days after it, with the minutes watched below. All figures are YouTube’s own, none is added up; what YouTube told is asked again or deleted after 30 days.',
  gone: 'Not on YouTube any more',
  unknown: 'not known',
}
