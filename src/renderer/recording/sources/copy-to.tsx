import { Button } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { words } from '../../i18n/words.ts'
import { client } from '../../studio.ts'
import { changeSettings } from './capture-settings-store.ts'
import panel from '../panel.module.css'
import classes from './copy-to.module.css'

/** Where finished takes are copied as well, such as a memory stick. */
export function CopyTo({ folder }: { readonly folder: string | undefined }) {
  const { t } = useTranslation()
  return (
    <div className={classes.place}>
      <span className={classes.label}>{t('recording.fixed.copyTo')}</span>
      <p className={panel.hint}>{folder ?? t('recording.fixed.copyToText')}</p>
      <div className={classes.acts}>
        <Button
          size="compact-md"
          leftSection={<IconFolder size={16} />}
          onClick={() => void chooseFolder()}
        >
          {t('recording.fixed.chooseFolder')}
        </Button>
        {folder !== undefined && (
          <Button size="compact-md" variant="subtle" onClick={() => changeCopyTo(undefined)}>
            {t('recording.fixed.noFolder')}
          </Button>
        )}
      </div>
    </div>
  )
}

async function chooseFolder(): Promise<void> {
  const title = words.t('recording.fixed.copyTo')
  const { files } = await client.desktop.chooseFiles({ kind: 'folder', title })
  const [folder] = files
  if (folder !== undefined) {
    changeCopyTo(folder)
  }
}

function changeCopyTo(folder: string | undefined): void {
  changeSettings(({ sources, isFixed }) => ({
    sources,
    isFixed,
    ...(folder === undefined ? {} : { copyTo: folder }),
  }))
}
