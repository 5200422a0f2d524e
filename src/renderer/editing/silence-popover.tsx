import { Button, Popover, Slider, Tooltip } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconActivity } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { removeSilences, silenceCuts } from '#shared/editing/remove-silences.ts'
import { editedRanges } from '#shared/editing/source-ranges.ts'
import { timelineLength } from '#shared/editing/timeline.ts'
import { formatPosition } from '#shared/time/timecode.ts'
import { fromSeconds, subtract } from '#shared/time/ticks.ts'
import { useCommand } from '../actions/registry.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { change, useOpenEpisode } from '../open-episode/open-episode.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { studio } from '../studio.ts'
import { useTimelineView } from './timeline-view.ts'
import classes from './silence-popover.module.css'
import buttonClasses from './command-button.module.css'

interface SilenceSettings {
  /** In seconds. */
  readonly longerThan: number
  readonly leave: number
  /** dBFS. */
  readonly belowDb: number
}

/** Finds long pauses while the settings are tried, shows them in the timeline, and shortens them. */
export function SilencePopover() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const hasSound = useTimeline().clips.length > 0
  useCommand('removeSilence', () => setOpen(true), { enabled: hasSound })
  return (
    <Popover opened={isOpen} onChange={setOpen} width={340} position="top" shadow="md" trapFocus>
      <Popover.Target>
        <Tooltip label={t('commands.removeSilence')} disabled={isOpen}>
          <Button
            className={buttonClasses.button}
            variant="subtle"
            size="compact-md"
            leftSection={<IconActivity size={18} />}
            aria-description={t('commands.removeSilence')}
            disabled={!hasSound}
            onClick={() => setOpen(!isOpen)}
          >
            <span className={buttonClasses.word}>{t('editing.toolbar.silence')}</span>
          </Button>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>{isOpen && <SilenceForm onDone={() => setOpen(false)} />}</Popover.Dropdown>
    </Popover>
  )
}

function SilenceForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [settings, setSettings] = useState<SilenceSettings>({
    longerThan: 1.2,
    leave: 0.3,
    belowDb: -40,
  })
  const set = (changed: Partial<SilenceSettings>) => setSettings({ ...settings, ...changed })
  const { found, error, isSearching } = useSilences(settings)
  const leave = fromSeconds(settings.leave)
  const timeline = useTimeline()
  const result = useMemo(() => removeSilences(timeline, found, leave), [timeline, found, leave])
  const cuts = useMemo(
    () => editedRanges(timeline, silenceCuts(found, leave)),
    [timeline, found, leave],
  )
  useEffect(() => {
    useTimelineView.setState({ proposedCuts: cuts })
    return () => useTimelineView.setState({ proposedCuts: [] })
  }, [cuts])
  const shorter = subtract(timelineLength(timeline), timelineLength(result))
  const seconds = (value: number) =>
    t('editing.silence.seconds', { value: format.number(value, 1) })
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        change('removeSilence', () => result)
        onDone()
      }}
    >
      <h2 className={classes.title}>{t('editing.silence.title')}</h2>
      <Setting name={t('editing.silence.longerThan')} value={seconds(settings.longerThan)}>
        {(label) => (
          <Slider
            min={0.3}
            max={5}
            step={0.1}
            label={null}
            thumbLabel={label}
            value={settings.longerThan}
            onChange={(longerThan) => set({ longerThan })}
          />
        )}
      </Setting>
      <Setting name={t('editing.silence.leave')} value={seconds(settings.leave)}>
        {(label) => (
          <Slider
            min={0}
            max={2}
            step={0.1}
            label={null}
            thumbLabel={label}
            value={settings.leave}
            onChange={(value) => set({ leave: value })}
          />
        )}
      </Setting>
      <Setting
        name={t('editing.silence.belowDb')}
        value={t('editing.silence.decibels', { value: `−${format.number(-settings.belowDb)}` })}
      >
        {(label) => (
          <Slider
            min={-70}
            max={-20}
            step={1}
            label={null}
            thumbLabel={label}
            value={settings.belowDb}
            onChange={(belowDb) => set({ belowDb })}
          />
        )}
      </Setting>
      {error ? (
        <FailureNote error={error} />
      ) : (
        <p role="status" className={classes.found}>
          {isSearching && t('editing.silence.searching')}
          {!isSearching && cuts.length === 0 && t('editing.silence.none')}
          {!isSearching &&
            cuts.length > 0 &&
            t('editing.silence.found', { count: cuts.length, time: formatPosition(shorter) })}
        </p>
      )}
      <Button type="submit" variant="filled" disabled={isSearching || cuts.length === 0}>
        {t('editing.silence.remove')}
      </Button>
    </form>
  )
}

interface SettingProps {
  readonly name: string
  readonly value: string
  readonly children: (label: string) => ReactNode
}

function Setting({ name, value, children }: SettingProps) {
  return (
    <div>
      <div className={classes.setting}>
        <span>{name}</span>
        <output>{value}</output>
      </div>
      {children(`${name}: ${value}`)}
    </div>
  )
}

function useSilences({ longerThan, belowDb }: SilenceSettings) {
  const episodeId = useOpenEpisode((state) => state.document?.episode.id ?? '')
  const [asked] = useDebouncedValue({ longerThan, belowDb }, 350)
  const { data, error, isFetching } = useQuery(
    studio.editing.silences.queryOptions({
      input: {
        episodeId,
        longerThanMs: Math.round(asked.longerThan * 1000),
        belowDb: asked.belowDb,
      },
    }),
  )
  const isSearching = isFetching || asked.longerThan !== longerThan || asked.belowDb !== belowDb
  return { found: data ?? NOTHING, error, isSearching }
}

const NOTHING: never[] = []
