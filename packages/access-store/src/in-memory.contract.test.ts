import { describeAccessStore } from './contract/index.ts'
import { inMemoryAccessStore } from './in-memory.ts'

describeAccessStore('in-memory access store', () => ({ store: inMemoryAccessStore(), close: () => undefined }))
