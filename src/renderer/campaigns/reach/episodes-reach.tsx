import { useTranslation } from 'react-i18next'
import type { EpisodeReach } from '#shared/campaigns/reach/contract.ts'
import { AGES, type Age } from '#shared/campaigns/reach/questions.ts'
import { useFormat } from '../../i18n/use-format.ts'
import screen from '../campaigns-screen.module.css'
import { TableHead } from '../table-head.tsx'
import { useDays } from '../use-days.ts'
import classes from './reach.module.css'

/** Episodes beside each other: as they are now, and when they were equally old. */
export function EpisodesReach({ episodes }: { readonly episodes: readonly EpisodeReach[] }) {
  const { t } = useTranslation()
  return (
    <>
      <table className={`${screen.table} ${classes.episodes}`}>
        <caption className="visually-hidden">{t('reach.compared')}</caption>
        <TableHead
          columns={[
            t('reach.episode'),
            t('reach.now'),
            t('reach.likes'),
            t('reach.comments'),
            ...AGES.map((age) => t('reach.age', { count: age })),
          ]}
        />
        <tbody>
          {episodes.map((episode) => (
            <EpisodeLine key={episode.videoId} episode={episode} />
          ))}
        </tbody>
      </table>
      <p className={classes.note}>{t('reach.agesNote')}</p>
    </>
  )
}

function EpisodeLine({ episode }: { readonly episode: EpisodeReach }) {
  const { t } = useTranslation()
  const format = useFormat()
  const say = useDays()
  const { title, state, since, now } = episode
  const count = (value: number | undefined) =>
    value === undefined ? <Unknown /> : format.number(value)
  return (
    <tr>
      <th scope="row">
        {title}
        {since !== undefined && (
          <span className={classes.minutes}>{t('reach.since', { day: say(since) })}</span>
        )}
      </th>
      {state === 'gone' ? (
        <td colSpan={3 + AGES.length}>{t('reach.gone')}</td>
      ) : (
        <>
          <td>{count(now.views)}</td>
          <td>{count(now.likes)}</td>
          <td>{count(now.comments)}</td>
          {AGES.map((age) => (
            <AgeCell key={age} episode={episode} age={age} />
          ))}
        </>
      )}
    </tr>
  )
}

function AgeCell({ episode, age }: { readonly episode: EpisodeReach; readonly age: Age }) {
  const { t } = useTranslation()
  const format = useFormat()
  const found = episode.ages.find((reach) => reach.age === age)
  return (
    <td>
      {found ? (
        <>
          {format.number(found.views)}
          <span className={classes.minutes}>
            {t('reach.minutes', { count: found.minutes, minutes: format.number(found.minutes) })}
          </span>
        </>
      ) : (
        <Unknown />
      )}
    </td>
  )
}

function Unknown() {
  const { t } = useTranslation()
  return (
    <>
      <span aria-hidden>–</span>
      <span className="visually-hidden">{t('reach.unknown')}</span>
    </>
  )
}
