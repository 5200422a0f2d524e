import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Goal } from '#shared/campaigns/campaign.ts'
import type { CampaignDocument } from '#shared/campaigns/contract.ts'
import { figuresOf } from '#shared/campaigns/goal-progress.ts'
import { FailureNote } from '../design/failure-note.tsx'
import classes from './campaigns-screen.module.css'
import { FigureDialog } from './figure-dialog.tsx'
import { FigureTable } from './figure-table.tsx'
import { GoalBar } from './goal-bar.tsx'
import { GoalCurve } from './goal-curve.tsx'
import { GoalDialog } from './goal-dialog.tsx'
import { useRemovingPart } from './use-removing.ts'

/** Every goal with its line and the figures behind it. */
export function GoalsSection({ document }: { readonly document: CampaignDocument }) {
  const { t } = useTranslation()
  const { campaign } = document
  const [isNew, setNew] = useState(false)
  return (
    <section aria-label={t('campaigns.goal.label')} className={classes.section}>
      <div className={classes.head}>
        <h2 className={classes.heading}>{t('campaigns.goal.label')}</h2>
        <Button leftSection={<IconPlus size={18} />} onClick={() => setNew(true)}>
          {t('campaigns.goal.add')}
        </Button>
      </div>
      {campaign.goals.length === 0 && <p className={classes.quiet}>{t('campaigns.goal.none')}</p>}
      <ul className={classes.cards} data-wide>
        {campaign.goals.map((goal) => (
          <GoalCard key={goal.id} document={document} goal={goal} />
        ))}
      </ul>
      {isNew && <GoalDialog campaign={campaign} onClose={() => setNew(false)} />}
    </section>
  )
}

/** A table longer than this is opened by who wants to read it. */
const FEW = 4

function GoalCard({
  document,
  goal,
}: {
  readonly document: CampaignDocument
  readonly goal: Goal
}) {
  const { t } = useTranslation()
  const { campaign } = document
  const [isTyping, setTyping] = useState(false)
  const [isChanging, setChanging] = useState(false)
  const removing = useRemovingPart()
  const goals = campaign.goals.filter(({ id }) => id !== goal.id)
  const figures = figuresOf(goal, document.figures)
  return (
    <li className={classes.card}>
      <GoalBar document={document} goal={goal} />
      {figures.length > 0 && (
        <>
          <GoalCurve campaign={campaign} goal={goal} figures={figures} />
          <details open={figures.length <= FEW}>
            <summary>{t('campaigns.figure.asTable')}</summary>
            <FigureTable goal={goal} figures={figures} />
          </details>
        </>
      )}
      <div className={classes.acts}>
        {goal.counts === undefined ? (
          <Button
            size="compact-md"
            aria-label={t('campaigns.figure.addTo', { goal: goal.measure })}
            onClick={() => setTyping(true)}
          >
            {t('campaigns.figure.add')}
          </Button>
        ) : (
          <span className={classes.quiet}>{t(`campaigns.goal.countedBy.${goal.counts}`)}</span>
        )}
        <ActionIcon
          aria-label={t('campaigns.goal.edit', { goal: goal.measure })}
          onClick={() => setChanging(true)}
        >
          <IconPencil size={18} />
        </ActionIcon>
        {(figures.length === 0 || goal.counts !== undefined) && (
          <ActionIcon
            aria-label={t('campaigns.remove', { name: goal.measure })}
            onClick={() =>
              removing.mutate({
                ...{ before: campaign, after: { ...campaign, goals } },
                name: goal.measure,
              })
            }
          >
            <IconTrash size={18} />
          </ActionIcon>
        )}
      </div>
      {removing.error && <FailureNote error={removing.error} />}
      {isChanging && (
        <GoalDialog campaign={campaign} goal={goal} onClose={() => setChanging(false)} />
      )}
      {isTyping && (
        <FigureDialog campaignId={campaign.id} goal={goal} onClose={() => setTyping(false)} />
      )}
    </li>
  )
}
