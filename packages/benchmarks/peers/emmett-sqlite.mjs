/**
 * Emmett's store in a file of SQLite, which makes its tables at the first append. Now and then a commit of it fails
 * because a statement of its own is still in progress, also with one writer: it is asked again.
 */
import { getSQLiteEventStore } from '@event-driven-io/emmett-sqlite'
import { throughEmmett } from './through-emmett.mjs'

const again = async ask => {
  for (;;)
    try {
      return await ask()
    } catch (error) {
      if (error.code !== 'SQLITE_BUSY') throw error
    }
}

export const open = async file => {
  const store = throughEmmett(getSQLiteEventStore({ fileName: file, schema: { autoMigration: 'CreateOrUpdate' } }))
  return { ...store, append: (...asked) => again(() => store.append(...asked)) }
}
