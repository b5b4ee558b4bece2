/** What the page of guarantees says of SQLite beyond the contract. */
import type { GuaranteesPage } from '@cofc/event-store/contract'

export const page: GuaranteesPage = {
  file: '../GUARANTEES.md',
  store: 'SQLite',
  says: [
    'One file, and its log beside it while it is open (`-wal`, `-shm`). Several processes of one machine may use it at once: writers wait for one another, readers wait for no one.',
    '**Order**: one order over all streams. A position is given when an append commits, and only one commits at a time, so that none is filled later.',
    [
      '**Durability** is chosen when the store is opened:\n',
      '- `full` (left out): an append is answered once its log is written through to the disk. What was answered survives the death of the process and a loss of power; a disk that says it has written what it has not is beyond any program.',
      '- `none`: nothing is written through. The death of the process loses nothing that was answered. A loss of power or a crash of the system may lose the last seconds, **and may leave a file that is damaged**: for stores that are thrown away, or made again from something else.'
    ].join('\n'),
    '**Unknown outcomes**: when the disk fails in the midst of a commit, the answer is `OutcomeUnknown`, and repeating the identical append settles it. When the disk is full, or others hold the file too long, nothing was kept and the answer says so.',
    [
      '**Damage** is told as a failure with a name (`StoreCorrupt`, or the error of opening), never as a shorter history, and reading changes no byte of a damaged file:\n',
      '- _Opening_ sees that the file is ours, that every page of it stands in it or in its log and nothing else does, and that the last event stands where it should, before anything is read or appended. A file of up to 32 MiB is gone through whole.',
      '- _Reading_ sees an event that is missing between two others, in a stream or in the history, and one that holds no JSON objects; what stands before it is followed.',
      '- `cofc verify` goes through a file of any size whole, and finds what neither sees: in a file of over 32 MiB an index that hides the last events of a stream, or a last page that hides the last events of all; in any file a bit that made another letter of one, in what an event says (its id no longer follows from it) and in the rest of its metadata (the next event of its stream no longer links to it). In the metadata of the last event of a stream, and in a history from before events had links, nothing shows such a bit but a copy.'
    ].join('\n'),
    '**Only to be read**: a closed file that this user cannot write, as on read-only media, is opened to be read; appends are answered with `StoreUnavailable`. One that was not closed is refused there, for its log cannot be taken in.',
    'What no run of the contract can show is shown beside it: a writer killed at any moment loses nothing that was answered and leaves no half of anything (`killed.e2e.test.ts`), a log cut at any byte opens to exactly the appends that were answered by then (`cut-log.test.ts`), several processes see one history (`processes.e2e.test.ts`), a damaged, cut or full file is a named failure that makes nothing worse (`damage.test.ts`), and a closed one is read where nothing can be written (`read-only.test.ts`).'
  ],
  notPromised: [
    'Anything over a network: a file on a shared drive of another machine has no locks to rely on.',
    'A turn for every writer: a writer that waits longer than its patience (5 seconds when left out) is told that the store is unavailable, and nothing was kept.',
    'News at once from other processes: a live follower looks for them every 200 milliseconds unless told otherwise; what its own process appends, it is told at once.',
    'A thread that is free meanwhile: SQLite works in the thread that calls it. An import or a rebuild belongs in another, and a single writer that appends in a loop gives timers no turn.',
    'That every turned bit is seen on reading: SQLite keeps no checksums of its pages (see _Damage_).',
    'A file that is moved away or replaced while it is open, or a log that is taken away from it. The path is asked before each commit, and what would be written to a file that is not there any more is refused; a file that is moved at the very moment of a commit may take that commit with it. A live follower goes on with the file that it opened.',
    'A file of no bytes is a new one, as where there is no file: nothing tells that there was one. A journal of another database that is put beside a file (`-journal`) is taken for its own by SQLite, and may damage it.',
    'A copy made with `cp` while a process writes. `cofc backup` makes one that is whole.'
  ]
}
