import { ActionIcon, Tooltip } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Export } from '#shared/export/export.ts'
import { PRESETS } from '#shared/export/preset.ts'
import { useFormat } from '../i18n/use-format.ts'
import { client } from '../studio.ts'
import classes from './export-table.module.css'

/** How far from its aim loudness may be and still be heard as the same (EBU R 128, file delivery). */
const TOLERANCE_LU = 0.5

/** Every file that was made of the episode, the newest version first. */
export function ExportTable({ exports }: { readonly exports: readonly Export[] }) {
  const { t } = useTranslation()
  const newestFirst = exports.toSorted(
    (a, b) => b.version - a.version || a.preset.localeCompare(b.preset),
  )
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{t('publishing.exports.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('publishing.exports.file')}</th>
          <th scope="col">{t('publishing.exports.loudness')}</th>
          <th scope="col" className={classes.figure}>
            {t('publishing.exports.length')}
          </th>
          <th scope="col" className={classes.figure}>
            {t('publishing.exports.size')}
          </th>
          <th scope="col">
            <span className="visually-hidden">{t('publishing.exports.show')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {newestFirst.map((made) => (
          <ExportRow key={made.id} made={made} />
        ))}
      </tbody>
    </table>
  )
}

function ExportRow({ made }: { readonly made: Export }) {
  const { t } = useTranslation()
  const format = useFormat()
  const isFinished = made.state === 'finished'
  const name = t(`publishing.preset.${made.preset}`)
  const show = t('publishing.exports.showInFolder')
  return (
    <tr className={classes.row}>
      <th scope="row">
        <span className={classes.name}>{name}</span>
        <span className={classes.version}>
          {t('publishing.exports.version', {
            version: made.version,
            when: format.moment(made.createdAtMs),
          })}
        </span>
      </th>
      <td>
        {isFinished ? <LoudnessVerdict made={made} /> : t(`publishing.exports.state.${made.state}`)}
      </td>
      <td className={classes.figure}>{isFinished && format.length(made.durationMs)}</td>
      <td className={classes.figure}>{isFinished && format.bytes(made.sizeBytes)}</td>
      <td>
        {isFinished && (
          <Tooltip label={show}>
            <ActionIcon
              aria-label={`${show}: ${name}, ${made.version}`}
              onClick={() => void client.desktop.showInFolder({ file: made.file })}
            >
              <IconFolderOpen size={18} />
            </ActionIcon>
          </Tooltip>
        )}
      </td>
    </tr>
  )
}

function LoudnessVerdict({ made }: { readonly made: Export }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (made.loudness === null) {
    return t('publishing.exports.silent')
  }
  const wanted = PRESETS[made.preset].loudness
  return (
    <>
      <span className={classes.loudness}>{format.number(made.loudness, 1)} LUFS</span>
      <span className={classes.version}>
        {wanted
          ? t(`publishing.exports.${verdict(made.loudness - wanted.target)}`)
          : t('publishing.exports.asEdited')}
      </span>
    </>
  )
}

function verdict(difference: number): 'onTarget' | 'quieter' | 'louder' {
  if (Math.abs(difference) <= TOLERANCE_LU) {
    return 'onTarget'
  }
  return difference < 0 ? 'quieter' : 'louder'
}
