import { describeLongStreams } from './contract/index.ts'
import { openInMemoryEventStore } from './in-memory.ts'

describeLongStreams('the in-memory event store, 100,000 events in one stream', async () => openInMemoryEventStore())
