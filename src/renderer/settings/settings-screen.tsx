import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ColorScheme } from '#shared/workspace/settings.ts'
import { version } from '../../../package.json'
import { Choice } from '../design/choice.tsx'
import { FailureNote } from '../design/failure-note.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { studio } from '../studio.ts'
import { FillerLists } from './filler-lists.tsx'
import { changeSettings, useSettings } from './settings-store.ts'
import { Column, Page, PageHead, PageTitle } from '../design/page.tsx'
import classes from './settings-screen.module.css'

/** Languages call themselves by their own names. */
const LANGUAGES = [
  { value: 'id', label: 'Bahasa Indonesia' },
  { value: 'en', label: 'English' },
] as const

export interface SettingsScreenProps {
  /** The connection to YouTube. */
  readonly youtube: ReactNode
}

/** The person's choices; each takes effect at once. */
export function SettingsScreen({ youtube }: SettingsScreenProps) {
  const { t } = useTranslation()
  const { settings, language, error } = useSettings()
  return (
    <Page>
      <Column>
        <PageHead>
          <PageTitle>{t('settings.title')}</PageTitle>
        </PageHead>
        {error !== undefined && <FailureNote error={error} />}
        <Section title={t('settings.appearance')}>
          <Choice
            label={t('settings.language')}
            options={LANGUAGES}
            value={language}
            onChange={(value) => changeSettings({ language: value })}
          />
          <Choice
            label={t('settings.colorScheme')}
            options={ColorScheme.options.map((value) => ({
              value,
              label: t(`settings.colorSchemes.${value}`),
            }))}
            value={settings.colorScheme}
            onChange={(colorScheme) => changeSettings({ colorScheme })}
            consequence={t(`settings.colorSchemeText.${settings.colorScheme}`)}
          />
          <Choice
            label={t('settings.contrast')}
            options={[
              { value: 'normal', label: t('settings.contrasts.normal') },
              { value: 'more', label: t('settings.contrasts.more') },
            ]}
            value={settings.contrast}
            onChange={(contrast) => changeSettings({ contrast })}
            consequence={t('settings.contrastText')}
          />
        </Section>
        <Section title={t('settings.youtube')}>{youtube}</Section>
        <Section title={t('settings.words')}>
          <FillerLists />
        </Section>
        <Section title={t('settings.workspace')}>
          <WorkspaceFacts />
        </Section>
        <Section title={t('settings.versions')}>
          <Facts facts={versions()} />
        </Section>
      </Column>
    </Page>
  )
}

interface SectionProps {
  readonly title: string
  readonly children: ReactNode
}

function Section({ title, children }: SectionProps) {
  return (
    <section aria-label={title} className={classes.section}>
      <h2 className={classes.heading}>{title}</h2>
      <div className={classes.body}>{children}</div>
    </section>
  )
}

function WorkspaceFacts() {
  const { t } = useTranslation()
  const format = useFormat()
  const { data, error } = useQuery({
    ...studio.workspace.info.queryOptions(),
    refetchOnMount: 'always',
  })
  if (error) {
    return <FailureNote error={error} />
  }
  if (!data) {
    return null
  }
  const room = t('episodes.free', {
    free: format.bytes(data.freeBytes),
    total: format.bytes(data.totalBytes),
  })
  return (
    <>
      <Facts
        facts={[
          [t('settings.folder'), data.folder],
          [t('settings.room'), room],
        ]}
      />
      {data.interruptedExports > 0 && (
        <p>{t('settings.interrupted', { count: data.interruptedExports })}</p>
      )}
    </>
  )
}

function Facts({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd data-selectable>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function versions(): [string, string][] {
  const engine = (name: string) => new RegExp(`${name}/([\\d.]+)`).exec(navigator.userAgent)?.[1]
  const parts: [string, string | undefined][] = [
    ['Pustaka Studio', version],
    ['Electron', engine('Electron')],
    ['Chromium', engine('Chrome')],
  ]
  return parts.flatMap(([name, found]) => (found === undefined ? [] : [[name, found]]))
}
