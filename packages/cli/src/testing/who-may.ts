/** In a test, whoever a command is asked by: the network team, or whose alone it is, finance or the community's link person. */
import type { Actor } from '@cofc/application'
import { commandNamed, type CommunityId } from '@cofc/core'

export const whoMay = (command: unknown): Actor => {
  const { type = '', community = '' } = command as { readonly type?: string; readonly community?: string }
  const roles = commandNamed(type)?.command.roles ?? {}
  const ofLinkPerson = { role: 'link-person', subject: 'test', community: community as CommunityId } as const
  if ('network-team' in roles) return { role: 'network-team', subject: 'test' }
  if ('finance' in roles) return { role: 'finance', subject: 'test' }
  return 'link-person' in roles ? ofLinkPerson : { role: 'network-team', subject: 'test' }
}
