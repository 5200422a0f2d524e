import { Button } from '@mantine/core'
import { IconAdjustments, IconBolt, IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaptureSettings, ChosenSource } from '#shared/recording/capture-settings.ts'
import {
  type CaptureSource,
  type SourceKind,
  SourceKind as Kinds,
  isSound,
} from '#shared/recording/source.ts'
import { runCommand } from '../../actions/registry.ts'
import { FailureNote } from '../../design/failure-note.tsx'
import { useChosenSources, useCaptureSettings } from './capture-settings-store.ts'
import { FixedMode } from './fixed-mode.tsx'
import { SourceRow } from './source-row.tsx'
import { useFoundSources } from './source-watch.ts'
import panel from '../panel.module.css'
import classes from './source-section.module.css'

/** What is recorded, and everything else that could be: tick it, name it, set it up. */
export function SourceSection() {
  const { t } = useTranslation()
  const found = useFoundSources((state) => state.found)
  const { settings, isTouched, saving, error } = useCaptureSettings()
  if (error !== undefined) {
    return <FailureNote error={error} />
  }
  if (!found || !settings) {
    return (
      <div className={panel.section}>
        <p className={panel.hint}>{t('recording.sources.searching')}</p>
      </div>
    )
  }
  return (
    <>
      <KnownSources found={found} settings={settings} isNew={!isTouched} />
      {saving.kind === 'failed' && (
        <div className={panel.section}>
          <p className={panel.hint}>{t('recording.sources.saveFailed')}</p>
          <FailureNote error={saving.error} />
        </div>
      )}
    </>
  )
}

interface KnownSourcesProps {
  readonly found: readonly CaptureSource[]
  readonly settings: CaptureSettings
  /** Whether nobody has chosen for this show in this run. */
  readonly isNew: boolean
}

/** The first time everything is shown; later what was chosen, and the rest behind a button. */
function KnownSources({ found, settings, isNew }: KnownSourcesProps) {
  const { t } = useTranslation()
  const chosen = useChosenSources()
  const [isChoosing, setChoosing] = useState(isNew && settings.sources.length === 0)
  return (
    <>
      {Kinds.options.map((kind) => (
        <KindGroup
          key={kind}
          kind={kind}
          rows={rowsOf(kind, found, chosen)}
          isChoosing={isChoosing}
        />
      ))}
      <div className={panel.section}>
        <Button
          size="compact-md"
          className={classes.change}
          leftSection={isChoosing ? <IconCheck size={16} /> : <IconAdjustments size={16} />}
          aria-expanded={isChoosing}
          onClick={() => setChoosing(!isChoosing)}
        >
          {t(isChoosing ? 'recording.sources.doneChoosing' : 'recording.sources.change')}
        </Button>
        {isChoosing && chosen.some(({ kind }) => !isSound(kind)) && (
          <Button
            size="compact-md"
            variant="subtle"
            className={classes.change}
            leftSection={<IconBolt size={16} />}
            onClick={() => runCommand('checkSync')}
          >
            {t('commands.checkSync')}
          </Button>
        )}
      </div>
      {isChoosing && chosen.length > 0 && <FixedMode copyTo={settings.copyTo} />}
    </>
  )
}

interface Row {
  readonly source: CaptureSource
  readonly chosen: ChosenSource | undefined
  readonly isPresent: boolean
}

interface KindGroupProps {
  readonly kind: SourceKind
  readonly rows: readonly Row[]
  readonly isChoosing: boolean
}

function KindGroup({ kind, rows, isChoosing }: KindGroupProps) {
  const { t } = useTranslation()
  const shown = isChoosing ? rows : rows.filter(({ chosen }) => chosen)
  if (shown.length === 0 && (!isChoosing || kind === 'systemSound')) {
    return null
  }
  return (
    <section className={panel.section} aria-label={t(`recording.kind.${kind}`)}>
      {isChoosing && <h2 className={panel.title}>{t(`recording.kind.${kind}`)}</h2>}
      {shown.length === 0 ? (
        <p className={panel.hint}>{t(`recording.sources.none.${kind}`)}</p>
      ) : (
        <ul className={classes.list}>
          {shown.map((row) => (
            <SourceRow key={row.source.id} {...row} isChoosing={isChoosing} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** What is there, in the system's order, then what was chosen and is gone. */
function rowsOf(
  kind: SourceKind,
  found: readonly CaptureSource[],
  chosen: readonly ChosenSource[],
): Row[] {
  const present = found
    .filter((source) => source.kind === kind)
    .map((source) => ({
      source,
      chosen: chosen.find(({ id }) => id === source.id),
      isPresent: true,
    }))
  const gone = chosen
    .filter((source) => source.kind === kind && found.every(({ id }) => id !== source.id))
    .map((source) => ({
      source: { ...source, isDefault: false },
      chosen: source,
      isPresent: false,
    }))
  return [...present, ...gone]
}
