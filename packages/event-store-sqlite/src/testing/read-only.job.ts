/** Opens a file as a user who may not write it: an administrator, who may do everything, becomes the user `nobody` first. */
import { openSqliteEventStore } from '../open.ts'

const nobody = 65_534
if (process.getuid?.() === 0) {
  process.setgid?.(nobody)
  process.setuid?.(nobody)
}
const tell = (said: unknown) => void process.stdout.write(JSON.stringify(said))
try {
  const { close } = openSqliteEventStore(process.argv[2] ?? '')
  await close()
  tell({ opened: true })
} catch (error) {
  tell(error instanceof Error ? { message: error.message, cause: error.cause } : error)
}
