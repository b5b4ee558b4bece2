/** How many commits some work took, counted in the log of the file. */
import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

const [headOfLog, headOfFrame] = [32, 24]
/** Commits in the log of a file: a reader that stays holds it back from beginning anew meanwhile. */
export const commitsDuring = async (path: string, work: () => Promise<void>): Promise<number> => {
  const reader = new DatabaseSync(path)
  reader.exec('pragma wal_checkpoint(truncate); begin; select 1 from events')
  await work()
  const log = readFileSync(`${path}-wal`)
  reader.close()
  let commits = 0
  const size = headOfFrame + log.readUInt32BE(8)
  for (let at = headOfLog; at < log.length; at += size) if (log.readUInt32BE(at + 4) > 0) commits += 1
  return commits
}
