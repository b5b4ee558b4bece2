/** A server that speaks EventStoreDB's protocol and behaves as the real one was measured to, with faults on demand. */
export type { Fault, Injected, Method } from './faults/fault.ts'
export type { ServerKind } from './serving/limits.ts'
export type { FakeEventStoreDb, FakeOptions } from './start.ts'
export { startFakeEventStoreDb } from './start.ts'
