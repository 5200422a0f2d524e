import { Modal, type ModalProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export type DialogProps = Pick<ModalProps, 'opened' | 'onClose' | 'title' | 'size' | 'children'>

/** A dialog with a heading and a named cross. */
export function Dialog(props: DialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      {...props}
      // A stray click must not throw away what was typed.
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      // Its heading is no banner of the page, which a bare <header> outside of <main> would be.
      attributes={{ header: { role: 'presentation' } }}
    />
  )
}
