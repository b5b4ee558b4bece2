import { describeEventStore } from './contract/index.ts'
import { openInMemoryEventStore } from './in-memory.ts'

describeEventStore('the in-memory event store', async () => openInMemoryEventStore(), {
  indivisible: 'an append is one step of one thread',
  page: {
    file: '../GUARANTEES.md',
    store: 'in-memory',
    says: [
      'It is for tests, for examples and for trying what an append would do. **Durability**: none. Everything is gone with the process.'
    ],
    notPromised: [
      'Anything after the process has ended.',
      'Any bound on memory: nothing is ever let go.',
      'A store shared by processes or threads: each has its own.'
    ]
  }
})
