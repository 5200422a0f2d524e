import { ChecklistTemplate } from '#shared/checklist/template.ts'
import type { Connection } from '../open.ts'

export function readTemplate(db: Connection): ChecklistTemplate {
  const text = db
    .prepare<[], string>('SELECT template FROM checklistTemplate WHERE id = 1')
    .pluck()
    .get()
  return ChecklistTemplate.parse(text === undefined ? {} : JSON.parse(text))
}

export function saveTemplate(db: Connection, template: ChecklistTemplate): void {
  db.prepare('INSERT OR REPLACE INTO checklistTemplate (id, template) VALUES (1, ?)').run(
    JSON.stringify(template),
  )
}
