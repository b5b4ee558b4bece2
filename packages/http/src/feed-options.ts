/** What the feed of events is given, and how much of it one server gives out. */
import type { Actor } from '@cofc/application'
import type { EventStore } from '@cofc/event-store'
import type { FastifyRequest } from 'fastify'
import { right } from 'fp-ts/lib/TaskEither.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Failure } from './failure.ts'

export interface FeedOptions {
  readonly events: Pick<EventStore, 'followUnparsed'>
  /** On whose behalf a request is made: whoever is on this machine is the network team when left out. */
  readonly principal?: (request: FastifyRequest) => TaskEither<Failure, Actor>
  readonly limits?: Partial<FeedLimits>
}
export interface FeedLimits {
  /** How many streams there may be at once, and how many of one principal. */
  readonly connections: number
  readonly ofPrincipal: number
  /** For how many milliseconds a reader may take nothing before its connection is closed. */
  readonly patience: number
  /** So often, in milliseconds, something is sent while nothing happens. */
  readonly heartbeat: number
  /** After how many milliseconds a reader that lost its connection comes again. */
  readonly retry: number
}

export const usualLimits: FeedLimits = {
  connections: 100,
  ofPrincipal: 5,
  patience: 30_000,
  heartbeat: 15_000,
  retry: 2_000
}

/** Nobody but this machine is answered. */
export const onThisMachine: NonNullable<FeedOptions['principal']> = () =>
  right({ role: 'network-team', subject: 'local' })
