/** `cofc audit`: the history as a log that others can check. */
import { Command } from 'commander'
import { checkpointCommand } from './audit-checkpoint.ts'
import { cosignedCommand, requestCommand } from './audit-cosign.ts'
import { initCommand } from './audit-init.ts'
import { logKeyCommand } from './audit-key.ts'
import { rebuildLogCommand } from './audit-rebuild.ts'
import { statusCommand } from './audit-status.ts'
import { verifierCommand } from './audit-verifier.ts'
import type { Ended } from './session.ts'

const example = `
Every event becomes a leaf of one tree, whose size and root are signed. cofc serve and cofc follow keep the log up, and sign
once something is new and a minute has passed, and at once after what decides for a community.

  $ cofc audit init --origin network.example/cofc
  $ cofc audit checkpoint
  $ cofc audit status
  $ cofc audit key show                  the public key, for whoever checks
  $ cofc audit rebuild                   tiles that were damaged, made again
`
export const auditCommand = (ended: Ended): Command => {
  const command = new Command('audit').description('keep the history as a log that others can check')
  for (const make of [
    initCommand,
    checkpointCommand,
    statusCommand,
    rebuildLogCommand,
    logKeyCommand,
    verifierCommand,
    requestCommand,
    cosignedCommand
  ])
    command.addCommand(make(ended))
  return command.addHelpText('after', example)
}
