import { Button, Portal } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import classes from './toasts.module.css'

/** News may come while the person looks elsewhere. */
const SHOWN_MS = { undo: 6000, show: 20_000 }

interface Toast {
  readonly id: number
  readonly ending: 'done' | 'failed'
  readonly text: string
  /** What can be done about it: taken back, or looked at. */
  readonly act: 'undo' | 'show'
  readonly onAct: () => void
}

const useToasts = create<{ readonly toasts: readonly Toast[] }>()(() => ({ toasts: [] }))

let nextId = 0

/** Tells what was done and can be undone. */
export function showToast(text: string, undo: () => void): void {
  add({ ending: 'done', text, act: 'undo', onAct: undo })
}

/**
 * Tells how something ended meanwhile, elsewhere, and leads there. What a failure was, and what to do, is told
 * where it happened, and stays.
 */
export function showNews(ending: Toast['ending'], text: string, show: () => void): void {
  add({ ending, text, act: 'show', onAct: show })
}

function add(toast: Omit<Toast, 'id'>): void {
  nextId += 1
  const added = { id: nextId, ...toast }
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts.slice(-2), added] }))
}

/** The bottom right corner. */
export function Toasts() {
  const { t } = useTranslation()
  const toasts = useToasts((state) => state.toasts)
  return (
    <Portal>
      <section aria-label={t('shell.toasts')} aria-live="polite" className={classes.corner}>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </section>
    </Portal>
  )
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const { t } = useTranslation()
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    const timer = isHeld ? undefined : setTimeout(() => dismiss(toast.id), SHOWN_MS[toast.act])
    return () => clearTimeout(timer)
  }, [isHeld, toast.id, toast.act])
  const act = () => {
    dismiss(toast.id)
    toast.onAct()
  }
  const Sign = toast.ending === 'done' ? IconCheck : IconAlertTriangle
  const hold = () => setHeld(true)
  const letGo = () => setHeld(false)
  return (
    <div
      className={classes.toast}
      data-ending={toast.ending}
      onMouseEnter={hold}
      onMouseLeave={letGo}
      onFocus={hold}
      onBlur={letGo}
    >
      <Sign size={18} aria-hidden />
      <span>{toast.text}</span>
      <Button size="compact-md" variant="subtle" onClick={act}>
        {t(`shell.${toast.act}`)}
      </Button>
    </div>
  )
}

function dismiss(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
}
