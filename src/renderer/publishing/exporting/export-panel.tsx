import { Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { PresetId } from '#shared/export/preset.ts'
import { FailureNote } from '../../design/failure-note.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { JobRow } from '../../jobs/job-row.tsx'
import { useEpisodeJobs } from '../../jobs/jobs.ts'
import { useLength } from '../../open-episode/use-edited.ts'
import { client, studio } from '../../studio.ts'
import { ExportTable } from '../export-table.tsx'
import classes from './export-panel.module.css'
import { BurnedCaptions } from './burned-captions.tsx'
import { type Outlook, sumOf, useOutlooks } from './outlook.ts'
import { PresetRow } from './preset-row.tsx'
import { TallCrop } from './tall-crop.tsx'
import { useDurationWords } from './use-duration-words.ts'

export interface ExportPanelProps {
  readonly document: EpisodeDocument
  /** Settles once nothing is left to save. */
  readonly saveEverything: () => Promise<void>
}

/** Which files to make of the episode, what that takes, and those under way and made. */
export function ExportPanel({ document, saveEverything }: ExportPanelProps) {
  const { t } = useTranslation()
  const outlooks = useOutlooks(document)
  const [chosenIds, setChosen] = useState<ReadonlySet<PresetId>>(new Set(['youtube-1080p']))
  const [burnedCaptions, setBurnedCaptions] = useState<string>()
  const chosen = outlooks.filter(({ id, note }) => chosenIds.has(id) && note?.kind !== 'tooLong')
  const jobs = useEpisodeJobs(document.episode.id).filter(({ kind }) => kind === 'export')
  const shown = jobs.filter(({ state }) => state === 'running' || state === 'failed').toReversed()
  const isEmpty = useLength() === 0
  const starting = useMutation({
    mutationFn: async () => {
      await saveEverything()
      const presets = chosen.map(({ id }) => id)
      await client.export.start({ episodeId: document.episode.id, presets, burnedCaptions })
    },
  })
  const choose = (id: PresetId, isChosen: boolean) => {
    const others = [...chosenIds].filter((other) => other !== id)
    setChosen(new Set(isChosen ? [...others, id] : others))
  }
  const canStart = !isEmpty && chosen.length > 0 && !starting.isPending
  const act = shown.some(({ state }) => state === 'running') ? 'queue' : 'start'
  return (
    <div className={classes.panel}>
      <fieldset className={classes.presets}>
        <legend className="visually-hidden">{t('publishing.exporting.which')}</legend>
        <ul>
          {outlooks.map((outlook) => (
            <PresetRow
              key={outlook.id}
              outlook={outlook}
              isChosen={chosenIds.has(outlook.id)}
              onChoose={(isChosen) => choose(outlook.id, isChosen)}
            >
              {outlook.id === 'vertical-1080' && <TallCrop assets={document.assets} />}
            </PresetRow>
          ))}
        </ul>
      </fieldset>
      <BurnedCaptions language={burnedCaptions} onChoose={setBurnedCaptions} />
      {starting.error && <FailureNote error={starting.error} />}
      <div className={classes.act}>
        <p id="export-total" className={classes.total}>
          {isEmpty ? t('publishing.exporting.empty') : <Total chosen={chosen} />}
        </p>
        <Button
          variant="filled"
          size="lg"
          leftSection={<IconFileExport size={20} />}
          disabled={!canStart}
          aria-describedby="export-total"
          onClick={() => starting.mutate()}
        >
          {t(`publishing.exporting.${act}`, { count: Math.max(1, chosen.length) })}
        </Button>
      </div>
      {shown.length > 0 && (
        <section className={classes.jobs} aria-label={t('publishing.exporting.running')}>
          {shown.map((job) => (
            <JobRow key={job.id} job={job} />
          ))}
        </section>
      )}
      <NewestVersion document={document} />
    </div>
  )
}

/** What everything chosen takes together, and whether there is room for it. */
function Total({ chosen }: { readonly chosen: readonly Outlook[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const inWords = useDurationWords()
  const { data: workspace } = useQuery(studio.workspace.info.queryOptions())
  const bytes = sumOf(chosen, 'bytes')
  const seconds = sumOf(chosen, 'seconds')
  if (chosen.length === 0 || bytes === undefined) {
    return t('publishing.exporting.nothing')
  }
  const size = format.roughBytes(bytes)
  return (
    <>
      {seconds === undefined
        ? t('publishing.exporting.totalSize', { size })
        : t('publishing.exporting.total', { size, time: inWords(seconds) })}
      {seconds === undefined && <span>{t('publishing.exporting.timeUnknown')}</span>}
      {workspace && bytes > workspace.freeBytes && (
        <strong>
          {t('publishing.exporting.noRoom', { free: format.bytes(workspace.freeBytes) })}
        </strong>
      )}
    </>
  )
}

/** The files made last; all of them are listed in the Publish step. */
function NewestVersion({ document }: { readonly document: EpisodeDocument }) {
  const { t } = useTranslation()
  const finished = document.exports.filter(({ state }) => state === 'finished')
  const newest = Math.max(...finished.map(({ version }) => version))
  return finished.length === 0 ? null : (
    <section>
      <h3 className={classes.heading}>{t('publishing.exporting.results')}</h3>
      <ExportTable exports={finished.filter(({ version }) => version === newest)} />
    </section>
  )
}
