import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLength } from '../open-episode/use-edited.ts'
import { usePlayer } from './player-state.ts'
import { playOrPause } from './transport.ts'
import classes from './play-button.module.css'

/** The round button that plays and pauses. */
export function PlayButton() {
  const { t } = useTranslation()
  const isPlaying = usePlayer((state) => state.isPlaying)
  const length = useLength()
  return (
    <button
      type="button"
      className={classes.play}
      aria-label={t(isPlaying ? 'editing.toolbar.pause' : 'editing.toolbar.play')}
      aria-keyshortcuts="Space"
      disabled={length === 0}
      onClick={playOrPause}
    >
      {isPlaying ? <IconPlayerPauseFilled size={18} /> : <IconPlayerPlayFilled size={18} />}
    </button>
  )
}
