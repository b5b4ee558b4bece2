/** A process that starts a PostgreSQL, says where it is, and stays until it is killed. */
import { startPostgres } from './index.ts'

const { url } = await startPostgres()
process.stdout.write(url)
process.stdin.resume()
