import { IconMovie, IconPhoto, IconWaveSine } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Asset } from '#shared/episodes/asset.ts'
import type { Job } from '#shared/jobs/job.ts'
import { toMilliseconds } from '#shared/time/ticks.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { JobRow } from '../../jobs/job-row.tsx'
import classes from './media-list.module.css'

const ICONS = { video: IconMovie, audio: IconWaveSine, image: IconPhoto } as const

export interface MediaListProps {
  readonly assets: readonly Asset[]
  /** Of the episode; those that prepare a recording are shown with it. */
  readonly jobs: readonly Job[]
}

/** Recordings and pictures that were brought in. */
export function MediaList({ assets, jobs }: MediaListProps) {
  const { t } = useTranslation()
  return (
    <ul className={classes.list} aria-label={t('recording.files.title')}>
      {assets.map((asset) => (
        <MediaRow
          key={asset.id}
          asset={asset}
          jobs={jobs.filter(
            ({ kind, subject, state }) =>
              (kind === 'proxy' || kind === 'peaks') &&
              subject === asset.name &&
              (state === 'running' || state === 'failed'),
          )}
        />
      ))}
    </ul>
  )
}

interface MediaRowProps {
  readonly asset: Asset
  readonly jobs: readonly Job[]
}

function MediaRow({ asset, jobs }: MediaRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const Icon = ICONS[asset.kind]
  return (
    <li className={classes.row}>
      <Icon size={20} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <span className={classes.name} data-selectable>
          {asset.name}
        </span>
        <span className={classes.facts}>
          {[
            t(`episodes.recordings.kind.${asset.kind}`),
            ...(asset.kind === 'image' ? [] : [format.length(toMilliseconds(asset.duration))]),
            ...streamFacts(asset, format.number),
            format.bytes(asset.sizeBytes),
          ].join(' · ')}
        </span>
        <span className={classes.facts}>{t(`episodes.recordings.${asset.storage}`)}</span>
      </div>
      {jobs.length > 0 && (
        <div className={classes.jobs}>
          {jobs.map((job) => (
            <JobRow key={job.id} job={job} hidesSubject />
          ))}
        </div>
      )}
    </li>
  )
}

function streamFacts(
  { video, audio }: Asset,
  number: (value: number, digits?: number) => string,
): string[] {
  return [
    ...(video ? [`${video.width} × ${video.height}`] : []),
    ...(audio
      ? [`${number(audio.sampleRate / 1000, audio.sampleRate % 1000 === 0 ? 0 : 1)} kHz`]
      : []),
  ]
}
