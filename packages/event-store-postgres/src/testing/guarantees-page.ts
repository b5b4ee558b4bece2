/** What the page of guarantees says of PostgreSQL beyond the contract. */
import type { GuaranteesPage } from '@cofc/event-store/contract'

export const page: GuaranteesPage = {
  file: '../GUARANTEES.md',
  store: 'PostgreSQL',
  says: [
    'One schema, `cofc_events`, in a database of PostgreSQL 16 or later, which any number of processes on any number of machines use at once. The lines below were shown on PostgreSQL 18.',
    '**Order**: one order over all streams, without gaps. An append takes its positions under a lock of the database that it holds until its commit can be seen, so positions are in the order of commits: no reader passes one that is filled later, and no transaction elsewhere, in this database or another of the cluster, hides an event or holds up a reader.',
    '**Group commit**: all that a process appends while a call is under way goes together in the next, as one statement that is a transaction of its own. So a process that is stopped in the midst holds no lock. An append that conflicts is answered by itself and undoes no other.',
    '**Durability** is the server’s: what is answered is in its log, on the disk, also where `synchronous_commit` is off for others. It survives the death of our process, of the server’s and of the machine, as long as `fsync` and `full_page_writes` are on, as they are unless somebody turned them off.',
    '**Unknown outcomes**: when the connection breaks in the midst of a call, the identical appends are sent again for five seconds (`patience`), and tell what became of them. What cannot be settled so is `OutcomeUnknown`; repeating the identical append later settles it. What the server refused, or what never reached it, was not kept, and the answer says so.',
    '**Time**: an append waits five seconds for others that append, a read has thirty, and the client gives up after forty whatever the server does. A live follower waits for a server that is away as long as it takes, and goes on from where it was. It is told of appends at once (`LISTEN`) and looks for itself every 200 milliseconds as well (`lookEvery`), so nothing depends on being told.',
    '**Rights**: a user who appends needs no right to write, change or remove anything, only to run one function; one who reads needs no more than that. Nobody changes or removes an event, the owner neither, unless the trigger that forbids it is taken away. What is missing at the start is told with the grant that helps.',
    '**Damage** is told as `StoreCorrupt`, never as a shorter history: a page or an index that the server finds damaged, an event that is missing between two others, in a stream or in the history, and one that holds no JSON objects.',
    'What no run of the contract can show is shown beside it: writers, the server’s own processes and the whole server killed at any moment lose nothing that was answered and leave no half of anything (`killed.e2e.test.ts`), several processes see one history (`processes.e2e.test.ts`), connections that break, servers that freeze, replicas and damage (`failures.e2e.test.ts`), who may do what (`rights.e2e.test.ts`), and a pooler that mixes sessions (`pooled.e2e.test.ts`).'
  ],
  notPromised: [
    'Streams of unlimited names: a name has 2,000 bytes at most, for an index of PostgreSQL holds no longer ones. An append has 64 MiB at most (`largestAppend`).',
    'Anything that a replica to which one falls back never received: an append waits for replicas only where `synchronous_standby_names` says so. A checkpoint that such a replica does not know is told (`PositionUnknown`).',
    'A turn for every writer: one that waits longer than five seconds for the lock is told that the store is unavailable, and nothing was kept.',
    'That an event cannot be changed by whoever owns the tables or the server: `cofc verify` finds that it was.',
    'News at once through a pooler that mixes sessions (pgbouncer in transaction mode): there a live follower finds by itself what others append. All else works through one.',
    'That last events taken away from the end of the table are missed: nothing in the database tells that they were there. A signed checkpoint does.'
  ]
}
