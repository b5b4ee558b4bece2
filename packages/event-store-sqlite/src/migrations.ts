/** How the tables came to be what they are. */

/** "CofC" in ASCII: tells our files from those of other programs. */
export const applicationId = 0x43_6f_66_43

/**
 * Each step leads from the schema before it to the next, the first from an empty file to schema 1. What stands here is
 * never changed: files made by it exist. A change is one more step.
 */
export const migrations: ReadonlyArray<string> = [
  `create table events (
    position integer primary key,
    stream text not null,
    version integer not null,
    id text not null,
    type text not null,
    data text not null,
    metadata text not null
  ) strict;
  create unique index events_by_stream on events (stream, version);
  pragma application_id = ${applicationId};`
]
