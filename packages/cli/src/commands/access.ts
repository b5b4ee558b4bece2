/** `cofc access`: who may come in over HTTP, and as what. */
import { Command } from 'commander'
import { calendarCommand } from './access-calendar.ts'
import { denialsCommand } from './access-denials.ts'
import { eraseAccessCommand } from './access-erase.ts'
import { grantCommand } from './access-grant.ts'
import { keyCommand } from './access-key.ts'
import { listCommand, revokeCommand } from './access-list.ts'
import type { Ended } from './session.ts'

const example = `
A role is never taken from a token: it is granted here. What is revoked is out of force at once, also where the pages are
being served.

  $ cofc access grant --issuer https://login.example.org --subject 4f1c --as link-person --community TC-0042
  $ cofc access key --as worker --until 2025-08-31
  $ cofc access calendar --as reviewer --reviewer R-014 --until 2025-08-31   visits, as a calendar to follow
  $ cofc access list
  $ cofc access denials
  $ cofc access revoke 4b1f6a5c0d9e2f37
  $ cofc access erase 6f1d0c52-7a34-4c1e-9d0a-5b8f2e3c4d10   the person behind a grant
`
export const accessCommand = (ended: Ended): Command => {
  const command = new Command('access').description('say who may come in over HTTP, and as what')
  const commands = [grantCommand, revokeCommand, listCommand, keyCommand, calendarCommand]
  for (const make of [...commands, denialsCommand, eraseAccessCommand]) command.addCommand(make(ended))
  return command.addHelpText('after', example)
}
