import { Button } from '@mantine/core'
import { IconBook2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../../actions/registry.ts'
import { useTimeline } from '../../open-episode/use-edited.ts'
import panel from '../panel.module.css'

/** How many pages the story has, and the way to them. */
export function PageSection() {
  const { t } = useTranslation()
  const { pages } = useTimeline()
  return (
    <section className={panel.section} aria-label={t('pages.section.title')}>
      <div className={panel.head}>
        <h2 className={panel.title}>
          {t('pages.section.title')}
          {pages.length > 0 && <span className={panel.count}>{pages.length}</span>}
        </h2>
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<IconBook2 size={16} />}
          onClick={() => runCommand('openPages')}
        >
          {t('pages.section.arrange')}
        </Button>
      </div>
      <p className={panel.hint}>
        {t(pages.length > 0 ? 'pages.section.some' : 'pages.section.none')}
      </p>
    </section>
  )
}
