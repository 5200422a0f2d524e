import { CloseButton } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Overlay } from '#shared/editing/timeline.ts'
import { useTimeline } from '../../open-episode/use-edited.ts'
import { closeOverlay, useOpenOverlay } from './overlay-actions.ts'
import { OverlayForm } from './overlay-form.tsx'
import classes from './overlay-panel.module.css'

/** The overlay whose settings are open, as it is now. */
export function useOpenedOverlay(): Overlay | undefined {
  const { overlays } = useTimeline()
  const openId = useOpenOverlay(({ id }) => id)
  return overlays.find(({ id }) => id === openId)
}

/** Settings of an overlay, beside the preview: nothing of the video is covered while it is written on. */
export function OverlayPanel({ overlay }: { readonly overlay: Overlay }) {
  const { t } = useTranslation()
  const panel = useRef<HTMLElement>(null)
  const kind = t(`editing.overlays.${overlay.kind}`)
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>('input, textarea')?.focus()
    return () => useOpenOverlay.setState(({ id }) => (id === overlay.id ? { id: undefined } : {}))
  }, [overlay.id])
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      closeOverlay(overlay.id)
    }
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves, wherever in it
    <section ref={panel} className={classes.panel} aria-label={kind} onKeyDown={leave}>
      <header className={classes.head}>
        <h2 className={classes.title}>{kind}</h2>
        <CloseButton aria-label={t('shell.close')} onClick={() => closeOverlay(overlay.id)} />
      </header>
      <OverlayForm overlay={overlay} />
    </section>
  )
}
