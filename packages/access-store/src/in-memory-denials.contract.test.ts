import { describeDenialStore } from './contract/index.ts'
import { inMemoryDenialStore } from './in-memory-denials.ts'

describeDenialStore('in-memory denials', () => ({ denials: inMemoryDenialStore(), close: () => undefined }))
