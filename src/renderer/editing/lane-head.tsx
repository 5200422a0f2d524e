import type { ReactNode } from 'react'
import classes from './lane-head.module.css'

export interface LaneHeadProps {
  readonly colour: `--ps-${string}`
  readonly icon: ReactNode
  /** Height of the lane. */
  readonly size: string
  readonly children: ReactNode
}

/** Name of a lane, with its colour and its icon: never the colour alone. */
export function LaneHead({ colour, icon, size, children }: LaneHeadProps) {
  return (
    <div className={classes.head} style={{ height: size, '--lane': `var(${colour})` }}>
      <span aria-hidden className={classes.icon}>
        {icon}
      </span>
      {children}
    </div>
  )
}
