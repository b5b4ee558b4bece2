/** A thread of its own that looks through the streams of one partition, on a store that it opens itself. */
import { verifyHistory } from '@cofc/application'
import type { Partition } from '@cofc/event-store'
import { parentPort, workerData } from 'node:worker_threads'
import { openEventStore } from '../open-event-store.ts'
import type { Told } from './checkers.ts'

const { events, ...asked } = workerData as Told
parentPort?.once('message', (partition: Partition) => void look(partition))

const look = async (partition: Partition): Promise<void> => {
  const { store, close } = await openEventStore(events, () => undefined)
  const found = await verifyHistory(store, { ...asked, partition })()
  await close()
  parentPort?.postMessage(found)
}
