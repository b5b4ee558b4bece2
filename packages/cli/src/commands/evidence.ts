/** `cofc evidence`: the files that a community keeps to show how it works, without a browser. */
import { Command } from 'commander'
import { listEvidenceCommand } from './evidence-list.ts'
import { saveEvidenceCommand } from './evidence-save.ts'
import { takeOutEvidenceCommand } from './evidence-take-out.ts'
import type { Ended } from './session.ts'

const example = `
The files of a community are in its evidence library, of no cycle; a review shows some of them for its standards. With
--cycle only what the reviews of that cycle show is meant. A copy that is saved is not erased with the library: keep it as
safe as the records, and throw it away when its time is over.

  $ cofc evidence list TC-0042
  $ cofc evidence list TC-0042 --cycle 2023-2024
  $ cofc evidence save TC-0042 /media/safe/TC-0042 --cycle 2023-2024
  $ cofc evidence take-out TC-0042 3f1c0d52-7a34-4c1e-9d0a-5b8f2e3c4d10   the file is erased for good
`
export const evidenceCommand = (ended: Ended): Command => {
  const command = new Command('evidence').description('list, save and take out the files of an evidence library')
  for (const make of [listEvidenceCommand, saveEvidenceCommand, takeOutEvidenceCommand]) command.addCommand(make(ended))
  return command.addHelpText('after', example)
}
