import { Button } from '@mantine/core'
import { IconMusic, IconPhoto, IconPlayerTrackNext, IconPlayerTrackPrev } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KIT_PARTS, type KitFile, type KitPart, type ShowKit } from '#shared/shows/kit.ts'
import { formatClock } from '#shared/time/timecode.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { client } from '../studio.ts'
import classes from './show-screen.module.css'
import { useShowChange } from './use-show-change.ts'

const ICONS = {
  logo: IconPhoto,
  intro: IconPlayerTrackPrev,
  outro: IconPlayerTrackNext,
  music: IconMusic,
} as const

export interface KitFilesProps {
  readonly showId: string
  readonly files: ShowKit['files']
}

/** Logo, intro, outro and music: each chosen, changed or left out. */
export function KitFiles({ showId, files }: KitFilesProps) {
  return (
    <ul className={classes.files}>
      {KIT_PARTS.map((part) => (
        <Part key={part} showId={showId} part={part} file={files[part]} />
      ))}
    </ul>
  )
}

interface PartProps {
  readonly showId: string
  readonly part: KitPart
  readonly file: KitFile | undefined
}

function Part({ showId, part, file }: PartProps) {
  const { t } = useTranslation()
  const name = t(`shows.part.${part}`)
  const inSentence = name.toLocaleLowerCase()
  const title = t(file ? 'shows.replace' : 'shows.choose', { part: inSentence })
  const choosing = useShowChange(async () => {
    const kind = part === 'logo' ? 'pictures' : 'media'
    const { files } = await client.desktop.chooseFiles({ kind, title })
    const [chosen] = files
    if (chosen !== undefined) {
      await client.shows.takeFile({ showId, part, file: chosen })
    }
  })
  const dropping = useShowChange(() => client.shows.dropFile({ showId, part }))
  const error = choosing.error ?? dropping.error
  const Icon = ICONS[part]
  return (
    <li className={classes.part}>
      {file && part === 'logo' ? (
        <img className={classes.logo} src={`media://kit/${showId}/${file.id}`} alt="" />
      ) : (
        <Icon size={22} aria-hidden />
      )}
      <span className={classes.partWords}>
        <span className={classes.label}>{name}</span>
        <span className={classes.quiet}>
          {file ? <FileFacts file={file} /> : t(`shows.partText.${part}`)}
        </span>
      </span>
      <Button loading={choosing.isPending} onClick={() => choosing.mutate(undefined)}>
        {title}
      </Button>
      {file && (
        <Button variant="subtle" onClick={() => dropping.mutate(undefined)}>
          {t('shows.drop', { part: inSentence })}
        </Button>
      )}
      {error && <FailureNote error={error} />}
    </li>
  )
}

function FileFacts({ file }: { readonly file: KitFile }) {
  const format = useFormat()
  const facts = [
    file.name,
    file.kind === 'image' ? undefined : formatClock(file.duration),
    format.bytes(file.sizeBytes),
  ]
  return facts.filter(Boolean).join(' · ')
}
