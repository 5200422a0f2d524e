import { Switch } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChosenSource } from '#shared/recording/capture-settings.ts'
import { client } from '../../studio.ts'

/** Lets a person hear a microphone while they speak into it; it ends when this leaves the screen. */
export function ListenSwitch({ source }: { readonly source: ChosenSource }) {
  const { t } = useTranslation()
  const [isOn, setOn] = useState(false)
  const [isHeard, setHeard] = useState(true)
  useEffect(() => () => listen(undefined, () => undefined), [])
  const turn = (on: boolean) => {
    setOn(on)
    setHeard(true)
    listen(on ? source.name : undefined, (heard) => {
      setHeard(heard || !on)
      setOn(on && heard)
    })
  }
  return (
    <Switch
      label={t('recording.test.live')}
      description={t('recording.test.liveText')}
      error={isHeard ? undefined : t('recording.test.notHeard')}
      checked={isOn}
      onChange={(event) => turn(event.currentTarget.checked)}
    />
  )
}

function listen(microphone: string | undefined, take: (isHeard: boolean) => void): void {
  client.desktop.listenTo({ microphone }).then(
    ({ isHeard }) => take(isHeard),
    (error: unknown) => {
      console.error(error)
      take(false)
    },
  )
}
