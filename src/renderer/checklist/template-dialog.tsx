import { ActionIcon, Button, TextInput, Textarea } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ChecklistTemplate, PRINCIPLES } from '#shared/checklist/template.ts'
import { FormDialog } from '../design/form-dialog.tsx'
import { queryClient, studio } from '../studio.ts'
import classes from './checklist.module.css'

/** The library's own words for the principles, and questions of its own. */
export function TemplateDialog({ onClose }: { readonly onClose: () => void }) {
  const { data } = useQuery({ ...studio.checklist.template.queryOptions(), gcTime: 0 })
  return data ? <TemplateForm template={data} onClose={onClose} /> : null
}

interface TemplateFormProps {
  readonly template: ChecklistTemplate
  readonly onClose: () => void
}

function TemplateForm({ template, onClose }: TemplateFormProps) {
  const { t } = useTranslation()
  const [questions, setQuestions] = useState(template.questions)
  const [own, setOwn] = useState(template.own)
  const saving = useMutation(
    studio.checklist.saveTemplate.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: studio.checklist.key() })
        onClose()
      },
    }),
  )
  const save = () => {
    const asked = PRINCIPLES.map((id) => [id, questions[id]?.trim() ?? ''] as const)
    saving.mutate({
      questions: Object.fromEntries(asked.filter(([, question]) => question !== '')),
      own: own.filter(({ question }) => question.trim() !== ''),
    })
  }
  return (
    <FormDialog
      title={t('checklist.template.title')}
      act={t('checklist.template.save')}
      isReady
      error={saving.error}
      onSave={save}
      onClose={onClose}
      size="lg"
    >
      <p className={classes.text}>{t('checklist.template.text')}</p>
      {PRINCIPLES.map((id) => (
        <Textarea
          key={id}
          label={t(`checklist.principle.${id}.name`)}
          placeholder={t(`checklist.principle.${id}.question`)}
          autosize
          maxLength={300}
          value={questions[id] ?? ''}
          onChange={(event) => setQuestions({ ...questions, [id]: event.currentTarget.value })}
        />
      ))}
      <h3 className={classes.group}>{t('checklist.template.own')}</h3>
      {own.map(({ id, question }, index) => (
        <div key={id} className={classes.own}>
          <TextInput
            label={t('checklist.template.question', { number: index + 1 })}
            maxLength={300}
            value={question}
            onChange={(event) => {
              const typed = event.currentTarget.value
              setOwn(own.map((one) => (one.id === id ? { id, question: typed } : one)))
            }}
          />
          <ActionIcon
            size="lg"
            aria-label={t('checklist.template.remove', { question })}
            onClick={() => setOwn(own.filter((one) => one.id !== id))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          size="compact-md"
          leftSection={<IconPlus size={16} />}
          onClick={() => setOwn([...own, { id: crypto.randomUUID(), question: '' }])}
        >
          {t('checklist.template.add')}
        </Button>
      </div>
    </FormDialog>
  )
}
