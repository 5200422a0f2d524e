import { Button, ColorInput, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type ContrastFault, contrastFaults, contrastRatio } from '#shared/shows/contrast.ts'
import { type KitChoices, KitColours } from '#shared/shows/kit.ts'
import { MOST_SMALL_LETTERS } from '#shared/thumbnails/thumbnail.ts'
import { Choice } from '../design/choice.tsx'
import { useDraft } from '../design/use-draft.ts'
import { useFormat } from '../i18n/use-format.ts'
import { changeKit } from './kit-draft.ts'
import classes from './show-screen.module.css'

/** A show begins its own colours with those of the studio. */
const FIRST: KitColours = { ground: '#15323C', letters: '#FDF6E9', accent: '#E5A51E' }
const COLOURS = ['ground', 'letters', 'accent'] as const

/** Colours and letters of what is written on videos and thumbnails. */
export function ColoursFields({ choices }: { readonly choices: KitChoices }) {
  const { t } = useTranslation()
  const { colours, font, badge } = choices
  const change = (changed: Partial<KitColours>) =>
    changeKit({ colours: { ...FIRST, ...colours, ...changed } })
  return (
    <>
      <Choice
        label={t('shows.colours')}
        options={(['usual', 'own'] as const).map((value) => ({
          value,
          label: t(`shows.coloursOf.${value}`),
        }))}
        value={colours ? 'own' : 'usual'}
        onChange={(value) => changeKit({ colours: value === 'own' ? FIRST : undefined })}
      />
      {colours && (
        <>
          <div className={classes.three}>
            {COLOURS.map((name) => (
              <ColourField
                key={name}
                label={t(`shows.colour.${name}`)}
                colour={colours[name]}
                onChange={(colour) => change({ [name]: colour })}
              />
            ))}
          </div>
          <Contrast colours={colours} onMend={change} />
        </>
      )}
      <Choice
        label={t('shows.font')}
        options={(['usual', 'serif', 'sans', 'learners'] as const).map((value) => ({
          value,
          label: t(`shows.fonts.${value}`),
        }))}
        value={font ?? 'usual'}
        onChange={(value) => changeKit({ font: value === 'usual' ? undefined : value })}
      />
      <TextInput
        label={t('shows.badge')}
        description={t('shows.badgeText')}
        value={badge}
        maxLength={MOST_SMALL_LETTERS}
        onChange={(event) => changeKit({ badge: event.currentTarget.value })}
      />
    </>
  )
}

interface ColourFieldProps {
  readonly label: string
  readonly colour: string
  readonly onChange: (colour: string) => void
}

/** What is half typed is no colour yet. */
function ColourField({ label, colour, onChange }: ColourFieldProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useDraft(colour)
  const type = (value: string) => {
    setTyped(value)
    const { success, data } = KitColours.shape.ground.safeParse(value)
    if (success) {
      onChange(data.toUpperCase())
    }
  }
  return (
    <ColorInput
      label={label}
      format="hex"
      withEyeDropper={false}
      withPicker={false}
      value={typed}
      onChange={type}
      onBlur={() => setTyped(colour)}
      rightSection={
        <input
          type="color"
          className={classes.picker}
          aria-label={t('shows.pickColour', { colour: label })}
          value={colour}
          onChange={(event) => type(event.currentTarget.value)}
        />
      }
    />
  )
}

interface ContrastProps {
  readonly colours: KitColours
  readonly onMend: (changed: Partial<KitColours>) => void
}

function Contrast({ colours, onMend }: ContrastProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const faults = contrastFaults(colours)
  const tell = ({ colour, ratio, needed }: ContrastFault) =>
    t(`shows.fault.${colour}`, { ratio: format.number(ratio, 1), needed: format.number(needed, 1) })
  return (
    <div role="status" className={classes.contrast}>
      {faults.length === 0 && (
        <p className={classes.fact}>
          <IconCircleCheck size={18} aria-hidden />
          {t('shows.contrastGood', {
            ratio: format.number(contrastRatio(colours.letters, colours.ground), 1),
          })}
        </p>
      )}
      {faults.map((fault) => (
        <div key={fault.colour} className={classes.fault}>
          <p className={classes.fact} data-warns>
            <IconAlertTriangle size={18} aria-hidden />
            {tell(fault)}
          </p>
          <Button
            size="compact-md"
            leftSection={
              <span aria-hidden className={classes.drop} style={{ background: fault.mended }} />
            }
            onClick={() => onMend({ [fault.colour]: fault.mended })}
          >
            {t('shows.mend', { colour: fault.mended })}
          </Button>
        </div>
      ))}
    </div>
  )
}
