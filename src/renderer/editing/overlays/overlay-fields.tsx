import { TextInput, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OverlayChange } from '#shared/editing/overlays.ts'
import { MOST_OVERLAY_LETTERS, type Overlay } from '#shared/editing/timeline.ts'
import { Choice } from '../../design/choice.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { CORNERS } from '../camera-popover.tsx'
import { SliderSetting } from '../slider-setting.tsx'
import { useOverlayName } from './overlay-kinds.tsx'
import { useTypedText } from '../../design/use-typed-text.ts'

interface FieldsProps<Kind extends Overlay['kind']> {
  readonly overlay: Extract<Overlay, { kind: Kind }>
  readonly onChange: (change: OverlayChange) => void
}

/** What an overlay shows, by its kind. */
export function OverlayFields({ overlay, onChange }: FieldsProps<Overlay['kind']>) {
  switch (overlay.kind) {
    case 'title':
      return <TitleFields overlay={overlay} onChange={onChange} />
    case 'lowerThird':
      return <LowerThirdFields overlay={overlay} onChange={onChange} />
    case 'picture':
      return <PictureFields overlay={overlay} onChange={onChange} />
  }
}

function TitleFields({ overlay, onChange }: FieldsProps<'title'>) {
  const { t } = useTranslation()
  const text = useTypedText(overlay.text, (value) => onChange({ text: value }))
  const subtitle = useTypedText(overlay.subtitle, (value) => onChange({ subtitle: value }))
  return (
    <>
      <Textarea {...text} {...TYPED} {...LINES} label={t('editing.overlays.text')} />
      <Textarea {...subtitle} {...TYPED} {...LINES} label={t('editing.overlays.subtitle')} />
    </>
  )
}

function LowerThirdFields({ overlay, onChange }: FieldsProps<'lowerThird'>) {
  const { t } = useTranslation()
  const name = useTypedText(overlay.name, (value) => onChange({ name: value }))
  const role = useTypedText(overlay.role, (value) => onChange({ role: value }))
  return (
    <>
      <TextInput {...name} {...TYPED} label={t('editing.overlays.name')} />
      <TextInput {...role} {...TYPED} label={t('editing.overlays.role')} />
    </>
  )
}

const TYPED = { maxLength: MOST_OVERLAY_LETTERS, dir: 'auto', spellCheck: false } as const
/** Line ends are kept as they were typed. */
const LINES = { autosize: true, minRows: 1, maxRows: 4 } as const

function PictureFields({ overlay, onChange }: FieldsProps<'picture'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = useOverlayName(overlay)
  return (
    <>
      <span>{name}</span>
      <Choice
        label={t('editing.camera.corner')}
        options={CORNERS.map((value) => ({ value, label: t(`editing.camera.corners.${value}`) }))}
        value={overlay.corner}
        onChange={(corner) => onChange({ corner })}
        inTwoRows
      />
      <SliderSetting
        name={t('editing.camera.size')}
        say={(size) => t('editing.camera.sizeOf', { percent: format.percent(size) })}
        value={overlay.size}
        min={0.05}
        max={1}
        step={0.01}
        onChosen={(size) => onChange({ size })}
      />
    </>
  )
}
