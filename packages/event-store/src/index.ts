/** What an event store is, and one that keeps everything in memory. */
export * from './event-store.ts'
export { inMemoryEventStore, openInMemoryEventStore } from './in-memory.ts'
export { overlayEventStore } from './overlay.ts'
export { newBell, type Bell } from './bell.ts'
export { followPages, type PageSource } from './follow-pages.ts'
export { copyOf } from './copy.ts'
export { largestEvent, unfit } from './unfit.ts'
export { positionOf, placeOf } from './position.ts'
