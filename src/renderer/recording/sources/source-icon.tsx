import {
  IconDeviceDesktop,
  IconDeviceComputerCamera,
  IconMicrophone,
  IconVolume,
} from '@tabler/icons-react'
import type { SourceKind } from '#shared/recording/source.ts'

const ICONS = {
  microphone: IconMicrophone,
  systemSound: IconVolume,
  camera: IconDeviceComputerCamera,
  screen: IconDeviceDesktop,
} as const

/** The sign of a kind of source; its name is always beside it. */
export function SourceIcon({
  kind,
  size = 18,
}: {
  readonly kind: SourceKind
  readonly size?: number
}) {
  const Icon = ICONS[kind]
  return <Icon size={size} aria-hidden />
}
