import { useTranslation } from 'react-i18next'
import { FormDialog as Form, type FormDialogProps as FormProps } from '../design/form-dialog.tsx'

export type FormDialogProps = Omit<FormProps, 'act' | 'size'>

/** A few fields of a campaign, and whether to keep them. */
export function FormDialog(props: FormDialogProps) {
  const { t } = useTranslation()
  return <Form {...props} act={t('campaigns.save')} />
}
