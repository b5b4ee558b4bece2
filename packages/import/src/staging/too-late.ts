/** Notes what the record has gone past, or has otherwise than the rows say. */
import type { Staging } from './staging.ts'

export const noteTooLate = ({ database }: Pick<Staging, 'database'>, names: ReadonlyArray<string>): void => {
  const note = database.prepare('insert into too_late values (?) on conflict do nothing')
  for (const name of names) note.run(name)
}
