/** Whether a file is whole: its pages as SQLite knows them, and what the store knows beyond. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { DatabaseSync } from 'node:sqlite'
import type { StoreFailure } from '@cofc/event-store'

/** Each answers the first thing that is wrong, as a sentence. */
const questions = [
  'pragma integrity_check(1)',
  `select 'event ' || version || ' of ' || stream || ' is no JSON' from events
   where not (json_valid(data) and json_valid(metadata)) limit 1`,
  `select 'event ' || version || ' of ' || stream || ' holds no JSON objects' from events
   where json_type(data) <> 'object' or json_type(metadata) <> 'object' limit 1`,
  `select 'the versions of ' || stream || ' have a gap' from events
   group by stream having min(version) <> 1 or max(version) <> count(*) limit 1`,
  `select 'of ' || max(position) || ' positions ' || (max(position) - count(*)) || ' are without an event' from events
   having max(position) <> count(*)`
]

/** The first damage there is. Throws as any statement does when the file cannot even be read. */
export const damageIn = (database: DatabaseSync): Either<StoreFailure, void> => {
  for (const question of questions) {
    const [wrong = 'ok'] = Object.values(database.prepare(question).get() ?? {}).map(String)
    if (wrong !== 'ok') return left({ type: 'StoreCorrupt', reason: wrong })
  }
  return right(undefined)
}
