import { Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client, queryClient, studio } from '../../studio.ts'
import { FormDialog } from '../form-dialog.tsx'

/** Phrases the library answers with again and again. */
export function PhrasesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { data: known = [] } = useQuery(studio.answers.phrases.queryOptions())
  const [typed, setTyped] = useState<string>()
  const text = typed ?? known.join('\n')
  const saving = useMutation({
    mutationFn: (phrases: string[]) => client.answers.savePhrases(phrases),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: studio.answers.phrases.key() })
      onClose()
    },
  })
  const phrases = text.split('\n').map((line) => line.trim())
  return (
    <FormDialog
      title={t('answers.phrases.edit')}
      isReady
      error={saving.error}
      onSave={() => saving.mutate([...new Set(phrases.filter((line) => line !== ''))])}
      onClose={onClose}
    >
      <Textarea
        label={t('answers.phrases.label')}
        description={t('answers.phrases.text')}
        value={text}
        autosize
        minRows={4}
        maxRows={14}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
    </FormDialog>
  )
}
