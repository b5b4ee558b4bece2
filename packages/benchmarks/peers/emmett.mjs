/** Emmett's store in memory. */
import { getInMemoryEventStore } from '@event-driven-io/emmett'
import { throughEmmett } from './through-emmett.mjs'

export const open = async () => throughEmmett(getInMemoryEventStore())
