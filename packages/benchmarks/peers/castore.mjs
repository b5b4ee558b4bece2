/** Castore's store in memory, as its documentation sets it up. */
import { InMemoryEventStorageAdapter } from '@castore/event-storage-adapter-in-memory'
import { throughCastore } from './through-castore.mjs'

export const open = async () => throughCastore(new InMemoryEventStorageAdapter({}))
