/** How fast the one file for auditors checks a bundle of a whole history, beside reading and parsing the lines of the same file. */
import { check } from '@cofc/audit/verifier'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Benchmark } from '../harness/benchmark.ts'
import { compare, noiseOf, speedOf, type Measured } from '../harness/compare.ts'
import { bundleIn, policyIn, writeBundle, writeLogged } from './logged-history.ts'

/** As anybody reads such a file with Node alone. */
const readLines = async (path: string, take: (line: string) => unknown): Promise<void> => {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) take(line)
}

export const checkingBundle: Benchmark = {
  name: 'checking-bundle',
  asks: 'the one-file verifier on a bundle of a whole history, beside reading and parsing its lines',
  run: async ({ quick, folder, progress }) => {
    const written = await writeLogged(folder, { events: quick ? 60_000 : 1_000_000, members: 1_000 })
    await writeBundle(folder)
    progress(`${String(written)} events are in the bundle`)
    const [path, policy] = [bundleIn(folder), policyIn(folder)]
    const measured = await compare(
      [
        { name: 'parsed', run: () => readLines(path, line => JSON.parse(line)) },
        { name: 'read', run: () => readLines(path, () => undefined) },
        {
          name: 'checked',
          run: async () => {
            const { code, says } = await check(createReadStream(path), policy)
            if (code !== 0) throw new Error(says)
          }
        }
      ],
      { rounds: quick ? 6 : 3 }
    )
    const [parsed, read, checked] = measured as [Measured, Measured, Measured]
    return [
      {
        says: `a bundle of ${written.toLocaleString('en-GB')} events checked by the one file, reading and parsing its lines being 1`,
        measured: speedOf(checked, parsed, 'cpu'),
        ...{ unit: 'x', noise: noiseOf(parsed, 'cpu'), goal: { atLeast: 0.5 } }
      },
      {
        says: 'the same, reading its lines without parsing them being 1',
        measured: speedOf(checked, read, 'cpu'),
        ...{ unit: 'x', noise: noiseOf(read, 'cpu') }
      }
    ]
  }
}
