/** Starts a fake server, stops it abruptly, starts it again with what it held. */
import { serve } from './server.ts'
import type { Serving } from './server.ts'
import type { Fault, Injected } from './faults/fault.ts'
import { countMeetings } from './faults/meetings.ts'
import { waitingFaults } from './faults/waiting.ts'
import type { Cluster, Member, Node } from './calls/node.ts'
import type { ServerKind } from './serving/limits.ts'
import { createLog, systemEvent } from './log/log.ts'
import { lastRevision } from './log/stream-state.ts'

export interface FakeOptions {
  /** A server of the same cluster: it holds the same data, and leads until another is elected. */
  readonly clusterOf?: FakeEventStoreDb
  /** Which server is played: EventStoreDB 23.10.6 when left out, or KurrentDB 25.0.1. */
  readonly plays?: ServerKind
  /** In bytes of what that server counts, all the events of one append together: a mebibyte when left out. */
  readonly maxAppendSize?: number
  /** The same of one event, without a limit when left out; only KurrentDB has one. */
  readonly maxAppendEventSize?: number
}

export interface FakeEventStoreDb {
  readonly connectionString: string
  readonly port: number
  readonly inject: (fault: Fault) => Injected
  /** Makes this server the leader of its cluster. */
  readonly elect: () => void
  /** Abruptly: connections are cut, and none is taken. What is stored is kept. */
  readonly stop: () => Promise<void>
  /** At the same port, with the same data. */
  readonly restart: () => Promise<void>
}

const versions = { EventStoreDB: '23.10.6', KurrentDB: '25.0.1' } as const
const atOnce = () => Promise.resolve()
const clusters = new WeakMap<FakeEventStoreDb, Cluster>()

const addSystemEvents = ({ log }: Cluster, count: number) => {
  for (let index = 0; index < count; index++) {
    log.write('$scavenges', lastRevision(log, '$scavenges') + 1n, systemEvent('$scavengeIndexInitialized', { index }))
  }
}

/** A server's log is never empty: it begins with what the server itself has written. */
const newCluster = (): Cluster => {
  const cluster = { log: createLog(), members: [], leader: undefined }
  cluster.log.write('$$$scavenges', 0n, systemEvent('$metadata', { $maxAge: 2_592_000 }))
  addSystemEvents(cluster, 2)
  return cluster
}

export const startFakeEventStoreDb = async (options: FakeOptions = {}): Promise<FakeEventStoreDb> => {
  const { clusterOf, plays = 'EventStoreDB', maxAppendSize = 1_048_576, maxAppendEventSize = Infinity } = options
  const cluster = (clusterOf === undefined ? undefined : clusters.get(clusterOf)) ?? newCluster()
  const self: Member = { host: '127.0.0.1', port: 0, alive: true }
  const limits = { kind: plays, append: maxAppendSize, event: maxAppendEventSize }
  const node: Node = { cluster, self, faults: waitingFaults(), limits, version: versions[plays] }
  let serving: Serving | undefined = await serve(node, 0)
  const { port } = serving.gate
  self.port = port
  cluster.members.push(self)
  cluster.leader ??= self

  const freeze = (): Injected => {
    const meetings = countMeetings()
    serving?.gate.freeze(meetings.add)
    const { count, reached } = meetings
    return { end: () => serving?.gate.thaw(), hits: count, met: reached, silent: reached }
  }
  const inject = (fault: Fault): Injected => {
    if (fault.type === 'Frozen') return freeze()
    if (fault.type !== 'SystemEvents') return node.faults.add(fault)
    addSystemEvents(cluster, fault.count ?? 3)
    return { end: () => undefined, hits: () => 1, met: atOnce, silent: atOnce }
  }
  const fake: FakeEventStoreDb = {
    connectionString: `esdb://127.0.0.1:${port}?tls=false`,
    port,
    inject,
    elect: () => void (cluster.leader = self),
    stop: async () => {
      const ending = serving
      serving = undefined
      self.alive = false
      await ending?.end()
    },
    restart: async () => {
      await serving?.end()
      self.alive = true
      serving = await serve(node, port)
    }
  }
  clusters.set(fake, cluster)
  return fake
}
