import { describeJoiningStore } from './contract/index.ts'
import { inMemoryJoiningStore } from './in-memory-joining.ts'

describeJoiningStore('joining forms in memory', () => ({ joining: inMemoryJoiningStore(), close: () => undefined }))
