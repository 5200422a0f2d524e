import { Button } from '@mantine/core'
import { IconEar } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { trustRow } from '../cue-actions.ts'
import classes from '../cue-problem.module.css'
import type { CueRow } from '../cue-rows.ts'

/** Says why a caption is marked, until a person says that it is right. */
export function UnsureNote({ row }: { readonly row: CueRow }) {
  const { t } = useTranslation()
  return (
    <div className={classes.note} data-level="warn">
      <p>
        <IconEar size={16} aria-hidden />
        {t('captions.unsureNote')}
      </p>
      <div className={classes.acts}>
        <Button size="compact-md" onClick={() => trustRow(row)}>
          {t('captions.right')}
        </Button>
      </div>
    </div>
  )
}
