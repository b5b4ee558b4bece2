import { describeEventStore } from './contract/index.ts'
import { openInMemoryEventStore } from './in-memory.ts'

describeEventStore('the in-memory event store', async () => openInMemoryEventStore())
