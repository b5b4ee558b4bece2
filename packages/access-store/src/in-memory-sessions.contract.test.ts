import { describeSessionStore } from './contract/index.ts'
import { inMemorySessionStore } from './in-memory-sessions.ts'

describeSessionStore('in-memory sessions', () => ({ sessions: inMemorySessionStore(), close: () => undefined }))
