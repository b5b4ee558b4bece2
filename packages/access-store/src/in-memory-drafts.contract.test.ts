import { describeDraftStore } from './contract/index.ts'
import { inMemoryDraftStore } from './in-memory-drafts.ts'

describeDraftStore('in-memory drafts', () => ({ drafts: inMemoryDraftStore(), close: () => undefined }))
