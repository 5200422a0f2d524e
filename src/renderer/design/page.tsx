import type { ReactNode } from 'react'
import classes from './page.module.css'

export interface PageProps {
  readonly children?: ReactNode
  /** While what it shows is still read. */
  readonly isBusy?: boolean
}

/** Finds the sheet around something. */
export const SHEET = '[data-sheet]'

/** The sheet a screen is written on, beside the spine. */
export function Page({ children, isBusy }: PageProps) {
  return (
    <div className={classes.page} data-sheet aria-busy={isBusy || undefined}>
      {children}
    </div>
  )
}

export function PageTitle({ children }: { readonly children: ReactNode }) {
  return <h1 className={classes.title}>{children}</h1>
}
