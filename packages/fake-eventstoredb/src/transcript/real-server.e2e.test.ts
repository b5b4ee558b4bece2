/**
 * The same operations against the server that COFC_EVENTSTOREDB names, compared with the recording. A server cannot come
 * with the packages, so without that name nothing is to be run, and the title says so. Outages are not among them: a
 * server that is only named can be neither killed nor frozen.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Transcript } from './index.ts'
import { operations, play, recording } from './index.ts'

const connectionString = process.env['COFC_EVENTSTOREDB']

if (connectionString === undefined) {
  test.skip(`not run: ${operations.length} operations against a real server, for COFC_EVENTSTOREDB holds no connection string`, () => {})
} else {
  let played: Transcript = {}
  beforeAll(async () => {
    played = await play(connectionString)
  })
  describe(`a real server answers as ${recording.server} did`, () => {
    test.each(operations.map(({ name }) => [name]))('%s', name => {
      expect(played[name]).toEqual(recording.operations[name])
    })
  })
}
