/**
 * Runs the benchmarks named, or all of them, one after the other.
 *
 *     npm run benchmark -w @cofc/benchmarks -- --quick rebuild-rate
 *     npm run benchmark -w @cofc/benchmarks -- large-network --communities 700 --cycles 8
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { reached, type Benchmark, type Finding, type Run } from './harness/benchmark.ts'
import { told } from './harness/telling.ts'
import { feed } from './feed/feed.ts'
import { eventStoreDbCpu } from './eventstoredb-cpu.ts'
import { eventStoreDbMemory } from './eventstoredb-memory.ts'
import { following } from './following.ts'
import { authorising } from './authorising.ts'
import { httpCommand } from './http-command.ts'
import { httpNotChanged } from './http-not-changed.ts'
import { importMemory } from './import-memory.ts'
import { importRate } from './import-rate.ts'
import { largeNetwork } from './large-network.ts'
import { manyStreams } from './many-streams.ts'
import { nationalReading } from './national-reading.ts'
import { oneCommand } from './one-command.ts'
import { pages } from './pages.ts'
import { peersInMemory } from './peers-in-memory.ts'
import { proving } from './proving.ts'
import { postgresReports } from './postgres-reports.ts'
import { readiness } from './readiness.ts'
import { postgresEvents } from './postgres-events.ts'
import { rebuildMemory } from './rebuild-memory.ts'
import { rebuildRate } from './rebuild-rate.ts'
import { rebuildTogether } from './rebuild-together.ts'
import { sqliteAppends } from './sqlite-appends.ts'
import { sqliteStream } from './sqlite-stream.ts'
import { checkingBundle } from './audit/checking-bundle.ts'
import { linking } from './audit/linking.ts'
import { verifyMemory } from './audit/verify-memory.ts'
import { verifying } from './audit/verifying.ts'
import { teamProposals } from './team-proposals.ts'

const benchmarks: ReadonlyArray<Benchmark> = [
  rebuildRate,
  rebuildTogether,
  following,
  rebuildMemory,
  proving,
  nationalReading,
  largeNetwork,
  oneCommand,
  readiness,
  httpCommand,
  httpNotChanged,
  pages,
  authorising,
  manyStreams,
  sqliteAppends,
  sqliteStream,
  postgresEvents,
  postgresReports,
  feed,
  verifying,
  checkingBundle,
  linking,
  verifyMemory,
  teamProposals,
  peersInMemory,
  importRate,
  importMemory,
  eventStoreDbCpu,
  eventStoreDbMemory
]

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const progress = (line: string): void => void process.stderr.write(`  ... ${line}\n`)

const runOne = async (
  { name, asks, run }: Benchmark,
  options: Pick<Run, 'quick' | 'network'>
): Promise<ReadonlyArray<Finding>> => {
  say(`${name}: ${asks}`)
  const folder = await mkdtemp(join(tmpdir(), 'cofc-benchmark-'))
  try {
    const findings = await run({ ...options, folder, progress })
    for (const finding of findings) say(`  ${told(finding)}`)
    return findings
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean' }, communities: { type: 'string' }, cycles: { type: 'string' } },
  allowPositionals: true
})
const network: Run['network'] = {
  ...(values.communities === undefined ? {} : { communities: Number(values.communities) }),
  ...(values.cycles === undefined ? {} : { cycles: Number(values.cycles) })
}
const unknown = positionals.find(name => !benchmarks.some(one => one.name === name))
if (unknown !== undefined) {
  say(`there is no benchmark ${unknown}; there are ${benchmarks.map(({ name }) => name).join(', ')}`)
  process.exitCode = 2
} else {
  const chosen = positionals.length === 0 ? benchmarks : benchmarks.filter(({ name }) => positionals.includes(name))
  say(`Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} cores ${cpus()[0]?.model ?? ''}`)
  for (const one of chosen) {
    const findings = await runOne(one, { quick: values.quick === true, network })
    if (!findings.every(reached)) process.exitCode = 1
  }
}
