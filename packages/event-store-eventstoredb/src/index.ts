/** The event store for production, on EventStoreDB. */
export { openEventStoreDbStore, type EventStoreDbEventStore } from './open.ts'
export { connectionFrom, type Connection } from './connection-string.ts'
export type { EventStoreDbOptions } from './options.ts'
export type { Follower, FollowState } from './follow-state.ts'
