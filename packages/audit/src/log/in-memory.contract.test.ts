import { describeLogStore } from '../contract/index.ts'
import { inMemoryLogStore } from './in-memory.ts'

describeLogStore('log in memory', () => ({ log: inMemoryLogStore(), close: () => undefined }))
