/**
 * Opens a file as a user who may not write it, reads it and tries to append: an administrator, who may do everything,
 * becomes the user `nobody` first.
 */
import { randomUUID } from 'node:crypto'
import { openSqliteEventStore } from '../open.ts'

const nobody = 65_534
if (process.getuid?.() === 0) {
  process.setgid?.(nobody)
  process.setuid?.(nobody)
}
const event = { id: randomUUID(), type: 'Noted', data: {}, metadata: {} }
const tell = (said: unknown) => void process.stdout.write(JSON.stringify(said))
try {
  const { store, checkIntegrity, together, close } = openSqliteEventStore(process.argv[2] ?? '')
  const [read, head, whole] = [await store.read('a')(), await store.head(), await checkIntegrity()]
  const append = store.append('a', 1, [event])
  const [appended, alsoTogether] = [await append(), await together(append)()]
  const followed: Array<unknown> = []
  for await (const one of store.follow('', {}, { until: 'end' })) followed.push(one)
  await close()
  tell({ read, head, whole, appended, together: alsoTogether, followed })
} catch (error) {
  tell(error instanceof Error ? { message: error.message, cause: error.cause } : error)
}
