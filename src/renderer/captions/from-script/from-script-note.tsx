import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { JobRow } from '../../jobs/job-row.tsx'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import noteClasses from '../import-note.module.css'
import { dismissScriptResult, useFromScript } from './from-script.ts'
import { useScriptJob } from './use-script-job.ts'

const SHOWN_LINES = 12

/** How far the comparison is, why it failed, or what came of it: lines that were not heard are named. */
export function FromScriptNote() {
  const job = useScriptJob()
  if (job?.state === 'running' || job?.state === 'failed') {
    return (
      <div className={noteClasses.place}>
        <JobRow job={job} hidesSubject />
      </div>
    )
  }
  return <Told />
}

function Told() {
  const { t } = useTranslation()
  const told = useFromScript((state) => state.told)
  const openId = useOpenEpisode((state) => state.document?.episode.id)
  if (!told || told.episodeId !== openId) {
    return null
  }
  const { found, doubtful, notHeard } = told.result
  const more = notHeard.length - SHOWN_LINES
  return (
    <div role="status" className={noteClasses.note}>
      {found > 0 ? (
        <IconCheck size={18} aria-hidden />
      ) : (
        <IconAlertTriangle size={18} aria-hidden />
      )}
      <div>
        <p>{t('captions.script.found', { count: found })}</p>
        {doubtful > 0 && <p>{t('captions.script.doubtful', { count: doubtful })}</p>}
        {notHeard.length > 0 && (
          <>
            <p>{t('captions.script.notHeard', { count: notHeard.length })}</p>
            <ul>
              {notHeard.slice(0, SHOWN_LINES).map((line, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- the same line may be there twice
                <li key={`${index} ${line}`}>{line}</li>
              ))}
              {more > 0 && <li>{t('captions.file.more', { count: more })}</li>}
            </ul>
          </>
        )}
      </div>
      <Button size="compact-sm" onClick={dismissScriptResult}>
        {t('captions.file.dismiss')}
      </Button>
    </div>
  )
}
