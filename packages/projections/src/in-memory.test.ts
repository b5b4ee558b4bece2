import { describeReportStore } from './contract.ts'
import { inMemoryReportStore } from './in-memory.ts'

describeReportStore('the report store in memory', () => ({ reports: inMemoryReportStore() }), { swaps: 1_000 })
