import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ChaptersTab } from './chapters-tab.tsx'
import { FilesTab } from './files-tab.tsx'
import { OverlayPanel, useOpenedOverlay } from './overlays/overlay-panel.tsx'
import { TranscriptTab } from './transcript/transcript-tab.tsx'
import classes from './side-panel.module.css'

/** What is in the episode, as lists that lead to their place; over them, what is being written on the video. */
export function SidePanel() {
  const { t } = useTranslation()
  const overlay = useOpenedOverlay()
  return (
    <aside className={classes.panel} aria-label={t('editing.panel.label')}>
      {overlay && <OverlayPanel key={overlay.id} overlay={overlay} />}
      <Tabs
        inert={overlay !== undefined}
        defaultValue="transcript"
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
          <Tabs.Tab value="transcript">{t('editing.panel.transcript')}</Tabs.Tab>
          <Tabs.Tab value="chapters">{t('editing.panel.chapters')}</Tabs.Tab>
          <Tabs.Tab value="files">{t('editing.panel.files')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="transcript">
          <TranscriptTab />
        </Tabs.Panel>
        <Tabs.Panel value="chapters">
          <ChaptersTab />
        </Tabs.Panel>
        <Tabs.Panel value="files">
          <FilesTab />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
