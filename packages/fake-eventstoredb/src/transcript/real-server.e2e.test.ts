/**
 * The same operations against the server that COFC_EVENTSTOREDB names, compared with the recording. A server cannot come
 * with the packages, so without that name nothing is to be run, and the title says so. Outages are not among them: a
 * server that is only named can be neither killed nor frozen.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Transcript } from './index.ts'
import { operations, play, recordings } from './index.ts'

const connectionString = process.env['COFC_EVENTSTOREDB']
/** What that server is like, unless it is EventStoreDB. */
const like = process.env['COFC_EVENTSTOREDB_LIKE'] ?? 'EventStoreDB'

if (connectionString === undefined) {
  test.skip(`not run: ${operations.length} operations against a real server, for COFC_EVENTSTOREDB holds no connection string`, () => {})
} else {
  let played: Transcript = {}
  beforeAll(async () => {
    played = await play(connectionString)
  })
  const recording = recordings.find(({ plays }) => plays === like)?.recording
  describe(`a real server answers as ${recording?.server ?? 'none'} did`, () => {
    test.each(operations.map(({ name }) => [name]))('%s', name => {
      expect(played[name]).toEqual(recording?.operations[name])
    })
  })
}
