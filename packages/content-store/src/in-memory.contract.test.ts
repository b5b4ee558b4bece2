import { describeContentStore } from './contract/index.ts'
import { inMemoryContentStore } from './in-memory.ts'

describeContentStore('in-memory content store', () => ({ store: inMemoryContentStore(), close: () => undefined }))
