import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { openPalette } from '../actions/palette.tsx'
import { Keys } from '../design/keys.tsx'
import classes from './title-bar.module.css'

/** Where one is, whether it is saved, and the command field. */
export function TitleBar({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <header className={classes.bar}>
      <div className={classes.crumb}>
        {children ?? <span className={classes.product}>{t('shell.product')}</span>}
      </div>
      <button
        type="button"
        className={classes.command}
        aria-keyshortcuts="Control+K"
        onClick={openPalette}
      >
        <IconSearch size={16} aria-hidden />
        <span>{t('shell.palette.open')}</span>
        <Keys keys="Ctrl+K" />
      </button>
    </header>
  )
}

export interface EpisodeCrumbProps {
  readonly showName: string
  readonly title: string
  readonly onBack: () => void
  /** Why one cannot go back now. */
  readonly lockedBecause?: string | undefined
  readonly children: ReactNode
}

/** Show and title of the open episode, and the way back. */
export function EpisodeCrumb(props: EpisodeCrumbProps) {
  const { showName, title, onBack, lockedBecause, children } = props
  const { t } = useTranslation()
  return (
    <>
      <Tooltip label={lockedBecause ?? t('shell.back')}>
        <ActionIcon
          aria-label={t('shell.back')}
          aria-description={lockedBecause}
          data-disabled={lockedBecause !== undefined || undefined}
          aria-disabled={lockedBecause !== undefined || undefined}
          onClick={lockedBecause === undefined ? onBack : undefined}
        >
          <IconChevronLeft size={18} />
        </ActionIcon>
      </Tooltip>
      <span className={classes.show}>{showName}</span>
      <span aria-hidden className={classes.slash}>
        /
      </span>
      <h1 className={classes.title} title={title}>
        {title}
      </h1>
      {children}
    </>
  )
}
