/** A kind of file for the tests of this package. */
import type { DatabaseSync } from 'node:sqlite'
import type { FileKind } from '../file-kind.ts'

export const notes: FileKind = {
  name: 'the notebook',
  isNot: 'the file is no notebook',
  applicationId: 7,
  steps: [
    'create table notes (number integer primary key, text text not null) strict; pragma application_id = 7',
    database => database.exec('create index notes_by_text on notes (text)')
  ],
  settings: 'pragma synchronous = off'
}

export const note = (database: DatabaseSync, ...texts: ReadonlyArray<string>) => {
  const add = database.prepare('insert into notes (text) values (?)')
  for (const text of texts) add.run(text)
}
export const noted = (database: DatabaseSync): ReadonlyArray<string> =>
  database
    .prepare('select text from notes order by number')
    .all()
    .map(({ text }) => String(text))
