import {
  ActionIcon,
  Button,
  Checkbox,
  Input,
  Menu,
  Modal,
  Pill,
  Tooltip,
  createTheme,
  type MantineColorsTuple,
} from '@mantine/core'
import classes from './theme.module.css'

// Named after Indonesian dyes: indigo, turmeric, sappan red, leaf.
const tarum: MantineColorsTuple = [
  '#EAF3F4',
  '#DAE9EA',
  '#B4D3D7',
  '#86B8C0',
  '#569BA8',
  '#2B788B',
  '#1F6A7C',
  '#17596B',
  '#114757',
  '#0B3542',
]
const kunyit: MantineColorsTuple = [
  '#FDF6E3',
  '#FAEDC9',
  '#F5DC99',
  '#F0CB68',
  '#EABA3E',
  '#E5A51E',
  '#C98C0E',
  '#B27400',
  '#8E5C00',
  '#754F00',
]
const secang: MantineColorsTuple = [
  '#FDF1EF',
  '#FAE3DF',
  '#F3BFBA',
  '#E8938F',
  '#D95F60',
  '#CF3A40',
  '#BF3138',
  '#B3282F',
  '#A3222A',
  '#7E171E',
]
const daun: MantineColorsTuple = [
  '#EEF6F0',
  '#DDEDE1',
  '#B7D8C1',
  '#8BC09C',
  '#61A87B',
  '#43905F',
  '#347E53',
  '#2B6E48',
  '#245F3E',
  '#1A472E',
]

export const theme = createTheme({
  colors: { tarum, kunyit, secang, daun },
  primaryColor: 'tarum',
  primaryShade: { light: 7, dark: 5 },
  autoContrast: true,
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'var(--ps-sans)',
  fontFamilyMonospace: 'var(--ps-mono)',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.334', sm: '1.4286', md: '1.4286', lg: '1.375', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.25rem', xl: '1.75rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.75rem', xl: '0.875rem' },
  defaultRadius: 'md',
  shadows: {
    xs: 'var(--ps-shadow-card)',
    sm: 'var(--ps-shadow-card)',
    md: 'var(--ps-shadow-float)',
    lg: 'var(--ps-shadow-float)',
    xl: 'var(--ps-shadow-float)',
  },
  headings: {
    fontFamily: 'var(--ps-serif)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '2.125rem' },
      h2: { fontSize: '1.4375rem', lineHeight: '1.75rem' },
      h3: { fontSize: '1rem', lineHeight: '1.375rem' },
      h4: { fontSize: '0.875rem', lineHeight: '1.25rem' },
    },
  },
  components: {
    Button: Button.extend({
      defaultProps: { variant: 'default' },
      classNames: { root: classes.button, label: classes.buttonLabel },
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle', size: 32 },
      classNames: { root: classes.actionIcon },
    }),
    Checkbox: Checkbox.extend({ classNames: { input: classes.checkbox } }),
    Input: Input.extend({ classNames: { input: classes.input } }),
    InputWrapper: Input.Wrapper.extend({
      classNames: {
        label: classes.label,
        description: classes.description,
        error: classes.description,
      },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        radius: 'lg',
        overlayProps: { backgroundOpacity: 0.4 },
        // What is closed is gone: nothing that is fading away still takes the keys.
        transitionProps: { duration: 180, exitDuration: 0, transition: 'fade' },
      },
      classNames: {
        title: classes.modalTitle,
        header: classes.modalHeader,
        content: classes.modal,
      },
    }),
    Menu: Menu.extend({
      defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 120 } },
      classNames: { dropdown: classes.dropdown },
    }),
    Pill: Pill.extend({ classNames: { root: classes.pill } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, transitionProps: { duration: 120 } },
      classNames: { tooltip: classes.tooltip },
    }),
  },
})
