import { Show } from '#shared/episodes/show.ts'
import type { Connection } from '../open.ts'

export function allShows(db: Connection): Show[] {
  return db
    .prepare('SELECT * FROM shows ORDER BY name')
    .all()
    .map((row) => Show.parse(row))
}

export function findShowByName(db: Connection, name: string): Show | undefined {
  const row = db.prepare('SELECT * FROM shows WHERE name = ?').get(name)
  return row === undefined ? undefined : Show.parse(row)
}

export function findShow(db: Connection, id: string): Show | undefined {
  const row = db.prepare('SELECT * FROM shows WHERE id = ?').get(id)
  return row === undefined ? undefined : Show.parse(row)
}

export function addShow(db: Connection, show: Show): void {
  db.prepare('INSERT INTO shows (id, name, spine) VALUES (@id, @name, @spine)').run(show)
}

export function changeShow(db: Connection, show: Show): void {
  db.prepare('UPDATE shows SET name = @name, spine = @spine WHERE id = @id').run(show)
}
