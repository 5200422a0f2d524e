import { Tabs } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useTimeline } from '../open-episode/use-edited.ts'
import { ChaptersTab } from './chapters-tab.tsx'
import { FilesTab } from './files-tab.tsx'
import { MicrophonesTab } from './microphones/microphones-tab.tsx'
import { useMicrophoneCommands } from './microphones/use-microphone-commands.ts'
import { useOpenOverlay } from './overlays/overlay-actions.ts'
import { OverlayPanel, useOpenedOverlay } from './overlays/overlay-panel.tsx'
import { PagesTab } from './pages/pages-tab.tsx'
import { type PanelTab, usePanelTab } from './panel-tab.ts'
import { TranscriptTab } from './transcript/transcript-tab.tsx'
import classes from './side-panel.module.css'

const TABS: readonly (readonly [PanelTab, () => ReactNode])[] = [
  ['transcript', TranscriptTab],
  ['pages', PagesTab],
  ['chapters', ChaptersTab],
  ['files', FilesTab],
  ['microphones', MicrophonesTab],
]

/** What is in the episode, as lists that lead to their place; over them, what is being written on the video. */
export function SidePanel() {
  const { t } = useTranslation()
  const overlay = useOpenedOverlay()
  const hasPages = useTimeline().pages.length > 0
  const tabs = TABS.filter(([value]) => value !== 'pages' || hasPages)
  const wanted = usePanelTab((state) => state.tab)
  const tab = tabs.some(([value]) => value === wanted) ? wanted : 'transcript'
  const panel = useRef<HTMLElement>(null)
  useMicrophoneCommands(() => {
    flushSync(() => {
      useOpenOverlay.setState({ id: undefined })
      usePanelTab.setState({ tab: 'microphones' })
    })
    panel.current?.querySelector<HTMLElement>('[role=tabpanel] [role=slider]')?.focus()
  })
  return (
    <aside ref={panel} className={classes.panel} aria-label={t('editing.panel.label')}>
      {overlay && <OverlayPanel key={overlay.id} overlay={overlay} />}
      <Tabs
        inert={overlay !== undefined}
        value={tab}
        onChange={openTab}
        variant="pills"
        keepMounted={false}
        classNames={{
          root: classes.root,
          list: classes.list,
          tab: classes.tab,
          panel: classes.tabPanel,
        }}
      >
        <Tabs.List>
          {tabs.map(([value]) => (
            <Tabs.Tab key={value} value={value}>
              {t(`editing.panel.${value}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(([value, Content]) => (
          <Tabs.Panel key={value} value={value}>
            <Content />
          </Tabs.Panel>
        ))}
      </Tabs>
    </aside>
  )
}

function openTab(value: string | null): void {
  const tab = TABS.find(([known]) => known === value)?.[0]
  if (tab) {
    usePanelTab.setState({ tab })
  }
}
