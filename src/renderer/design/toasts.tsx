import { Button, Portal } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import classes from './toasts.module.css'

const SHOWN_MS = 6000

interface Toast {
  readonly id: number
  readonly text: string
  /** What takes it back. */
  readonly undo: () => void
}

const useToasts = create<{ readonly toasts: readonly Toast[] }>()(() => ({ toasts: [] }))

let nextId = 0

/** Tells what was done and can be undone. Failures never come this way: they stay where they happened. */
export function showToast(text: string, undo: () => void): void {
  nextId += 1
  const toast = { id: nextId, text, undo }
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts.slice(-2), toast] }))
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
    const timer = isHeld ? undefined : setTimeout(() => dismiss(toast.id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isHeld, toast.id])
  const undo = () => {
    dismiss(toast.id)
    toast.undo()
  }
  const hold = () => setHeld(true)
  const letGo = () => setHeld(false)
  return (
    <div
      className={classes.toast}
      onMouseEnter={hold}
      onMouseLeave={letGo}
      onFocus={hold}
      onBlur={letGo}
    >
      <IconCheck size={18} aria-hidden />
      <span>{toast.text}</span>
      <Button size="compact-md" variant="subtle" onClick={undo}>
        {t('shell.undo')}
      </Button>
    </div>
  )
}

function dismiss(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
}
