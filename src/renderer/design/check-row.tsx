import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './check-row.module.css'

const ICONS = { good: IconCheck, wanting: IconAlertTriangle, bad: IconX } as const

export interface CheckRowProps {
  readonly mark: keyof typeof ICONS
  /** Instead of the usual one of the mark. */
  readonly icon?: ReactNode
  readonly name: string
  /** The mark in words, for those who do not see it. */
  readonly state: string
  /** What was found. */
  readonly children: ReactNode
  /** What can be done about it. */
  readonly acts: ReactNode
}

/** One point of a list of checks: a mark, what it is, what was found, what can be done. */
export function CheckRow({ mark, icon, name, state, children, acts }: CheckRowProps) {
  const Icon = ICONS[mark]
  return (
    <li className={classes.row}>
      <span aria-hidden className={classes.badge} data-mark={mark}>
        {icon ?? <Icon size={16} />}
      </span>
      <div className={classes.words} data-selectable>
        <span className={classes.name}>
          {name}
          <span className="visually-hidden">, {state}</span>
        </span>
        {children}
      </div>
      <div className={classes.acts}>{acts}</div>
    </li>
  )
}
