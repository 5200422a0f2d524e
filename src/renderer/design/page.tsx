import type { ReactNode } from 'react'
import classes from './page.module.css'

export interface PageProps {
  readonly children?: ReactNode
  /** While what it shows is still read. */
  readonly isBusy?: boolean
}

/** The sheet a screen is written on, beside the spine. */
export function Page({ children, isBusy }: PageProps) {
  return (
    <div className={classes.page} aria-busy={isBusy || undefined}>
      {children}
    </div>
  )
}

export function PageTitle({ children }: { readonly children: ReactNode }) {
  return <h1 className={classes.title}>{children}</h1>
}
