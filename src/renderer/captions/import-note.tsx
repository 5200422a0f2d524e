import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../design/failure-note.tsx'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { dismissImportResult, useCaptionImport } from './import-captions.ts'
import classes from './import-note.module.css'

const SHOWN_PROBLEMS = 8

/** What was read from the file, and which lines were not. */
export function ImportNote() {
  const { t } = useTranslation()
  const { episodeId, result } = useCaptionImport()
  const openId = useOpenEpisode((state) => state.document?.episode.id)
  if (!result || episodeId !== openId) {
    return null
  }
  const dismiss = (
    <Button size="compact-sm" onClick={dismissImportResult}>
      {t('captions.file.dismiss')}
    </Button>
  )
  if (result.kind === 'failed') {
    return (
      <div className={classes.place}>
        <FailureNote error={result.error}>{dismiss}</FailureNote>
      </div>
    )
  }
  const { count, problems } = result
  const more = problems.length - SHOWN_PROBLEMS
  return (
    <div role="status" className={classes.note}>
      <IconCheck size={18} aria-hidden />
      <div>
        <p>{t('captions.file.imported', { count })}</p>
        {problems.length > 0 && (
          <>
            <p>{t('captions.file.skipped', { count: problems.length })}</p>
            <ul>
              {problems.slice(0, SHOWN_PROBLEMS).map(({ line, kind }) => (
                <li key={`${line} ${kind}`}>{t(`captions.file.${kind}`, { line })}</li>
              ))}
              {more > 0 && <li>{t('captions.file.more', { count: more })}</li>}
            </ul>
          </>
        )}
      </div>
      {dismiss}
    </div>
  )
}
