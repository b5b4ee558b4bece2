/** What the page of guarantees says of EventStoreDB beyond the contract. */
import type { GuaranteesPage } from '@cofc/event-store/contract'

export const page: GuaranteesPage = {
  file: '../GUARANTEES.md',
  store: 'EventStoreDB',
  says: [
    'EventStoreDB or KurrentDB: a server, or a cluster of them, that any number of processes use at once. The lines below were shown on a server of our own that behaves as EventStoreDB 23.10.6 was measured to (`@cofc/fake-eventstoredb`); the same contract runs on a real one when `COFC_EVENTSTOREDB` holds a connection string, and so passed on EventStoreDB 23.10.6 and on KurrentDB 25.0.1, one node each, each in one run; what else was tried on them the README says.',
    '**Order**: one order over all streams, that of the server’s log. Only the leader is asked, so a read is never older than what was answered before; a conflict is told once a read shows what it tells of.',
    '**Durability** is the server’s: what was answered is written by the leader, in a cluster by a majority.',
    '**Size**: data, metadata and types of an append are counted before it is sent, as the strictest of these servers counts; what is too large says what was counted. What a server refuses for good is told at once, by the name that it gives.',
    '**Time**: every call is answered within the deadline of the connection string, ten seconds when left out, and each of its tries gets what is left of it (`deadlines.test.ts`). A live follow waits for the server as long as it takes, and its state can be seen.',
    '**Unknown outcomes**: an append that left and was not answered is sent again, identical; what cannot be settled within the deadline is `OutcomeUnknown`, and repeating the identical append later settles it (`settling.test.ts`).',
    'What no run of the contract can show is shown beside it: every fault there is on demand (`settling.test.ts`, `reading.test.ts`, `following.test.ts`), a change of leader (`cluster.test.ts`), closing while busy, and other clients in the same process (`closing.test.ts`).'
  ],
  notPromised: [
    'That small pages cost small reads: a call brings up to four thousand events (eight where the server leaves nothing out) or eight mebibytes, and pages are cut from it.',
    'That data which differ under an id already stored are noticed: the server answers as it did the first time, and keeps the first.',
    'Streams that others delete or cut: what is missing is told as corrupt once it is read, not before.',
    'That the leader of a cluster can be reached by its address from wherever we run: the cluster tells it.',
    'That the head is known at once behind millions of events that the server wrote for itself: until it is found, a call may fail in time, and the next one of the same store looks on from there. `isEmpty` tells at once whether there is anything.',
    'Anything measured with TLS, with access lists, or on a cluster: those were not to be had.'
  ]
}
