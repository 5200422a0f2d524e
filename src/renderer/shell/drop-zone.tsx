import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './drop-zone.module.css'

export interface DropZoneProps {
  /** What letting go will do. */
  readonly invitation: string
  /** What files are taken; recordings when left out. */
  readonly hint?: string
  /** Absolute paths of what was dropped. */
  readonly onFiles: (files: string[]) => void
}

/** The whole window takes files. */
export function DropZone({ invitation, hint, onFiles }: DropZoneProps) {
  const { t } = useTranslation()
  const [isOver, setOver] = useState(false)
  const newest = useRef(onFiles)
  useEffect(() => {
    newest.current = onFiles
  })
  useEffect(() => listenForFiles(setOver, (files) => newest.current(files)), [])
  if (!isOver) {
    return null
  }
  return (
    <div className={classes.cover}>
      <div className={classes.card}>
        <IconFileImport size={36} aria-hidden />
        <p className={classes.invitation}>{invitation}</p>
        <p className={classes.hint}>{hint ?? t('shell.drop.hint')}</p>
      </div>
    </div>
  )
}

/** Entering a child leaves its parent, so only the difference of the two says whether files are over the window. */
function listenForFiles(
  setOver: (isOver: boolean) => void,
  take: (files: string[]) => void,
): () => void {
  let depth = 0
  const stop = new AbortController()
  const listen = (
    type: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
    handle: (event: DragEvent) => void,
  ) =>
    window.addEventListener(
      type,
      (event) => {
        if (event.dataTransfer?.types.includes('Files')) {
          event.preventDefault()
          handle(event)
        }
      },
      { signal: stop.signal },
    )
  const count = (change: number) => {
    depth = Math.max(0, depth + change)
    setOver(depth > 0)
  }
  listen('dragenter', () => count(1))
  listen('dragover', () => undefined)
  listen('dragleave', () => count(-1))
  listen('drop', (event) => {
    count(-depth)
    const files = [...(event.dataTransfer?.files ?? [])]
    const paths = files
      .map((file) => window.desktop?.pathOf(file) ?? '')
      .filter((path) => path !== '')
    if (paths.length > 0) {
      take(paths)
    }
  })
  return () => stop.abort()
}
