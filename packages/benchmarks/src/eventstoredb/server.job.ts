/** A server in a process of its own, so that what it takes is no part of what is measured. */
import { startFakeEventStoreDb } from '@cofc/fake-eventstoredb'

const { connectionString } = await startFakeEventStoreDb()
process.send?.(connectionString)
// The process that started it is gone.
process.on('disconnect', () => process.exit(0))
