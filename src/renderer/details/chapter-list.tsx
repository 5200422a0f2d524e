import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Timeline, timelineLength } from '#shared/editing/timeline.ts'
import { chapterProblems } from '#shared/publishing/chapter-rules.ts'
import { formatClock } from '#shared/time/timecode.ts'
import classes from './chapter-list.module.css'

/** The chapters viewers will see, and why YouTube would not show them. */
export function ChapterList({ timeline }: { readonly timeline: Timeline }) {
  const { t } = useTranslation()
  const problems = chapterProblems(timeline.chapters, timelineLength(timeline))
  return (
    <section aria-label={t('details.chapters.title')}>
      <h2 className={classes.heading}>{t('details.chapters.title')}</h2>
      {timeline.chapters.length === 0 ? (
        <p className={classes.none}>{t('details.chapters.none')}</p>
      ) : (
        <ol className={classes.list}>
          {timeline.chapters.map((chapter) => (
            <li key={chapter.id} className={classes.chapter}>
              <span className={classes.time}>{formatClock(chapter.at)}</span>
              <span>{chapter.title}</span>
            </li>
          ))}
        </ol>
      )}
      {problems.map(({ kind, title }) => (
        <p key={`${kind} ${title}`} className={classes.problem}>
          <IconInfoCircle size={16} aria-hidden />
          {t(`details.chapters.${kind}`, { title })}
        </p>
      ))}
    </section>
  )
}
