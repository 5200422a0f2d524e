import { Button } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShowDocument } from '#shared/shows/contract.ts'
import type { KitChoices } from '#shared/shows/kit.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { SaveState } from '../design/save-state.tsx'
import { queryClient, studio } from '../studio.ts'
import { ColoursFields } from './colours-fields.tsx'
import { DetailsFields } from './details-fields.tsx'
import { closeKit, flushKit, openKit, useKitDraft } from './kit-draft.ts'
import { KitFiles } from './kit-files.tsx'
import { KitPreview } from './kit-preview.tsx'
import { ShowFields } from './show-fields.tsx'
import { Page, PageHead, PageTitle } from '../design/page.tsx'
import classes from './show-screen.module.css'
import { WordsFields } from './words-fields.tsx'

export interface ShowScreenProps {
  readonly showId: string
  readonly onBack: () => void
}

/** What every episode of a show begins with; each choice is kept at once. */
export function ShowScreen({ showId, onBack }: ShowScreenProps) {
  const { data, error } = useQuery({
    ...studio.shows.open.queryOptions({ input: { showId } }),
    refetchOnMount: 'always',
  })
  useEffect(() => {
    if (data) {
      openKit(showId, data.kit)
    }
  }, [showId, data])
  useEffect(() => () => void closeKit().then(readAgain), [])
  const choices = useKitDraft((draft) => (draft.id === showId ? draft.document : undefined))
  return (
    <Page isBusy={data === undefined && !error}>
      {error && <FailureNote error={error} />}
      {data && choices && <Kit document={data} choices={choices} onBack={onBack} />}
    </Page>
  )
}

interface KitProps {
  readonly document: ShowDocument
  readonly choices: KitChoices
  readonly onBack: () => void
}

function Kit({ document, choices, onBack }: KitProps) {
  const { t } = useTranslation()
  const saving = useKitDraft((draft) => draft.saving)
  const { show, kit } = document
  return (
    <>
      <PageHead lead={t('shows.lead')}>
        <Button variant="subtle" leftSection={<IconChevronLeft size={18} />} onClick={onBack}>
          {t('shell.rail.episodes')}
        </Button>
        <PageTitle>{t('shows.openKit', { name: show.name })}</PageTitle>
        <SaveState value={saving} />
      </PageHead>
      <div className={classes.columns} onBlur={flushKit}>
        <div>
          <Section title={t('shows.look')}>
            <ShowFields show={show} />
            <ColoursFields choices={choices} />
          </Section>
          <Section title={t('shows.files')}>
            <KitFiles showId={show.id} files={kit.files} />
          </Section>
          <Section title={t('shows.words')}>
            <WordsFields choices={choices} />
          </Section>
          <Section title={t('shows.details')}>
            <DetailsFields choices={choices} />
          </Section>
        </div>
        <KitPreview showId={show.id} choices={choices} basis={[show, kit.files]} />
      </div>
    </>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className={classes.section}>
      <h2 className={classes.heading}>{title}</h2>
      <div className={classes.body}>{children}</div>
    </section>
  )
}

/** Episodes show their show's name, colours and details. */
function readAgain(): void {
  void queryClient.invalidateQueries({ queryKey: studio.shows.key() })
  void queryClient.invalidateQueries({ queryKey: studio.episodes.key() })
}
