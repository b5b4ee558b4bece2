/** Holds a write transaction on a file until its input ends, having added an event that others may not see before. */
import { DatabaseSync } from 'node:sqlite'

const database = new DatabaseSync(process.argv[2] ?? '')
database.exec('begin immediate')
database.exec(`insert into events (stream, version, id, type, data, metadata)
  values ('held', 1, '6f2c1c7e-3d0b-4c55-8f0e-0a3f5d1b2c4d', 'Noted', '{}', '{}')`)
process.stdout.write('held')
process.stdin.on('end', () => {
  database.exec('commit')
  database.close()
})
process.stdin.resume()
