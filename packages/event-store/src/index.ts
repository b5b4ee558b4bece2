/** What an event store is, and one that keeps everything in memory. */
export * from './event-store.ts'
export { inMemoryEventStore } from './in-memory.ts'
