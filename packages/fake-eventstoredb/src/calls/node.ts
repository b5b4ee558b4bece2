/** One server of a cluster, as its calls see it. */
import type { Metadata } from '@grpc/grpc-js'
import type { WaitingFaults } from '../faults/waiting.ts'
import type { Log } from '../log/log.ts'
import type { Limits } from '../serving/limits.ts'
import type { Address } from '../serving/refusals.ts'

export interface Member {
  readonly host: string
  port: number
  alive: boolean
}

/** Servers that hold the same data, one of which leads. */
export interface Cluster {
  readonly log: Log
  readonly members: Member[]
  leader: Member | undefined
}

export interface Node {
  readonly cluster: Cluster
  readonly self: Member
  readonly faults: WaitingFaults
  readonly limits: Limits
  readonly version: string
}

/** The leader, when a call insists on it and it is another server. */
export const otherLeader = ({ cluster, self }: Node, metadata: Metadata): Address | undefined =>
  metadata.get('requires-leader')[0] === 'true' && cluster.leader !== self ? cluster.leader : undefined
