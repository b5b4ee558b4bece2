/**
 * Opens a file that cannot be written, reads it and tries to append. Where it is told a user, an administrator, who may do
 * everything, becomes that one first.
 */
import { randomUUID } from 'node:crypto'
import { openSqliteEventStore } from '../open.ts'

const [path = '', user] = process.argv.slice(2)
if (user !== undefined && process.getuid?.() === 0) {
  process.setgid?.(Number(user))
  process.setuid?.(Number(user))
}
const event = { id: randomUUID(), type: 'Noted', data: {}, metadata: {} }
const tell = (said: unknown) => void process.stdout.write(JSON.stringify(said))
try {
  const { store, checkIntegrity, together, close } = openSqliteEventStore(path)
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
