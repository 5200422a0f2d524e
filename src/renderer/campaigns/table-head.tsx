import { useTranslation } from 'react-i18next'

export interface TableHeadProps {
  readonly columns: readonly string[]
  /** Whether each row ends with what can be done with it. */
  readonly hasActs?: boolean
}

/** What the columns of a table are. */
export function TableHead({ columns, hasActs = false }: TableHeadProps) {
  const { t } = useTranslation()
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
        {hasActs && (
          <th scope="col">
            <span className="visually-hidden">{t('campaigns.more')}</span>
          </th>
        )}
      </tr>
    </thead>
  )
}
