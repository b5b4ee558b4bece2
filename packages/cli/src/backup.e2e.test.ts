/** A backup and its restoration, as a person would do them. */
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRows, temporaryFolder, writeRandomNetwork } from '@cofc/verification'
import { expect, test } from 'vitest'
import { eventsIn } from './testing/events-in.ts'
import { run } from './testing/running.ts'
import { typed } from './testing/typed.ts'

test('records that were lost are restored from a backup, and go on from there', async () => {
  using network = temporaryFolder()
  writeRandomNetwork(network.path, 5)
  using data = temporaryFolder()
  expect(await typed(data.path, 'import', network.path)).toMatchObject({ code: 0 })
  using safe = temporaryFolder()
  const copy = join(safe.path, 'copy')
  const [first] = readRows(network.path, 'cycles.csv')
  const report = () => typed(data.path, 'report', 'national', '--cycle', first?.['cycle'] ?? '')
  const [before, events] = [await report(), await eventsIn(data.path)]
  expect(before).toMatchObject({ code: 0 })
  expect(await run(data.path, 'backup', copy)).toMatchObject({ code: 0 })
  expect(await run(data.path, 'backup', copy)).toMatchObject({ code: 1, out: '' })

  writeFileSync(join(data.path, 'events.db'), 'overwritten by accident, and nobody noticed for some time')
  expect(await typed(data.path, 'verify')).toMatchObject({ code: 3 })
  rmSync(data.path, { recursive: true })
  cpSync(copy, data.path, { recursive: true })

  expect(await typed(data.path, 'verify')).toMatchObject({ code: 0 })
  expect(await eventsIn(data.path)).toEqual(events)
  expect((await report()).out).toBe(before.out)
  expect(await typed(data.path, 'import', network.path)).toMatchObject({ code: 0 })
  expect(await eventsIn(data.path)).toEqual(events)
})
