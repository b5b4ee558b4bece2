import { describeGrantStore } from './contract/index.ts'
import { inMemoryGrantStore } from './in-memory-grants.ts'

describeGrantStore('in-memory grants', () => ({ grants: inMemoryGrantStore(), close: () => undefined }))
