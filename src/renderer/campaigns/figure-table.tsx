import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Figure, Goal } from '#shared/campaigns/campaign.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { client } from '../studio.ts'
import classes from './campaigns-screen.module.css'
import { TableHead } from './table-head.tsx'
import { useDays } from './use-days.ts'
import { useRemoving } from './use-removing.ts'

export interface FigureTableProps {
  readonly goal: Goal
  readonly figures: readonly Figure[]
}

/** What the curve is drawn from, with where each figure comes from. */
export function FigureTable({ goal, figures }: FigureTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const say = useDays()
  const removing = useRemoving<Figure>({
    remove: ({ campaignId, goalId, day }) =>
      client.campaigns.removeFigure({ campaignId, goalId, day }),
    putBack: client.campaigns.saveFigure,
    nameOf: ({ day }) => say(day),
  })
  return (
    <>
      <table className={classes.table}>
        <caption className="visually-hidden">
          {t('campaigns.figure.table', { goal: goal.measure })}
        </caption>
        <TableHead
          columns={[
            t('campaigns.figure.day'),
            t('campaigns.figure.reached'),
            t('campaigns.figure.source'),
          ]}
          hasActs
        />
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.day}>
              <th scope="row">{say(figure.day)}</th>
              <td>{format.number(figure.value)}</td>
              <td>{figure.source}</td>
              <td>
                {goal.counts === undefined && (
                  <ActionIcon
                    aria-label={t('campaigns.remove', { name: say(figure.day) })}
                    onClick={() => removing.mutate(figure)}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {removing.error && <FailureNote error={removing.error} />}
    </>
  )
}
