/**
 * Opens one file after the other, as the lines of its input name them, writes a note into each, and says whether it could.
 * Where it is told a user, it becomes that one first.
 */
import { createInterface } from 'node:readline'
import { openFile } from '../open-file.ts'
import { note, noted, notes } from './notes-kind.ts'

const user = Number(process.argv[2] ?? NaN)
if (Number.isFinite(user) && process.getuid?.() === 0) {
  process.setgid?.(user)
  process.setuid?.(user)
}
const opened = (path: string): string => {
  try {
    const { database, isReadOnly } = openFile(path, notes, 60_000)
    database.exec('pragma busy_timeout = 60000')
    if (!isReadOnly) note(database, 'one more')
    const told = `${isReadOnly ? 'read' : 'written'} ${noted(database).join()}`
    database.close()
    return told
  } catch (error) {
    return error instanceof Error ? error.message : 'failed'
  }
}
for await (const path of createInterface(process.stdin)) process.stdout.write(`${opened(path)}\n`)
