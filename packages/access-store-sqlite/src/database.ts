/** The file: what its table looks like, and whose it is. */
import type { FileKind } from '@cofc/sqlite-file'

/** "CofA" in ASCII: tells our files from those of other programs. */
const applicationId = 0x43_6f_66_41

const requests = `
  create table requests (id text primary key, digest text not null, claimed_at text not null, answer text)
    strict, without rowid;
  pragma application_id = ${applicationId};
`

export const accessFile: FileKind = {
  name: 'the access store',
  isNot: 'the file is no access store of this program',
  applicationId,
  steps: [requests],
  // A process that is killed loses nothing. A machine that loses its power may lose the last entries: a command is known
  // by its stream as well, so it is done once all the same.
  settings: 'pragma synchronous = normal; pragma secure_delete = on'
}
